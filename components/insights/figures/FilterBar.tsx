import type { Range } from '../../../lib/domain/figures/calendar.ts';
import { addMonths, lastMonths, monthsOf } from '../../../lib/domain/figures/calendar.ts';
import type { Scope } from '../../../lib/domain/figures/figures.ts';
import { useTexts } from '../../texts.tsx';
import { ScopeChoice } from './ScopeChoice.tsx';

export interface FilterState {
  scope: string;
  range: Range;
  compare: boolean;
}

interface FilterBarProps {
  filter: FilterState;
  /** Groups with figures; empty where there is no team. */
  scopes: Scope[];
  /** The day of the figures. */
  today: string | undefined;
  /** Whether the view can set figures beside those of the period before. */
  comparable?: boolean;
  onFilter: (change: Partial<FilterState>) => void;
}

/** Numbers of months that can be chosen with one click; the first is the running month. */
const presets = [1, 3, 6, 12] as const;
/** Months back that can be chosen one by one. */
const FURTHEST = 24;

/** Whose figures and of which months; a month is its whole weeks. */
export function FilterBar({ filter, scopes, today, comparable = true, onFilter }: FilterBarProps) {
  const { t, wholeMonth } = useTexts();
  if (!today) return <div className="filter-bar skeleton" />;
  const { range, scope, compare } = filter;
  const preset = presets.find((count) => {
    const { from, to } = lastMonths(today, count);
    return from === range.from && to === range.to;
  });
  const { to: latest } = lastMonths(today, 1);
  const choices = monthsOf({ from: addMonths(latest, 1 - FURTHEST), to: latest });
  return (
    <fieldset className="filter-bar">
      <legend className="hidden">{t('figures.filter')}</legend>
      <ScopeChoice scope={scope} scopes={scopes} onScope={(next) => onFilter({ scope: next })} />
      <label>
        <span className="muted">{t('figures.period')}</span>
        <select
          data-testid="period"
          value={preset ?? 'months'}
          onChange={({ target }) => {
            const count = Number(target.value);
            onFilter({
              range: Number.isNaN(count)
                ? { from: addMonths(latest, -1), to: addMonths(latest, -1) }
                : lastMonths(today, count),
            });
          }}
        >
          {presets.map((count) => (
            <option key={count} value={count}>
              {count === 1 ? t('figures.thisMonth') : t('figures.lastMonths', { count })}
            </option>
          ))}
          <option value="months">{t('figures.chosen')}</option>
        </select>
      </label>
      {preset === undefined &&
        (['from', 'to'] as const).map((end) => (
          <label key={end}>
            <span className="muted">{t(`figures.${end}`)}</span>
            <select
              data-testid={`month-${end}`}
              value={range[end]}
              onChange={({ target: { value } }) =>
                onFilter({
                  range:
                    end === 'from'
                      ? { from: value, to: value > range.to ? value : range.to }
                      : { from: value < range.from ? value : range.from, to: value },
                })
              }
            >
              {choices.map((each) => (
                <option key={each} value={each}>
                  {wholeMonth(each)}
                </option>
              ))}
            </select>
          </label>
        ))}
      {comparable && (
        <label className="check">
          <input type="checkbox" checked={compare} onChange={({ target }) => onFilter({ compare: target.checked })} />
          {t('figures.compare')}
        </label>
      )}
    </fieldset>
  );
}
