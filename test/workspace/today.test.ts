import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { verdictOf } from '../../lib/domain/badge.ts';
import type { Signal } from '../../lib/domain/signal.ts';
import { agendaOf, planToday } from '../../lib/domain/today.ts';
import { readToday, readTodayEntries, type Today } from '../../lib/pages/todayView.ts';
import { database } from '../../lib/store/database.ts';
import { exclusively } from '../../lib/store/leftovers.ts';
import { readOwned, readOwners } from '../../lib/store/owners.ts';
import { installChange, installWorkspace } from '../../lib/workspace/install.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';

const TODAY = '2026-03-02';
const NOW = Date.parse(`${TODAY}T10:00:00Z`);
const sample = sampleWorkspace('en', TODAY);
const book = { rules: sample.badgeRules };
const LEA = 'Léa Martin';
const ALL = { act: 1_000, verify: 1_000 };

const signals = new Map<string, Signal[]>();
for (const each of sample.signals) signals.set(each.accountId, [...(signals.get(each.accountId) ?? []), each]);
const sorted = (ids: string[]) => [...ids].sort();

beforeEach(async () => {
  await exclusively(async () => {});
  await database.delete();
  await database.open();
});

test('every account with a badge stands in one list, with its words; the order is that of the plan', async () => {
  await installWorkspace(sample);
  const today = (await readToday(NOW, '')) as Today;
  const entries = await readTodayEntries(today, ALL);
  expect(entries.act.map(({ account }) => account.id)).toEqual(today.act.map(({ id }) => id));
  expect(entries.verify.map(({ account }) => account.id)).toEqual(today.verify.map(({ id }) => id));
  const carrying = sample.accounts.filter(({ id }) => verdictOf(signals.get(id) ?? [], book, TODAY).badge);
  const shown = [...today.act, ...today.verify.filter(({ why }) => why === 'rests')];
  expect(sorted(shown.map(({ id }) => id))).toEqual(sorted(carrying.map(({ id }) => id)));
  expect(today.act.length).toBeGreaterThan(5);
  expect(today.verify.some(({ why }) => why === 'would')).toBe(true);
  for (const { account, badge, whyNow } of entries.act) {
    expect(badge).toEqual(verdictOf(signals.get(account.id) ?? [], book, TODAY).badge);
    expect(whyNow.length).toBeGreaterThan(10);
  }
  for (const { account, fact } of entries.verify) expect(signals.get(account.id)).toContainEqual(fact);
});

test('the agenda without words gives the same plan as the signals themselves', async () => {
  const agenda = sample.accounts.map(({ id }): [string, Signal[]] => [id, signals.get(id) ?? []]);
  const light = agenda.map(([id, each]) => [id, each.flatMap((one) => agendaOf(one) ?? [])] as const);
  expect(planToday(light, { book, today: TODAY })).toEqual(planToday(agenda, { book, today: TODAY }));
});

test('only what is shown is read in full', async () => {
  await installWorkspace(sample);
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const today = (await readToday(NOW, '')) as Today;
  const entries = await readTodayEntries(today, { act: 3, verify: 0 });
  expect([entries.act.length, entries.verify.length]).toEqual([3, 0]);
  // One list is read whole: the agenda.
  expect((read.mock.contexts as IDBObjectStore[]).filter(({ name }) => name === 'packs')).toHaveLength(1);
  read.mockRestore();
});

test('the team’s time zone says which day it is', async () => {
  const badgesIn = async (timeZone: string, now: string) => {
    await installWorkspace({ ...sample, settings: { ...sample.settings, timeZone } });
    const { act, verify } = (await readToday(Date.parse(now), '')) ?? {};
    return { act, verify };
  };
  // At one instant it is 3 March in Auckland and 2 March in New York, where 3 March comes a day later.
  const auckland = await badgesIn('Pacific/Auckland', '2026-03-02T12:00:00Z');
  const newYork = await badgesIn('America/New_York', '2026-03-02T12:00:00Z');
  expect(auckland).not.toEqual(newYork);
  expect(await badgesIn('America/New_York', '2026-03-03T12:00:00Z')).toEqual(auckland);
});

test('one owner’s accounts: the same as everyone’s without the others', async () => {
  await installWorkspace(sample);
  const [all, own] = await Promise.all([readToday(NOW, ''), readToday(NOW, LEA)]);
  const ids = sample.accounts.filter(({ owner }) => owner === LEA).map(({ id }) => id);
  expect(sorted(await readOwned(LEA))).toEqual(sorted(ids));
  expect(own?.act.length).toBeGreaterThan(0);
  expect(own?.act).toEqual(all?.act.filter(({ id }) => ids.includes(id)));
  expect(own?.verify).toEqual(all?.verify.filter(({ id }) => ids.includes(id)));
  expect(await readToday(NOW, 'Nobody')).toMatchObject({ act: [], verify: [] });
  expect(await readOwners()).toEqual([...new Set(sample.accounts.map(({ owner }) => owner))].sort());
});

test('an account that changes hands is in the other list at once; the last one takes the owner with it', async () => {
  await installWorkspace(sample);
  const [first] = sample.accounts;
  const row = { ...(first as (typeof sample.accounts)[number]), owner: 'New Rep' };
  await installChange({ list: 'accounts', rows: [row] });
  expect(await readOwned('New Rep')).toEqual([row.id]);
  expect(await readOwned(String(first?.owner))).not.toContain(row.id);
  await installChange({ list: 'accounts', rows: [{ ...row, owner: LEA }] });
  expect(await readOwners()).not.toContain('New Rep');
});

test('a workspace put in force by an earlier version has owners, too', async () => {
  await installWorkspace(sample);
  const owners = await readOwners();
  const current = await database.current.get('current');
  const { owners: _, ...buckets } = current?.buckets ?? {};
  await database.current.update('current', { buckets });
  await database.packs.where('id').startsWith(`${current?.generation}/owners/`).delete();
  expect(await readOwners()).toEqual(owners);
  expect((await readOwned(LEA)).length).toBeGreaterThan(3);
});

test('without a workspace there is nothing to say', async () => {
  expect(await readToday(NOW, '')).toBeUndefined();
});
