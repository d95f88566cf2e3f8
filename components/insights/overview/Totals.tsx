import type { WeekFigures } from '../../../lib/domain/figures/figures.ts';
import { differenceOf, totalOf, totals } from '../../../lib/domain/figures/overview.ts';
import { useTexts } from '../../texts.tsx';
import { sumText } from '../figures/format.ts';

interface TotalsProps {
  weeks: WeekFigures[];
  before: WeekFigures[] | undefined;
  smallest: number;
}

/** Offers, uses and refusals of the range, and how much more or less than before that is. */
export function Totals({ weeks, before, smallest }: TotalsProps) {
  const texts = useTexts();
  const { t, number } = texts;
  return (
    <dl className="overview-totals">
      {totals.map((total) => {
        const sum = totalOf(weeks, total);
        const past = before && totalOf(before, total);
        const difference = differenceOf(sum, past);
        const sign = { '-1': '−', 0: '±', 1: '+' }[Math.sign(difference ?? 0)];
        return (
          <div key={total} data-testid={`total-${total}`}>
            <dt className="muted">{t(`popup.${total}`)}</dt>
            <dd>
              <strong>{sumText(sum, smallest, texts)}</strong>
              {past && (
                <span className="muted">
                  {difference === undefined
                    ? t('overview.before', { sum: sumText(past, smallest, texts) })
                    : t('overview.since', { difference: `${sign}${number(Math.abs(difference))}` })}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
