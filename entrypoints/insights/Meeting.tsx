import { FilterBar } from '../../components/insights/figures/FilterBar.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { ViewProps } from './useFigures.ts';
import { useFigures } from './useFigures.ts';

export function Meeting({ settings }: ViewProps) {
  const { t } = useTexts();
  const { filter, setFilter, scopes, figures } = useFigures(settings);
  return (
    <>
      <h1>{t('insights.nav.meeting')}</h1>
      <FilterBar filter={filter} scopes={scopes} today={figures?.asOf} onFilter={setFilter} />
    </>
  );
}
