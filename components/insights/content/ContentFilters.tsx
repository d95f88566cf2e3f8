import { Search } from 'lucide-react';
import { assetTypes } from '../../../lib/domain/asset.ts';
import { standings } from '../../../lib/domain/assetList.ts';
import { type AssetRow, classes } from '../../../lib/domain/figures/assetRow.ts';
import { statuses } from '../../../lib/domain/figures/status.ts';
import { filters, type TableState } from '../../../lib/domain/figures/tableState.ts';
import { useTexts } from '../../texts.tsx';

interface ContentFiltersProps {
  state: TableState;
  onState: (change: Partial<TableState>) => void;
  /** Those that all filters but the status let through. */
  rows: AssetRow[];
  owners: string[];
}

/** What of the catalogue is shown: by what became of it, by words, type, state, owner and class. */
export function ContentFilters({ state, onState, rows, owners }: ContentFiltersProps) {
  const { t, number } = useTexts();
  const options: Record<(typeof filters)[number], [any: string, label: string, values: [string, string][]]> = {
    type: [
      t('catalogue.filter.any.type'),
      t('catalogue.filter.type'),
      assetTypes.map((type) => [type, t(`content.type.${type}`)]),
    ],
    state: [
      t('assetTable.anyState'),
      t('catalogue.column.standing'),
      standings.map((standing) => [standing, t(`catalogue.standing.${standing}`)]),
    ],
    owner: [t('catalogue.filter.any.owner'), t('catalogue.filter.owner'), owners.map((owner) => [owner, owner])],
    class: [
      t('assetTable.anyClass'),
      t('assetTable.class'),
      classes.map((each) => [each, t(`assetTable.classes.${each}`)]),
    ],
  };
  return (
    <div className="catalogue-filters">
      <fieldset className="standings">
        <legend className="hidden">{t('assetTable.show')}</legend>
        {([undefined, ...statuses] as const).map((status) => (
          <button
            key={status ?? 'all'}
            type="button"
            className="standing-choice"
            data-testid={`status-${status ?? 'all'}`}
            aria-pressed={state.status === status}
            onClick={() => onState({ status })}
          >
            {status ? t(`assetTable.status.${status}`) : t('catalogue.standing.all')}
            <span className="count">
              {number(status ? rows.filter((row) => row.status === status).length : rows.length)}
            </span>
          </button>
        ))}
      </fieldset>
      <div className="catalogue-search">
        <label className="search-box">
          <Search size={16} aria-hidden />
          <input
            type="search"
            aria-label={t('catalogue.search')}
            placeholder={t('catalogue.search')}
            data-testid="content-search"
            maxLength={100}
            value={state.text}
            onChange={({ target }) => onState({ text: target.value })}
          />
        </label>
        {filters.map((key) => {
          const [any, label, values] = options[key];
          return (
            <select
              key={key}
              aria-label={label}
              data-testid={`filter-${key}`}
              data-set={state[key] !== undefined || undefined}
              value={state[key] ?? ''}
              onChange={({ target }) => onState({ [key]: target.value || undefined })}
            >
              <option value="">{any}</option>
              {values.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          );
        })}
      </div>
    </div>
  );
}
