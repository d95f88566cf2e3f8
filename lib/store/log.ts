import { v5 as uuidFromName } from 'uuid';
import { browser } from 'wxt/browser';
import type { Asset } from '../domain/asset.ts';
import { addDays, dayOf } from '../domain/day.ts';
import { mondayOf } from '../domain/figures/calendar.ts';
import { type Rollup, rollUp } from '../domain/rollup.ts';
import {
  type BadgeName,
  type Happening,
  halfOf,
  type SearchEnd,
  type UsageEvent,
  usageEventSchema,
} from '../domain/usageEvent.ts';
import { database } from './database.ts';
import { condenseJournalDay, eraseJournal, readJournal } from './journal.ts';
import { appendToLog, BEHIND, exclusively } from './logWriter.ts';
import { forgetTold, outboxTables, tellEvents } from './outbox.ts';
import { forgetWeeks, forgetWeeksSince } from './ownWeeks.ts';
import { removeStepMarks, STEP_RETENTION_DAYS } from './playSteps.ts';
import { forgetStill } from './popupStill.ts';
import { pseudonym } from './pseudonym.ts';
import { installationSecret, NOTICE_VERSION, readSettings } from './settings.ts';
import { reconcile } from './twice.ts';

/** Days that single events stay on the device; their roll-ups stay. */
export const RETENTION_DAYS = 90;

/**
 * `kept`: the database refused, the event waits in the journal and nothing is lost. `notYet`: the notice as it is now has
 * not been shown yet. `paused`: the rep has paused his log.
 */
export type Logged = 'logged' | 'kept' | 'notYet' | 'paused';

export interface Occurrence {
  asset: Pick<Asset, 'id' | 'version'>;
  what: Happening;
}

export interface Circumstance {
  badge: BadgeName;
  accountId: string | undefined;
  /** Whether the workspace lets events name the account. */
  logAccounts: boolean;
}

/** The same name, the same id: what is logged once a day however often it happens. */
const idOncePerDay = async (...name: (string | undefined)[]) =>
  uuidFromName(name.join('|'), await installationSecret());

const situationOf = async (where: Circumstance, now: number) => ({
  day: dayOf(now),
  half: halfOf(now),
  rep: await pseudonym(),
  badge: where.badge,
  ...(where.logAccounts && where.accountId ? { accountId: where.accountId } : {}),
});

async function eventOf({ asset, what }: Occurrence, where: Circumstance, now: number): Promise<UsageEvent> {
  return usageEventSchema.parse({
    // An offer is logged once per asset, account and day however often the panel shows it.
    id: what.action === 'offer' ? await idOncePerDay(dayOf(now), where.accountId, asset.id) : crypto.randomUUID(),
    ...(await situationOf(where, now)),
    assetId: asset.id,
    assetVersion: asset.version,
    ...what,
  });
}

/** Events, their roll-ups and what the team store is to learn of them in one transaction; known events are passed over. */
async function write(events: UsageEvent[]): Promise<void> {
  const tables = [database.events, database.rollups, database.ownWeeks, ...outboxTables()];
  await database.transaction('rw', tables, async () => {
    const known = await database.events.bulkGet(events.map((event) => event.id));
    const fresh = events.filter((_, index) => known[index] === undefined);
    await database.events.bulkAdd(fresh);
    await tellEvents(fresh);
    const first = fresh.map(({ day }) => mondayOf(day)).sort()[0];
    if (first !== undefined) await forgetWeeksSince(first);
    for (const rollup of rollUp(fresh)) {
      const before = await database.rollups.get(rollup.id);
      await database.rollups.put({ ...rollup, count: rollup.count + (before?.count ?? 0) });
    }
  });
}

/**
 * Writes what happened to the log. Resolves only when it is durable in at least one of two stores.
 * @throws the database's error when neither the database nor the journal could take it
 */
export const record = (occurrences: Occurrence[], where: Circumstance, now: number): Promise<Logged> =>
  append(() => Promise.all(occurrences.map((each) => eventOf(each, where, now))), now);

const recordOne = (make: () => Promise<object>, now: number): Promise<Logged> =>
  append(async () => [usageEventSchema.parse(await make())], now);

