import { AccountPicker, type PickableAccount } from '../../components/panel/AccountPicker.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { Account } from '../../lib/domain/account.ts';
import type { TabAccount } from '../../lib/domain/tabAccount.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { readAllAccounts } from '../../lib/store/workspace.ts';
import { correct } from './correction.ts';
import { useReplaceShell } from './useReplaceShell.ts';

interface ChoosePanelProps {
  tab: number;
  state: TabAccount;
  /** Accounts that fit the page. */
  ids: string[];
  onDone?: () => void;
}

/** Asks which account the page belongs to. */
export function ChoosePanel({ tab, state, ids, onDone }: ChoosePanelProps) {
  const { t } = useTexts();
  const accounts = useStored(readAllAccounts);
  useReplaceShell(true);
  const pickable = ({ id, name, domains, relation, country, owner }: Account): PickableAccount => ({
    id,
    name,
    line: [domains?.[0], country, t(`badge.relation.${relation}`), owner].filter(Boolean).join(' · '),
  });
  const all = accounts?.map(pickable);
  return (
    <AccountPicker
      title={t('panel.ambiguous.title')}
      hint={ids.length > 0 ? t('panel.ambiguous.why') : undefined}
      candidates={(all ?? []).filter((each) => ids.includes(each.id))}
      all={all}
      onKeep={state.status === 'matched' ? onDone : undefined}
      onPick={async (id) => {
        await correct(tab, state, id);
        onDone?.();
      }}
    />
  );
}
