import type { Account } from '../account.ts';
import type { DayPlan } from '../today.ts';

/** The accounts of a plan that carry a badge. */
export const badged = ({ act, verify }: DayPlan): string[] => [
  ...act.map(({ id }) => id),
  ...verify.flatMap(({ id, why }) => (why === 'rests' ? [id] : [])),
];

const decides = ({ contacts = [] }: Account) =>
  contacts.some(({ buyerRole }) => buyerRole === 'decisionMaker' || buyerRole === 'economicBuyer');

/**
 * The KPIs of the workspace itself, 0 to 1; one with nothing to divide by is missing. `verifiedBadges`: accounts whose
 * badge holds without assumptions / these and those that rest, or would rest, on assumptions. `decisionMakers`: accounts
 * with a badge of which a decision maker or an economic buyer is known / accounts with a badge.
 * @param accounts those that carry a badge
 */
export function workspaceKpis({ act, verify }: DayPlan, accounts: Account[]): Record<string, number> {
  const all = act.length + verify.length;
  return {
    ...(all > 0 && { 'kpi.verifiedBadges': act.length / all }),
    ...(accounts.length > 0 && { 'kpi.decisionMakers': accounts.filter(decides).length / accounts.length }),
  };
}
