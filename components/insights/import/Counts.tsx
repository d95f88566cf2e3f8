import { useTexts } from '../../texts.tsx';

export const outcomes = ['fresh', 'changed', 'unchanged', 'wrong'] as const;
export type ImportCounts = Record<(typeof outcomes)[number] | 'heldBack' | 'collections', number>;

/** How many rows are new, changed, unchanged and wrong. */
export function Counts({ counts }: { counts: ImportCounts }) {
  const { t, number } = useTexts();
  return (
    <dl className="import-counts" aria-label={t('insights.import.preview.title')}>
      {outcomes.map((each) => (
        <div key={each} data-outcome={each} data-none={counts[each] === 0 || undefined}>
          <dt>{t(`insights.import.preview.${each}`)}</dt>
          <dd data-testid={`count-${each}`}>{number(counts[each])}</dd>
        </div>
      ))}
    </dl>
  );
}
