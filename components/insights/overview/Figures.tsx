import { ALL, OWN, type WeekFigures } from '../../../lib/domain/figures/figures.ts';
import { allReasons, totalOf } from '../../../lib/domain/figures/overview.ts';
import type { BadgeSum, Sum } from '../../../lib/domain/figures/sum.ts';
import { Badge } from '../../Badge.tsx';
import { useTexts } from '../../texts.tsx';
import { FigureTable, type Save } from './FigureTable.tsx';
import { WeekChart } from './WeekChart.tsx';

interface FiguresProps {
  scope: string;
  weeks: WeekFigures[];
  badges: Map<BadgeSum['badge'], BadgeSum>;
  smallest: number;
  onSave: Save;
}

const sum = (count: number | undefined): Sum => ({ count: count ?? 0, more: count === undefined });

/** The range week by week, its refusals by reason, and its figures by badge. */
export function Figures({ scope, weeks, badges, ...common }: FiguresProps) {
  const { t, date } = useTexts();
  const names = { offers: t('popup.offers'), uses: t('popup.uses'), refusals: t('popup.refusals') };
  const reasons = allReasons(badges.values());
  const told = reasons.reduce((all, [, count]) => all + count, 0);
  const refusals = totalOf(weeks, 'refusals');
  const [[, most] = ['', 1]] = reasons;
  return (
    <>
      <FigureTable
        {...common}
        file="weeks"
        title={t('overview.weeks')}
        columns={[t('overview.week'), names.uses, names.offers, names.refusals]}
        rows={weeks.map(({ week, uses, offers, refusals }) => ({
          key: week,
          name: week,
          shown: t('popup.week', { date: date(week) }),
          cells: [sum(uses), sum(offers), sum(refusals)],
        }))}
        hidden
      >
        <WeekChart weeks={weeks} smallest={common.smallest} />
      </FigureTable>
      <div className="overview-pair">
        <FigureTable
          {...common}
          file="reasons"
          title={t('popup.reasons')}
          columns={[t('overview.reason'), names.refusals]}
          rows={[
            ...reasons.map(([reason, count]) => ({
              key: reason,
              name: t(`content.refusal.${reason}`),
              cells: [sum(count)],
              bar: count / most,
            })),
            ...(told < refusals.count
              ? [{ key: 'rest', name: t('overview.notTold'), cells: [{ ...refusals, count: refusals.count - told }] }]
              : []),
          ]}
        >
          {scope !== ALL && scope !== OWN && <p className="muted">{t('overview.everyoneOnly')}</p>}
        </FigureTable>
        <FigureTable
          {...common}
          file="badges"
          title={t('overview.badges')}
          columns={[t('overview.badge'), names.uses, t('overview.alignment'), names.refusals]}
          rows={[...badges.values()]
            .sort((a, b) => b.uses.count - a.uses.count)
            .map(({ badge, uses, alignment, refusals }) => ({
              key: badge,
              name: t(`badge.kind.${badge}`),
              shown: (
                <span className="badge-name">
                  <Badge kind={badge} /> {t(`badge.kind.${badge}`)}
                </span>
              ),
              cells: [uses, badge === 'none' ? undefined : alignment, refusals],
            }))}
        >
          <p className="muted">{t('overview.alignmentHint')}</p>
        </FigureTable>
      </div>
    </>
  );
}
