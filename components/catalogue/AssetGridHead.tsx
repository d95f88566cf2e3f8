import { ArrowDown, ArrowUp } from 'lucide-react';
import { type AssetSort, sortKeys } from '../../lib/domain/assetList.ts';
import { useTexts } from '../texts.tsx';

interface AssetGridHeadProps {
  sort: AssetSort;
  onSort: (sort: AssetSort) => void;
  /** Whether every row is selected. */
  all: boolean;
  onAll: (all: boolean) => void;
}

/** The names of the columns; a click sorts by one, a second one the other way round. */
export function AssetGridHead({ sort, onSort, all, onAll }: AssetGridHeadProps) {
  const { t } = useTexts();
  return (
    <thead>
      <tr className="asset-grid-row" aria-rowindex={1}>
        <th scope="col">
          <input
            type="checkbox"
            aria-label={t('catalogue.selectAll')}
            checked={all}
            onChange={(event) => onAll(event.target.checked)}
          />
        </th>
        {sortKeys.map((key) => {
          const sorted = sort.key === key;
          const Arrow = sort.descending ? ArrowDown : ArrowUp;
          return (
            <th
              key={key}
              scope="col"
              data-column={key}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" onClick={() => onSort({ key, descending: sorted && !sort.descending })}>
                {t(`catalogue.column.${key}`)}
                {sorted && <Arrow size={12} aria-hidden />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