async function append(make: () => Promise<UsageEvent[]>, now: number): Promise<Logged> {
  const { noticeShown, logPaused } = await readSettings();
  if (noticeShown < NOTICE_VERSION) return 'notYet';
  if (logPaused) return recordPause(now);
  return appendToLog(await make(), write);
}

/** Writes that the log is paused on this day, once, and nothing of what is done on it. @throws as `record` */
export async function recordPause(now: number): Promise<Logged> {
  if ((await readSettings()).noticeShown < NOTICE_VERSION) return 'notYet';
  const day = dayOf(now);
  await appendToLog([{ id: await idOncePerDay(day, 'pause'), day, rep: await pseudonym(), action: 'pause' }], write);
  return 'paused';
}

/** Writes that a search for content has ended; its words are not kept. @throws as `record` */
export const recordSearch = (reason: SearchEnd, where: Circumstance, now: number): Promise<Logged> =>
  recordOne(
    async () => ({
      id: crypto.randomUUID(),
      ...(await situationOf(where, now)),
      action: 'search',
      reason,
    }),
    now,
  );

/** Writes that there was nothing to offer for an account with a badge, once a day. @throws as `record` */
export const recordGap = (where: Circumstance, now: number): Promise<Logged> =>
  recordOne(
    async () => ({
      id: await idOncePerDay(dayOf(now), where.accountId, 'gap'),
      ...(await situationOf(where, now)),
      action: 'gap',
    }),
    now,
  );

/** Set for the session once the log has been looked after. */
const SETTLED = 'logSettled';

/** `settleLog`, once per browser session, from whichever page of ours opens first. */
export async function settleLogOnce(now: number): Promise<void> {
  if ((await browser.storage.session.get(SETTLED))[SETTLED] === true) return;
  await settleLog(now);
  await browser.storage.session.set({ [SETTLED]: true });
}

/**
 * Brings the database up to its second copies: after a refusal, and when it has come back empty or short. Then
 * condenses days past retention. Once per browser start is enough.
 */
export async function settleLog(now: number): Promise<void> {
  await exclusively(async () => {
    const days = await readJournal();
    const behind = (await browser.storage.local.get(BEHIND))[BEHIND] === true;
    const events = [...days.values()].flatMap((day) => day.events);
    if (behind || (await database.events.count()) < events.length) {
      await database.rollups.bulkPut([...days.values()].flatMap((day) => day.rollups));
      await forgetWeeks();
      await write(events);
      await browser.storage.local.remove(BEHIND);
    }
    const before = addDays(dayOf(now), -RETENTION_DAYS);
    for (const [day, { events: old }] of days)
      if (day < before && old.length > 0) await condenseJournalDay(day, await dayRollups(day));
    await database.events.where('day').below(before).delete();
    await reconcile();
    await removeStepMarks(addDays(dayOf(now), -STEP_RETENTION_DAYS));
  });
}

const dayRollups = (day: string): Promise<Rollup[]> => database.rollups.where('day').equals(day).toArray();

/** The newest events first; at most `limit`. */
export async function readEvents(limit = Number.POSITIVE_INFINITY): Promise<UsageEvent[]> {
  const events = database.events.orderBy('day').reverse();
  return Number.isFinite(limit) ? events.limit(limit).toArray() : events.toArray();
}

/** The events that name an account, newest first; none where the workspace does not log accounts. */
export async function readAccountEvents(accountId: string): Promise<UsageEvent[]> {
  const events = await database.events.where('accountId').equals(accountId).toArray();
  return events.sort((a, b) => b.day.localeCompare(a.day));
}

export const countEvents = (): Promise<number> => database.events.count();

export const readRollups = (since: string): Promise<Rollup[]> =>
  database.rollups.where('day').aboveOrEqual(since).toArray();

/** Erases the rep's whole log, totals and ticked steps included, in both stores; the team store is told to do the same. */
export async function eraseLog(): Promise<void> {
  await exclusively(async () => {
    const tables = [database.events, database.rollups, database.ownWeeks, ...outboxTables()];
    await database.transaction('rw', tables, async () => {
      await database.events.clear();
      await database.rollups.clear();
      await forgetWeeks();
      await forgetTold();
    });
    await removeStepMarks();
    await eraseJournal();
    await browser.storage.local.remove(BEHIND);
    forgetStill();
  });
}
