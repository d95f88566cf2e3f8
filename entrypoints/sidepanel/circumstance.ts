import type { ContentView } from '../../lib/pages/contentView.ts';
import type { Circumstance } from '../../lib/store/log.ts';

/** What the log may know of the moment: the badge, and the account where the workspace has switched that on. */
export const circumstanceOf = ({ badge, account, head }: ContentView): Circumstance => ({
  badge,
  accountId: account?.id,
  logAccounts: head.settings.logAccounts,
});
