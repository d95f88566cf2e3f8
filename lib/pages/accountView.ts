import type { Account } from '../domain/account.ts';
import type { Asset } from '../domain/asset.ts';
import { type Verdict, verdictOf } from '../domain/badge.ts';
import { addDays, dayOf } from '../domain/day.ts';
import type { Play } from '../domain/play.ts';
import type { StepMark } from '../domain/playRun.ts';
import { proofOf } from '../domain/proof.ts';
import { type Recommendation, recommend } from '../domain/rank.ts';
import type { Rollup } from '../domain/rollup.ts';
import { ruleBookOf } from '../domain/ruleBook.ts';
import type { Signal } from '../domain/signal.ts';
import type { SignalEdit } from '../domain/signalEdit.ts';
import { USAGE_WINDOW_DAYS } from '../domain/usage.ts';
import type { UsageEvent } from '../domain/usageEvent.ts';
import { whyNowOf } from '../domain/whyNow.ts';
import { readAccountEvents, readEvents, readRollups } from '../store/log.ts';
import { readStepMarks } from '../store/playSteps.ts';
import { pseudonym } from '../store/signalEdits.ts';
import {
  readAccountFile,
  readAccounts,
  readAssets,
  readHead,
  readPlay,
  type WorkspaceHead,
} from '../store/workspace.ts';

/** Everything that the panel shows of one account. */
export interface AccountView {
  head: WorkspaceHead;
  account: Account;
  parent: Account | undefined;
  /** The first of its subsidiaries. */
  members: Account[];
  memberCount: number;
  /** With what reps have said of them. */
  signals: Signal[];
  edits: SignalEdit[];
  /** The pseudonym under which this rep speaks. */
  me: string;
  verdict: Verdict;
  whyNow: string | undefined;
  play: Play | undefined;
  /** What the rep has ticked and skipped of this account's plays. */
  marks: StepMark[];
  assets: Asset[];
  recommendations: Recommendation[];
  /** Uses per asset on this device. */
  uses: Map<string, number>;
  /** Newest first; of this account where the workspace logs accounts, else of all. */
  lastUses: UsageEvent[];
}

const MEMBERS_SHOWN = 5;
const LAST_USES = 3;

/** Events looked through for the last uses where the log does not name accounts. */
const RECENT = 200;

function countUses(rollups: Rollup[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { action, assetId, count } of rollups)
    if (action === 'use') counts.set(assetId, (counts.get(assetId) ?? 0) + count);
  return counts;
}

/** Reads and computes one account's view; undefined when the workspace no longer knows the account. */
export async function readAccountView(accountId: string, now: number): Promise<AccountView | undefined> {
  const [head, file, assets, rollups, me] = await Promise.all([
    readHead(),
    readAccountFile(accountId),
    readAssets(),
    readRollups(addDays(dayOf(now), -USAGE_WINDOW_DAYS)),
    pseudonym(),
  ]);
  if (!head || !file) return undefined;
  const { account, signals, edits, children } = file;
  const today = dayOf(now, head.settings.timeZone);
  const verdict = verdictOf(signals, ruleBookOf(head), today);
  const { badge } = verdict;
  const [play, marks, [parent], members, here] = await Promise.all([
    badge ? readPlay(badge.lead.type) : undefined,
    readStepMarks(accountId),
    account.parentId ? readAccounts([account.parentId]) : [],
    readAccounts(children.slice(0, MEMBERS_SHOWN)),
    head.settings.logAccounts ? readAccountEvents(accountId) : readEvents(RECENT),
  ]);
  const refused = new Set(here.filter((event) => event.action === 'refusal').map((event) => event.assetId));
  const uses = countUses(rollups);
  return {
    head,
    account,
    parent,
    members,
    memberCount: children.length,
    signals,
    edits,
    me,
    verdict,
    whyNow: badge && whyNowOf(badge, head.language),
    play,
    marks,
    assets,
    recommendations: recommend(assets, { account, badge, play, refused, proof: proofOf(rollups, dayOf(now)) }, now),
    uses,
    lastUses: here.filter((event) => event.action === 'use').slice(0, LAST_USES),
  };
}
