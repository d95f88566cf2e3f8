import { useId, useState } from 'react';
import { useTexts } from '../texts.tsx';

interface UntilFormProps {
  /** As the clocks of the zone read. */
  initial: { expiresAt: string; timeZone: string };
  /** What saving is called. */
  action: string;
  onSave: (until: { expiresAt: string; timeZone: string }) => void;
  onClose: () => void;
}

const zones = Intl.supportedValuesOf('timeZone');

/** A new end of validity: what the clocks read, and in which zone. */
export function UntilForm({ initial, action, onSave, onClose }: UntilFormProps) {
  const { t } = useTexts();
  const list = useId();
  const [expiresAt, setExpiresAt] = useState(initial.expiresAt);
  const [timeZone, setTimeZone] = useState(initial.timeZone);
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ expiresAt, timeZone });
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <label className="field">
        {t('catalogue.field.expiresAt')}
        <input
          type="datetime-local"
          required
          value={expiresAt}
          data-testid="until"
          onChange={(event) => setExpiresAt(event.target.value)}
        />
      </label>
      <label className="field">
        {t('catalogue.field.timeZone')}
        <input list={list} required value={timeZone} onChange={(event) => setTimeZone(event.target.value)} />
      </label>
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <button type="submit" className="button primary">
        {action}
      </button>
      <button type="button" className="button quiet" onClick={onClose}>
        {t('catalogue.cancel')}
      </button>
    </form>
  );
}
