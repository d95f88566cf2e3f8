import { OWN, type Scope } from '../../../lib/domain/figures/figures.ts';
import { useTexts } from '../../texts.tsx';

interface ScopeChoiceProps {
  scope: string;
  /** Groups with figures; where there is no team, there is nothing to choose. */
  scopes: Scope[];
  onScope: (scope: string) => void;
}

/** Whose figures. */
export function ScopeChoice({ scope, scopes, onScope }: ScopeChoiceProps) {
  const { t } = useTexts();
  if (scopes.length === 0) return null;
  return (
    <label>
      <span className="muted">{t('figures.whose')}</span>
      <select data-testid="scope" value={scope} onChange={({ target }) => onScope(target.value)}>
        {scopes.map(({ id, name, members }) => (
          <option key={id} value={id}>
            {name ?? t('figures.everyone', { count: members })}
          </option>
        ))}
        <option value={OWN}>{t('figures.own')}</option>
      </select>
    </label>
  );
}
