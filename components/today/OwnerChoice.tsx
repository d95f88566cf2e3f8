import { useId } from 'react';
import { useTexts } from '../texts.tsx';

interface OwnerChoiceProps {
  /** Who the rep says he is; empty: he has not said, and sees everyone's accounts. */
  owner: string;
  owners: string[];
  onOwner: (owner: string) => void;
}

/** "I am …": the owner whose accounts are shown. */
export function OwnerChoice({ owner, owners, onOwner }: OwnerChoiceProps) {
  const { t } = useTexts();
  const id = useId();
  // Who is no longer in the workspace is still chosen, and must be seen to be.
  const all = owner === '' || owners.includes(owner) ? owners : [owner, ...owners];
  return (
    <label className="owner-choice" htmlFor={id}>
      <span className="muted">{t('panel.today.iAm')}</span>
      <select id={id} value={owner} data-testid="owner" onChange={(event) => onOwner(event.target.value)}>
        <option value="">{t('panel.today.everyone')}</option>
        {all.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
