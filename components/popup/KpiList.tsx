import { mondayOf } from '../../lib/domain/figures/calendar.ts';
import { type KpiFigure, type KpiId, lastFullWeek } from '../../lib/domain/kpi/kpis.ts';
import type { Kpi } from '../../lib/domain/workspace.ts';
import { shareText } from '../insights/figures/format.ts';
import { useTexts } from '../texts.tsx';
import { KpiRow } from './KpiRow.tsx';

/** Decisions before activity: the first five are what a week is judged by. */
const order: KpiId[] = [
  'adoption',
  'contentUsage',
  'alignment',
  'playsInTime',
  'answerRate',
  'reach',
  'offerToUse',
  'verifiedBadges',
  'decisionMakers',
  'ownContent',
];
const FIRST = 5;

interface KpiListProps {
  /** One that is missing is being computed; undefined while the figures are read. */
  figures: ReadonlyMap<KpiId, KpiFigure> | undefined;
  agreed: Kpi[];
  asOf: string;
  /** The rep's own figures: nobody else's adoption is his. */
  own: boolean;
  smallest: number;
}

/** Five KPIs, the others on demand, and the numbers of all lines as a table. */
export function KpiList({ figures, agreed, asOf, own, smallest }: KpiListProps) {
  const { t } = useTexts();
  const ids = order.filter((id) => !(own && id === 'adoption'));
  const running = lastFullWeek(asOf) !== mondayOf(asOf);
  const rows = (some: KpiId[]) => (
    <ul className="kpis">
      {some.map((id) => (
        <KpiRow
          key={id}
          id={id}
          figure={figures?.get(id)}
          agreed={agreed.find((each) => each.id === id)}
          running={running}
          smallest={smallest}
        />
      ))}
    </ul>
  );
  return (
    <>
      {rows(ids.slice(0, FIRST))}
      <details className="more-kpis" data-testid="more-kpis">
        <summary>{t('kpi.more', { count: ids.length - FIRST })}</summary>
        {rows(ids.slice(FIRST))}
      </details>
      {figures && <Trends figures={ids.flatMap((id) => figures.get(id) ?? [])} running={running} />}
    </>
  );
}

function Trends({ figures, running }: { figures: KpiFigure[]; running: boolean }) {
  const texts = useTexts();
  const { t, date, number } = texts;
  const cell = (id: KpiId, value: number | undefined) =>
    id === 'contentUsage' && value !== undefined ? number(value) : shareText(value, texts);
  const weeks = figures[0]?.trend.map(({ week }) => week) ?? [];
  return (
    <div className="hidden">
      <table data-testid="trends">
        <caption>{t('kpi.trends')}</caption>
        <thead>
          <tr>
            <td />
            {weeks.map((week, index) => (
              <th key={week} scope="col">
                {t('popup.week', { date: date(week) })}
                {running && index === weeks.length - 1 && t('kpi.soFar')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, trend }) => (
            <tr key={id}>
              <th scope="row">{t(`kpi.name.${id}`)}</th>
              {trend.map(({ week, value }) => (
                <td key={week}>{cell(id, value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
