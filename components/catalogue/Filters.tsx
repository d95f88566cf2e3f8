import { Search } from 'lucide-react';
import { assetTypes } from '../../lib/domain/asset.ts';
import { type AssetFilter, type Standing, standings } from '../../lib/domain/assetList.ts';
import { useTexts } from '../texts.tsx';
import { languageName } from './format.ts';

export interface FiltersProps {
  filter: AssetFilter;
  onFilter: (filter: AssetFilter) => void;
  counts: Record<Standing, number>;
  total: number;
  languages: string[];
  owners: string[];
}

/** What of the catalogue is listed: how it stands, words, type, language, owner, audience. */
export function Filters({ filter, onFilter, counts, total, languages, owners }: FiltersProps) {
  const texts = useTexts();
  const { t, number } = texts;
  const choose = (key: keyof AssetFilter, value: string) => {
    const { [key]: _, ...rest } = filter;
    onFilter(value === '' ? rest : { ...rest, [key]: value });
  };
  const select = (key: 'type' | 'language' | 'owner' | 'audience', options: [value: string, text: string][]) => (
    <select
      aria-label={t(`catalogue.filter.${key}`)}
      value={filter[key] ?? ''}
      data-testid={`filter-${key}`}
      data-set={filter[key] !== undefined || undefined}
      onChange={(event) => choose(key, event.target.value)}
    >
      <option value="">{t(`catalogue.filter.any.${key}`)}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
  return (
    <div className="catalogue-filters">
      <fieldset className="standings">
        <legend className="hidden">{t('catalogue.filter.standing')}</legend>
        {([undefined, ...standings] as const).map((standing) => (
          <button
            key={standing ?? 'all'}
            type="button"
            className="standing-choice"
            data-testid="filter-standing"
            data-value={standing ?? 'all'}
            aria-pressed={filter.standing === standing}
            onClick={() => choose('standing', standing ?? '')}
          >
            {t(`catalogue.standing.${standing ?? 'all'}`)}
            <span className="count">{number(standing ? counts[standing] : total)}</span>
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
            data-testid="catalogue-search"
            value={filter.query ?? ''}
            onChange={(event) => choose('query', event.target.value)}
          />
        </label>
        {select(
          'type',
          assetTypes.map((type) => [type, t(`content.type.${type}`)]),
        )}
        {select(
          'language',
          languages.map((code) => [code, languageName(code, texts)]),
        )}
        {select(
          'owner',
          owners.map((owner) => [owner, owner]),
        )}
        {select(
          'audience',
          (['external', 'internal'] as const).map((audience) => [audience, t(`catalogue.audience.${audience}`)]),
        )}
      </div>
    </div>
  );
}
