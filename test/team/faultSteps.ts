import 'fake-indexeddb/auto';
import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { standingText } from '../../components/team/stateText.ts';
import { textsOf } from '../../components/texts.tsx';
import { onTeamDone, syncTeam } from '../../lib/background/team.ts';
import { dayOf } from '../../lib/domain/day.ts';
import { obeyTeam } from '../../lib/pages/imports/teamTasks.ts';
import { database } from '../../lib/store/database.ts';
import { record } from '../../lib/store/log.ts';
import { countOutbox } from '../../lib/store/outbox.ts';
import { changeSettings, NOTICE_VERSION } from '../../lib/store/settings.ts';
import { enterTeam } from '../../lib/store/teamMembership.ts';
import { keepConnection, keepSession } from '../../lib/team/connection.ts';
import { readTeamState } from '../../lib/team/state.ts';
import type { SyncOrder } from '../../lib/team/sync.ts';
import { pageTexts } from '../../locales/pages.ts';
import type { RealStore } from './realStore.ts';

let isDead = () => false;
/** A worker of which that is so tells nobody how its turn has ended. */
export const dying = (dead: () => boolean): void => {
  isDead = dead;
};

/** Does in this process what the page that nobody sees does in its worker. */
function standInForPage(): void {
  vi.spyOn(fakeBrowser.runtime, 'getContexts').mockResolvedValue([{}] as never);
  vi.spyOn(chrome.offscreen, 'closeDocument').mockResolvedValue(undefined as never);
  fakeBrowser.runtime.onMessage.addListener(async (message: { type: string; payload: SyncOrder }) => {
    if (message.type !== 'teamOrder') return;
    const outcome = await obeyTeam(message.payload, () => {})
      .then(({ result }) => result)
      .catch((error) => ({ trouble: 'device' as const, detail: String(error), changed: false }));
    if (!isDead()) await onTeamDone(outcome);
  });
}

interface Member {
  sub?: string;
  role?: string;
  team?: string;
  /** Seconds since 1970. */
  expires?: number;
}

const since = '2026-01-01';

/** Signs in at the store behind an address: the token of an OpenID provider, as it were. */
export async function signIn(store: RealStore, url: string, member: Member = {}): Promise<void> {
  const hour = Math.floor(Date.now() / 1000) + 3_600;
  const { sub = crypto.randomUUID(), role = 'rep', team = 'sample', expires = hour } = member;
  await keepSession({ token: await store.token({ sub, role, team, expires }), expires: expires * 1000 });
  await keepConnection({ url, front: 'graphql', since });
}

/** Makes this an empty device that belongs to the store behind that address. */
export async function device(store: RealStore, url: string, member: Member = {}): Promise<void> {
  fakeBrowser.reset();
  standInForPage();
  await changeSettings({ noticeShown: NOTICE_VERSION });
  await Promise.all(database.tables.map((table) => table.clear()));
  await signIn(store, url, member);
  await enterTeam(since, false);
}

/** What the quiet line says, in both languages. */
export async function sentences(): Promise<string[]> {
  const [state, { waiting }] = await Promise.all([readTeamState(), countOutbox()]);
  return (['en', 'fr'] as const).map((language) =>
    standingText({ ...state, waiting }, Date.now(), textsOf(pageTexts(language), language, dayOf(Date.now()))),
  );
}

/** One turn with the store, as the alarm begins it. @returns how the device then stands with it */
export async function turn(): Promise<string> {
  await syncTeam();
  return (await readTeamState()).kind;
}

const use = { asset: { id: 'a', version: '1' }, what: { action: 'use', channel: 'copied' } } as const;

/** Logs so many uses. @returns the ids of all that the device has logged */
export async function log(count: number, now = Date.now()): Promise<string[]> {
  const uses = Array.from({ length: count }, () => use);
  const where = { badge: 'customer', accountId: undefined, logAccounts: false } as const;
  expect(await record(uses, where, now)).toBe('logged');
  return (await database.events.toCollection().primaryKeys()) as string[];
}

/** What was logged stands in the store, each once, counted once; and nothing waits any more. */
export async function expectAll(store: RealStore, ids: string[], waiting = 0): Promise<void> {
  const text = `select count(*)::int as rows, count(distinct id)::int as distinct,
      (select coalesce(sum(count), 0)::int from whynow.rep_days where rep in (
        select rep from whynow.events where id = any ($1::uuid[]))) as counted
    from whynow.events where id = any ($1::uuid[])`;
  const [row] = await store.sql(text, [ids]);
  const sent = ids.length - waiting;
  expect(row).toEqual({ rows: sent, distinct: sent, counted: sent });
  expect(await countOutbox()).toEqual({ waiting, refused: 0 });
}

/** The line says it in both languages, and that what waits is sent by itself. */
export async function expectSaid(english: string, french: string, waiting: number): Promise<void> {
  const [en = '', fr = ''] = await sentences();
  expect(en).toContain(english);
  expect(fr).toContain(french);
  const digits = (text: string) => Number(text.split('. ').at(-1)?.replace(/\D/g, ''));
  if (waiting > 0) expect([en, fr].map(digits)).toEqual([waiting, waiting]);
}
