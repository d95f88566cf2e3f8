import { historyOf } from '../../lib/domain/badge.ts';
import { badgeLook } from '../../lib/domain/badgeLook.ts';
import { addDays, daysBetween } from '../../lib/domain/day.ts';
import type { Signal, SignalStatus } from '../../lib/domain/signal.ts';
import { useTexts } from '../texts.tsx';
import type { Facts } from './facts.ts';

/** Days that the history goes back. */
const DAYS = 365;

/** Least part of the width, in percent, in which a spell's letter has room. */
const ROOM = 5;

/** What a signal is taken for now, after all that was said of it. */
const statusOf = ({ status, changes = [] }: Signal): SignalStatus =>
  changes.findLast((change) => change.status !== undefined)?.status ?? status;

/** The badges and facts of a year as a picture, and the same as tables for whoever does not see it. */
export function History({ facts }: { facts: Facts }) {
  const { t, date } = useTexts();
  const { signals, book, today } = facts;
  const from = addDays(today, -DAYS);
  const spells = historyOf(signals, book, from, today);
  const seen = signals
    .filter(({ date }) => date >= from && date <= today)
    .sort((one, other) => one.date.localeCompare(other.date));
  const kindOf = (signal: Signal) => book.rules.signals[signal.type]?.kind ?? 'none';
  return (
    <>
      <svg className="timeline" width="100%" height="48" aria-hidden="true">
        <rect className="timeline-ground" x="0" y="0" width="100%" height="18" rx="4" />
        {spells.map((spell) => {
          const kind = spell.kind ?? 'none';
          if (kind === 'none') return null;
          const start = (daysBetween(from, spell.from) / (DAYS + 1)) * 100;
          const width = ((daysBetween(spell.from, spell.to) + 1) / (DAYS + 1)) * 100;
          return (
            <g key={spell.from} data-kind={kind}>
              <title>{`${t(`badge.kind.${kind}`)}, ${date(spell.from)} – ${date(spell.to)}`}</title>
              <rect className="timeline-spell" x={`${start}%`} y="0" width={`${width}%`} height="18" rx="2" />
              {width >= ROOM && (
                <text className="timeline-letter" x={`${start + width / 2}%`} y="13" textAnchor="middle">
                  {badgeLook[kind].letter}
                </text>
              )}
            </g>
          );
        })}
        {seen.map((signal) => (
          <circle
            key={signal.id}
            className="timeline-fact"
            data-kind={kindOf(signal)}
            data-status={statusOf(signal)}
            cx={`${((daysBetween(from, signal.date) + 0.5) / (DAYS + 1)) * 100}%`}
            cy="26"
            r="3"
          >
            <title>{`${signal.label}, ${date(signal.date)}`}</title>
          </circle>
        ))}
        <Months from={from} today={today} />
      </svg>
      <Tables {...{ spells, seen }} />
    </>
  );
}

/** The name of every third month, at its first day. */
function Months({ from, today }: { from: string; today: string }) {
  const { month } = useTexts();
  const firsts = Array.from({ length: DAYS }, (_, index) => addDays(today, -index))
    .filter((day) => day.endsWith('-01'))
    .filter((_, index) => index % 3 === 1);
  return firsts.map((day) => (
    <text key={day} className="timeline-month" x={`${(daysBetween(from, day) / (DAYS + 1)) * 100}%`} y="46">
      {month(day)}
    </text>
  ));
}

function Tables({ spells, seen }: { spells: ReturnType<typeof historyOf>; seen: Signal[] }) {
  const { t, date } = useTexts();
  const status = {
    verified: t('panel.badge.verified'),
    assumed: t('panel.badge.assumed'),
    refuted: t('panel.history.refuted'),
  };
  return (
    <div className="hidden">
      <table>
        <caption>{t('panel.history.badges')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panel.history.from')}</th>
            <th scope="col">{t('panel.history.to')}</th>
            <th scope="col">{t('panel.history.badge')}</th>
          </tr>
        </thead>
        <tbody>
          {spells.map((spell) => (
            <tr key={spell.from}>
              <td>{date(spell.from)}</td>
              <td>{date(spell.to)}</td>
              <td>{spell.kind ? t(`badge.kind.${spell.kind}`) : t('panel.history.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{t('panel.history.facts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panel.history.date')}</th>
            <th scope="col">{t('panel.history.fact')}</th>
            <th scope="col">{t('panel.history.status')}</th>
          </tr>
        </thead>
        <tbody>
          {seen.map((signal) => (
            <tr key={signal.id}>
              <td>{date(signal.date)}</td>
              <td>{signal.label}</td>
              <td>{status[statusOf(signal)]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
