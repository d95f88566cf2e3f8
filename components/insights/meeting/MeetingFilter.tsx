import { addDays } from '../../../lib/domain/day.ts';
import { weekNumber } from '../../../lib/domain/figures/calendar.ts';
import type { Scope } from '../../../lib/domain/figures/figures.ts';
import { useTexts } from '../../texts.tsx';
import { ScopeChoice } from '../figures/ScopeChoice.tsx';

interface MeetingFilterProps {
  scope: string;
  /** Groups with figures; empty where there is no team. */
  scopes: Scope[];
  /** The Monday. */
  week: string;
  /** Those that may be chosen, the latest first. */
  weeks: string[];
  onFilter: (change: { scope?: string; week?: string }) => void;
}

/** Whose figures, and of which week. */
export function MeetingFilter({ scope, scopes, week, weeks, onFilter }: MeetingFilterProps) {
  const { t, date } = useTexts();
  const weekText = (monday: string) =>
    t('meeting.weekOf', { number: weekNumber(monday), from: date(monday), to: date(addDays(monday, 6)) });
  return (
    <fieldset className="filter-bar">
      <legend className="hidden">{t('figures.filter')}</legend>
      <ScopeChoice scope={scope} scopes={scopes} onScope={(next) => onFilter({ scope: next })} />
      <label>
        <span className="muted">{t('meeting.week')}</span>
        <select data-testid="week" value={week} onChange={({ target }) => onFilter({ week: target.value })}>
          {weeks.map((monday) => (
            <option key={monday} value={monday}>
              {weekText(monday)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
