import type { AccountView } from '../../lib/pages/accountView.ts';
import type { Circumstance } from '../../lib/store/log.ts';

/** What the log may know of the moment: the badge, and the account where the workspace has switched that on. */
export const circumstanceOf = ({ verdict, account, head }: AccountView): Circumstance => ({
  badge: verdict.badge?.kind ?? 'none',
  accountId: account.id,
  logAccounts: head.settings.logAccounts,
});
