import type { OwnUse as Use } from '../../lib/domain/kpi/ownUse.ts';
import { useTexts } from '../texts.tsx';

/** Lines of a short list. */
const SHOWN = 3;

interface OwnUseProps {
  use: Use;
  titles: ReadonlyMap<string, string>;
}

/** What the rep himself has done in 13 weeks: totals, what he used most, why he refused. */
export function OwnUse({ use, titles }: OwnUseProps) {
  const { t, number } = useTexts();
  if (use.offers + use.uses + use.refusals === 0) return <p className="muted block">{t('popup.empty')}</p>;
  return (
    <>
      <dl className="totals">
        {(['offers', 'uses', 'refusals'] as const).map((name) => (
          <div key={name} data-testid={`total-${name}`}>
            <dt className="muted">{t(`popup.${name}`)}</dt>
            <dd>{number(use[name])}</dd>
          </div>
        ))}
      </dl>
      <ShortList
        title={t('popup.reasons')}
        rows={use.reasons.map(([reason, count]) => [t(`content.refusal.${reason}`), count])}
      />
      <ShortList title={t('popup.top')} rows={use.used.map(([id, count]) => [titles.get(id) ?? id, count])} />
    </>
  );
}

function ShortList({ title, rows }: { title: string; rows: [string, number][] }) {
  const { number } = useTexts();
  if (rows.length === 0) return null;
  return (
    <div className="short-list">
      <h2>{title}</h2>
      <ul>
        {rows.slice(0, SHOWN).map(([label, count]) => (
          <li key={label}>
            <span title={label}>{label}</span>
            <span>{number(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
