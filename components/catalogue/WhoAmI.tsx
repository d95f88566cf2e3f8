import { useEffect, useId, useState } from 'react';
import { useTexts } from '../texts.tsx';

interface WhoAmIProps {
  /** Empty: nobody has said. */
  name: string;
  /** Names that the workspace knows. */
  names: string[];
  onName: (name: string) => void;
}

/** "I am …": the name under which changes are kept. */
export function WhoAmI({ name, names, onName }: WhoAmIProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(name);
  const list = useId();
  useEffect(() => setTyped(name), [name]);
  const save = () => {
    if (typed.trim() !== name) onName(typed.trim());
  };
  return (
    <form
      className="who"
      data-nameless={name === '' || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        <span className="muted">{t('panel.today.iAm')}</span>
        <input
          list={list}
          value={typed}
          maxLength={200}
          autoComplete="off"
          placeholder={t('catalogue.yourName')}
          data-testid="who"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={save}
        />
      </label>
      <datalist id={list}>
        {names.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      {name === '' && <span className="muted">{t('catalogue.whoHint')}</span>}
    </form>
  );
}
