import { isOn } from '../domain/badgeDefaults.ts';
import { badgeKinds } from '../domain/badgeKinds.ts';
import { type Coverage, coverageOf } from '../domain/coverage.ts';
import { addContexts, noContexts } from '../domain/coverageContexts.ts';
import { readRequests } from '../store/requests.ts';
import { accountSlices } from '../store/slices.ts';
import { readAssets, readHead, readPlays } from '../store/workspace.ts';
import { readStates } from './badgedAccounts.ts';

/** Which content there is for whom and when, and where it is missing; null without a workspace. */
export async function readCoverage(now: number): Promise<Coverage | null> {
  const [head, assets, plays, requests] = await Promise.all([readHead(), readAssets(), readPlays(), readRequests()]);
  if (!head) return null;
  const states = await readStates(head, now);
  const badges = new Map([...states].flatMap(([id, { badge }]) => (badge ? [[id, badge] as const] : [])));
  const contexts = noContexts();
  for await (const accounts of accountSlices()) addContexts(contexts, accounts, badges);
  const kinds = badgeKinds.filter((kind) => isOn(kind, head.badgeRules));
  return coverageOf({ kinds, rules: head.badgeRules, assets, plays, requests, contexts, now });
}
