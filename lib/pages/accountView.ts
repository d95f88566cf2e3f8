import type { Account } from '../domain/account.ts';
import { type Verdict, verdictOf } from '../domain/badge.ts';
import { dayOf } from '../domain/day.ts';
import type { Play } from '../domain/play.ts';
import type { StepMark } from '../domain/playRun.ts';
import { recommend } from '../domain/rank.ts';
import { ruleBookOf } from '../domain/ruleBook.ts';
import type { Signal } from '../domain/signal.ts';
import type { SignalEdit } from '../domain/signalEdit.ts';
import type { UsageEvent } from '../domain/usageEvent.ts';
import { whyNowOf } from '../domain/whyNow.ts';
import { readAccountEvents, readEvents } from '../store/log.ts';
import { readStepMarks } from '../store/playSteps.ts';
import { readAccountFile, readAccounts, readPlay } from '../store/workspace.ts';
import { type ContentView, readContentView } from './contentView.ts';

/** Everything that the panel shows of one account. */
export interface AccountView extends ContentView {
  account: Account;
  parent: Account | undefined;
  /** The first of its subsidiaries. */
  members: Account[];
  memberCount: number;
  /** With what reps have said of them. */
  signals: Signal[];
  edits: SignalEdit[];
  verdict: Verdict;
  whyNow: string | undefined;
  play: Play | undefined;
  /** What the rep has ticked and skipped of this account's plays. */
  marks: StepMark[];
  /** Newest first; of this account where the workspace logs accounts, else of all. */
  lastUses: UsageEvent[];
}

const MEMBERS_SHOWN = 5;
const LAST_USES = 3;

/** Events looked through for the last uses where the log does not name accounts. */
const RECENT = 200;

/** Reads and computes one account's view; undefined when the workspace no longer knows the account. */
export async function readAccountView(accountId: string, now: number): Promise<AccountView | undefined> {
  const [content, file] = await Promise.all([readContentView(now), readAccountFile(accountId)]);
  if (!content || !file) return undefined;
  const { head, assets, proof } = content;
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
  return {
    ...content,
    account,
    badge: badge?.kind ?? 'none',
    parent,
    members,
    memberCount: children.length,
    signals,
    edits,
    verdict,
    whyNow: badge && whyNowOf(badge, head.language),
    play,
    marks,
    recommendations: recommend(assets, { account, badge, play, refused, proof }, now),
    lastUses: here.filter((event) => event.action === 'use').slice(0, LAST_USES),
  };
}
