import { Check, ChevronDown, X } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Asset } from '../../lib/domain/asset.ts';
import type { AssetAction } from '../../lib/domain/assetState.ts';
import type { Collection } from '../../lib/domain/workspace.ts';
import { useTexts } from '../texts.tsx';
import { UntilForm } from './UntilForm.tsx';

/** What is done to all selected assets. */
export type BulkDeed =
  | { kind: Exclude<AssetAction, 'renew' | 'sendBack' | 'restore'> }
  | { kind: 'renew'; until: Pick<Asset, 'expiresAt' | 'timeZone'> }
  | { kind: 'owner'; owner: string }
  | { kind: 'collect'; collectionId: string };

interface BulkBarProps {
  count: number;
  busy: boolean;
  owners: string[];
  collections: Collection[];
  /** What a renewal begins with. */
  until: { expiresAt: string; timeZone: string };
  onDo: (deed: BulkDeed) => void;
  onClear: () => void;
}

/** What can be done with what is selected. */
export function BulkBar({ count, busy, owners, collections, until, onDo, onClear }: BulkBarProps) {
  const { t } = useTexts();
  const list = useId();
  const [form, setForm] = useState<'renew' | 'owner'>();
  const run = (deed: BulkDeed) => {
    setForm(undefined);
    onDo(deed);
  };
  const button = (label: string, onPress: () => void, testId: string, icon?: ReactNode) => (
    <button type="button" className="button" disabled={busy} data-testid={testId} onClick={onPress}>
      {icon}
      {label}
    </button>
  );
  const saveOwner = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    run({ kind: 'owner', owner: String(new FormData(event.currentTarget).get('owner')) });
  };
  return (
    <section className="bulk" aria-label={t('catalogue.bulk.label')} data-testid="bulk">
      <div className="bulk-actions">
        <strong>{t('catalogue.bulk.count', { count })}</strong>
        {button(t('catalogue.action.submit'), () => run({ kind: 'submit' }), 'bulk-submit')}
        {button(
          t('catalogue.action.approve'),
          () => run({ kind: 'approve' }),
          'bulk-approve',
          <Check size={16} aria-hidden />,
        )}
        {button(t('catalogue.action.renew'), () => setForm('renew'), 'bulk-renew')}
        {button(t('catalogue.bulk.owner'), () => setForm('owner'), 'bulk-owner')}
        {collections.length > 0 && (
          <MenuTrigger>
            <Button className="button" isDisabled={busy} data-testid="bulk-collect">
              {t('catalogue.bulk.collect')}
              <ChevronDown size={16} aria-hidden />
            </Button>
            <Popover className="popover">
              <Menu className="menu" onAction={(key) => run({ kind: 'collect', collectionId: String(key) })}>
                {collections.map(({ id, title }) => (
                  <MenuItem key={id} id={id} className="menu-item">
                    {title}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        )}
        {button(t('catalogue.bulk.retire'), () => run({ kind: 'retire' }), 'bulk-retire')}
        <button type="button" className="button quiet" onClick={onClear}>
          <X size={16} aria-hidden /> {t('catalogue.bulk.clear')}
        </button>
      </div>
      {form === 'renew' && (
        <UntilForm
          initial={until}
          action={t('catalogue.bulk.renew')}
          onSave={(end) => run({ kind: 'renew', until: end })}
          onClose={() => setForm(undefined)}
        />
      )}
      {form === 'owner' && (
        <form className="inline-form" onSubmit={saveOwner}>
          <label className="field">
            {t('catalogue.field.owner')}
            <input name="owner" required maxLength={200} list={list} autoComplete="off" pattern=".*\S.*" />
          </label>
          <datalist id={list}>
            {owners.map((owner) => (
              <option key={owner} value={owner} />
            ))}
          </datalist>
          <button type="submit" className="button primary">
            {t('catalogue.bulk.owner')}
          </button>
          <button type="button" className="button quiet" onClick={() => setForm(undefined)}>
            {t('catalogue.cancel')}
          </button>
        </form>
      )}
    </section>
  );
}
