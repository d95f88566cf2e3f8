import type { Account } from '../domain/account.ts';
import type { Asset } from '../domain/asset.ts';
import { addDays, dayOf } from '../domain/day.ts';
import { type Proof, proofOf } from '../domain/proof.ts';
import type { Recommendation } from '../domain/rank.ts';
import type { Rollup } from '../domain/rollup.ts';
import { USAGE_WINDOW_DAYS } from '../domain/usage.ts';
import type { BadgeName } from '../domain/usageEvent.ts';
import { readRollups } from '../store/log.ts';
import { pseudonym } from '../store/pseudonym.ts';
import { readAssets, readHead, type WorkspaceHead } from '../store/workspace.ts';

/** Everything that the search over content needs, beside an account or without one. */
export interface ContentView {
  head: WorkspaceHead;
  /** The account that content is looked for; undefined on a page that belongs to none. */
  account: Account | undefined;
  /** What gives a reason to write. */
  badge: BadgeName;
  /** The pseudonym under which this rep speaks. */
  me: string;
  assets: Asset[];
  /** What fits the account, best first; without one nothing is offered. */
  recommendations: Recommendation[];
  /** Uses per asset on this device. */
  uses: Map<string, number>;
  /** What became of offers before today. */
  proof: Proof;
}

/** The search before anything has been read for it: its field is there, the rest follows. */
export const bareContentView = (head: WorkspaceHead): ContentView => ({
  head,
  account: undefined,
  badge: 'none',
  me: '',
  assets: [],
  recommendations: [],
  uses: new Map(),
  proof: proofOf([], ''),
});

function countUses(rollups: Rollup[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { action, assetId, count } of rollups)
    if (action === 'use') counts.set(assetId, (counts.get(assetId) ?? 0) + count);
  return counts;
}

/** Reads what is the same for every account and for none; undefined without a workspace. */
export async function readContentView(now: number): Promise<ContentView | undefined> {
  const today = dayOf(now);
  const [head, assets, rollups, me] = await Promise.all([
    readHead(),
    readAssets(),
    readRollups(addDays(today, -USAGE_WINDOW_DAYS)),
    pseudonym(),
  ]);
  return head && { ...bareContentView(head), me, assets, uses: countUses(rollups), proof: proofOf(rollups, today) };
}
