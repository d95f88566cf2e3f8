import type { BadgeSum, Sum } from '../../../lib/domain/figures/sum.ts';
import type { BadgeGaps } from '../../../lib/domain/gaps.ts';
import { Badge } from '../../Badge.tsx';
import { useTexts } from '../../texts.tsx';
import { Bars } from '../figures/Bars.tsx';
import { sumText } from '../figures/format.ts';
import { type OnExport, Sheet } from '../figures/Sheet.tsx';

interface BadgeGapsSheetProps {
  gaps: BadgeGaps[] | undefined;
  /** Of the period before; undefined where it is not wanted. */
  before: ReadonlyMap<string, BadgeSum> | undefined;
  months: string[];
  /** Reps from which on a count is told. */
  smallest: number;
  onExport: OnExport;
}

/** What was looked for in vain, by the badge of the account. */
export function BadgeGapsSheet({ gaps, before, months, smallest, onExport }: BadgeGapsSheetProps) {
  const texts = useTexts();
  const { t, number, wholeMonth } = texts;
  const told = ({ count, more }: Sum) => (more && count === 0 ? undefined : count);
  const change = (now: Sum, then: Sum | undefined) => {
    if (!before || now.more || then?.more) return null;
    const points = now.count - (then?.count ?? 0);
    return (
      <span className="muted"> {points > 0 ? `+${number(points)}` : points < 0 ? `−${number(-points)}` : '±0'}</span>
    );
  };
  return (
    <Sheet
      name="gaps"
      title={t('gaps.badges')}
      hint={before && t('gaps.change')}
      columns={[t('gaps.column.badge'), t('gaps.column.noResult'), t('gaps.column.gaps'), t('gaps.column.trend')]}
      empty={t('gaps.noGaps')}
      rows={gaps?.map(({ badge, noResult, gaps: missing, trend }) => ({
        key: badge,
        values: [
          t(`badge.kind.${badge}`),
          told(noResult),
          told(missing),
          trend.map((sum) => told(sum) ?? '?').join(' '),
        ],
        shown: {
          0: (
            <span className="request-badge">
              <Badge kind={badge} /> {t(`badge.kind.${badge}`)}
            </span>
          ),
          1: (
            <>
              {sumText(noResult, smallest, texts)}
              {change(noResult, before?.get(badge)?.noResult)}
            </>
          ),
          2: (
            <>
              {sumText(missing, smallest, texts)}
              {change(missing, before?.get(badge)?.gaps)}
            </>
          ),
          3: (
            <Bars
              label={t('gaps.column.trend')}
              points={trend.map((sum, index) => ({
                at: wholeMonth(months[index] ?? ''),
                value: told(sum),
                text: sumText(sum, smallest, texts),
              }))}
            />
          ),
        },
      }))}
      onExport={onExport}
    />
  );
}
