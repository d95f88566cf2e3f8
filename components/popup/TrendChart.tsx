import { scaleBand, scaleLinear } from 'd3-scale';
import { curveLinear, line } from 'd3-shape';
import type { Week } from '../../lib/domain/usage.ts';
import { useTexts } from '../texts.tsx';

const WIDTH = 348;
const HEIGHT = 72;
const BOTTOM = 16;
const TOP = 6;

/**
 * Uses per week as bars and offers as a line over 12 weeks, from nought, not smoothed. The figure is an image with its
 * numbers in words; beside it stands a table for screen readers.
 */
export function TrendChart({ weeks }: { weeks: Week[] }) {
  const { t, date, number, list } = useTexts();
  const most = Math.max(1, ...weeks.flatMap((week) => [week.uses, week.offers]));
  const x = scaleBand<string>()
    .domain(weeks.map((week) => week.monday))
    .range([0, WIDTH])
    .padding(0.3);
  const y = scaleLinear()
    .domain([0, most])
    .range([HEIGHT - BOTTOM, TOP]);
  const middle = (week: Week) => (x(week.monday) ?? 0) + x.bandwidth() / 2;
  const offers = line<Week>(middle, (week) => y(week.offers)).curve(curveLinear)(weeks);
  const [first, last] = [weeks[0], weeks.at(-1)];
  return (
    <figure className="trend" data-testid="trend">
      <figcaption className="muted">{t('popup.trend')}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('popup.trendSummary', { list: list(weeks.map((week) => number(week.uses))) })}
      >
        <line className="axis" x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
        {weeks.map((week) => (
          <rect
            key={week.monday}
            className="bar"
            x={x(week.monday)}
            y={y(week.uses)}
            width={x.bandwidth()}
            height={y(0) - y(week.uses)}
            rx={1.5}
          >
            <title>{`${t('popup.week', { date: date(week.monday) })}: ${number(week.uses)} / ${number(week.offers)}`}</title>
          </rect>
        ))}
        {offers && <path className="line" d={offers} />}
        {first && (
          <text x={0} y={HEIGHT - 3}>
            {date(first.monday)}
          </text>
        )}
        {last && (
          <text x={WIDTH} y={HEIGHT - 3} textAnchor="end">
            {date(last.monday)}
          </text>
        )}
        <text x={WIDTH} y={TOP + 6} textAnchor="end">
          {number(most)}
        </text>
      </svg>
      <table className="hidden">
        <caption>{t('popup.trend')}</caption>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.monday}>
              <th scope="row">{t('popup.week', { date: date(week.monday) })}</th>
              <td>{`${t('popup.uses')}: ${number(week.uses)}`}</td>
              <td>{`${t('popup.offers')}: ${number(week.offers)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
