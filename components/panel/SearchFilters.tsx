import { type AssetType, assetTypes } from '../../lib/domain/asset.ts';
import { useTexts } from '../texts.tsx';

/** What the rep narrows a search to. */
export interface Filter {
  type: AssetType | undefined;
  language: string | undefined;
}

export const NO_FILTER: Filter = { type: undefined, language: undefined };

interface SearchFiltersProps {
  filter: Filter;
  /** Languages in which there is content. */
  languages: string[];
  onFilter: (filter: Filter) => void;
}

/** One type, one language, or all. */
export function SearchFilters({ filter, languages, onFilter }: SearchFiltersProps) {
  const { t, language } = useTexts();
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return (
    <div className="filters">
      <select
        aria-label={t('content.filter.type')}
        data-testid="filter-type"
        value={filter.type ?? ''}
        onChange={({ target }) => onFilter({ ...filter, type: assetTypes.find((type) => type === target.value) })}
      >
        <option value="">{t('content.filter.allTypes')}</option>
        {assetTypes.map((type) => (
          <option key={type} value={type}>
            {t(`content.type.${type}`)}
          </option>
        ))}
      </select>
      {languages.length > 1 && (
        <select
          aria-label={t('content.filter.language')}
          data-testid="filter-language"
          value={filter.language ?? ''}
          onChange={({ target }) => onFilter({ ...filter, language: target.value || undefined })}
        >
          <option value="">{t('content.filter.allLanguages')}</option>
          {languages.map((each) => (
            <option key={each} value={each}>
              {names.of(each) ?? each}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
