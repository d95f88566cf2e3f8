import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { WeekFigures } from '../../../lib/domain/figures/figures.ts';
import { useTexts } from '../../texts.tsx';

/** The drawing is stretched to its place; what is written stands beside it and keeps its size. */
const SIZE = 100;

/** Uses per week as bars and offers as a line, from nought, not smoothed; what is not told is a gap. */
export function WeekChart({ weeks, smallest }: { weeks: WeekFigures[]; smallest: number }) {
  const { t, date, number } = useTexts();
  const most = Math.max(1, ...weeks.flatMap(({ uses = 0, offers = 0 }) => [uses, offers]));
  const x = scaleBand<string>()
    .domain(weeks.map(({ week }) => week))
    .range([0, SIZE])
    .padding(0.3);
  const y = scaleLinear().domain([0, most]).nice(3).range([SIZE, 0]);
  const middle = ({ week }: WeekFigures) => (x(week) ?? 0) + x.bandwidth() / 2;
  const path = line<WeekFigures>(middle, ({ offers = 0 }) => y(offers)).defined(({ offers }) => offers !== undefined);
  const gaps = weeks.some(({ uses, offers }) => uses === undefined || offers === undefined);
  const told = (count: number | undefined) => (count === undefined ? '–' : number(count));
  return (
    <figure className="week-chart" aria-hidden="true">
      <figcaption className="muted">
        <i className="key bar" /> {t('popup.uses')} <i className="key line" /> {t('popup.offers')}
        {gaps && ` · ${t('overview.gap', { count: smallest })}`}
      </figcaption>
      <div className="plot">
        {y
          .ticks(3)
          .filter(Number.isInteger)
          .map((tick) => (
            <span key={tick} style={{ top: `${y(tick)}%` }}>
              {number(tick)}
            </span>
          ))}
        <svg aria-hidden="true" viewBox={`0 0 ${SIZE} ${SIZE}`} preserveAspectRatio="none">
          {weeks.map(({ week, uses, offers }) => (
            <g key={week}>
              <title>{`${t('popup.week', { date: date(week) })}: ${told(uses)} / ${told(offers)}`}</title>
              <rect className="room" x={x(week)} width={x.bandwidth()} height={SIZE} />
              <rect className="bar" x={x(week)} y={y(uses ?? 0)} width={x.bandwidth()} height={SIZE - y(uses ?? 0)} />
            </g>
          ))}
          <path className="line" d={path(weeks) ?? ''} />
        </svg>
      </div>
      <p className="muted ends">
        {[weeks[0], weeks.at(-1)].map((week) => week && <span key={week.week}>{date(week.week)}</span>)}
      </p>
    </figure>
  );
}
