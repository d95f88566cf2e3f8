import { useState } from 'react';
import { useTexts } from '../texts.tsx';

export type AddOutcome =
  | { kind: 'notHttps' | 'unknownSystem' }
  | { kind: 'declined'; origin: string }
  | { kind: 'added'; origin: string; site: string };

/** Asks for the address of a system on the team's own server. */
export function AddHost({ onAdd }: { onAdd: (address: string) => Promise<AddOutcome> }) {
  const { t } = useTexts();
  const [address, setAddress] = useState('');
  const [outcome, setOutcome] = useState<AddOutcome>();
  const said = (result: AddOutcome) => {
    switch (result.kind) {
      case 'declined':
        return t('options.sites.declined', { origin: result.origin });
      case 'added':
        return t('options.sites.added', { origin: result.origin, site: result.site });
      default:
        return t(`options.sites.${result.kind}`);
    }
  };
  // The browser asks for a permission only within the very turn of the click, so nothing is awaited before `onAdd`.
  const add = () =>
    void onAdd(address.trim()).then((result) => {
      setOutcome(result);
      if (result.kind === 'added') setAddress('');
    });
  const wrong = outcome !== undefined && outcome.kind !== 'added';
  return (
    <form
      className="add-host"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3>{t('options.sites.add')}</h3>
      <p className="muted" id="add-host-hint">
        {t('options.sites.addHint')}
      </p>
      <div className="field">
        <label className="hidden" htmlFor="add-host">
          {t('options.sites.address')}
        </label>
        <input
          id="add-host"
          type="url"
          value={address}
          placeholder="https://mail.example.org/?_task=mail&_uid=7"
          aria-describedby="add-host-hint add-host-status"
          aria-invalid={wrong && outcome.kind !== 'declined'}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setAddress(event.target.value)}
        />
        <button type="submit" className="button" disabled={address.trim() === ''}>
          {t('options.sites.addButton')}
        </button>
      </div>
      <p className={wrong ? 'said wrong' : 'said'} id="add-host-status" role="status" data-testid="host-status">
        {outcome && said(outcome)}
      </p>
    </form>
  );
}
