import { type Asset, assetStates } from '../../../lib/domain/asset.ts';
import { useTexts } from '../../texts.tsx';

export type NewContentDefaults = Pick<Asset, 'owner' | 'audience' | 'state'>;

interface NewContentProps {
  defaults: NewContentDefaults;
  onChange: (defaults: NewContentDefaults) => void;
}

/** What new content is taken for where its row does not say. */
export function NewContent({ defaults, onChange }: NewContentProps) {
  const { t } = useTexts();
  return (
    <fieldset className="import-defaults">
      <legend>
        {t('insights.import.defaults.title')} <span className="muted">{t('insights.import.defaults.hint')}</span>
      </legend>
      <label>
        {t('insights.import.field.owner')}
        <input
          type="text"
          value={defaults.owner}
          maxLength={200}
          onChange={({ target }) => onChange({ ...defaults, owner: target.value })}
          data-testid="default-owner"
        />
      </label>
      <label>
        {t('insights.import.field.state')}
        <select
          value={defaults.state}
          onChange={({ target }) => onChange({ ...defaults, state: target.value as Asset['state'] })}
          data-testid="default-state"
        >
          {assetStates.map((state) => (
            <option key={state} value={state}>
              {t(`insights.import.state.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('insights.import.field.audience')}
        <select
          value={defaults.audience}
          onChange={({ target }) => onChange({ ...defaults, audience: target.value as Asset['audience'] })}
          data-testid="default-audience"
        >
          {(['external', 'internal'] as const).map((audience) => (
            <option key={audience} value={audience}>
              {t(`insights.import.audience.${audience}`)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
