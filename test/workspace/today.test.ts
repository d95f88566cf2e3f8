import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Signal } from '../../lib/domain/signal.ts';
import { whereToAct } from '../../lib/domain/today.ts';
import { readToday } from '../../lib/pages/todayView.ts';
import { database } from '../../lib/store/database.ts';
import { exclusively } from '../../lib/store/leftovers.ts';
import { installWorkspace } from '../../lib/workspace/install.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');

beforeEach(async () => {
  await exclusively(async () => {});
  await database.delete();
  await database.open();
});

test('where to act today: the same accounts in the same order as from everything, and only those shown are read', async () => {
  const sample = sampleWorkspace('en', '2026-03-02');
  await installWorkspace(sample);
  const signals = new Map<string, Signal[]>();
  for (const each of sample.signals) signals.set(each.accountId, [...(signals.get(each.accountId) ?? []), each]);
  const when = { book: { rules: sample.badgeRules }, language: sample.language, today: '2026-03-02' };
  const all = whereToAct(sample.accounts, signals, when);
  expect(all.length).toBeGreaterThan(5);
  expect(await readToday(NOW, 1_000)).toEqual({ entries: all, total: all.length });

  const read = vi.spyOn(database.packs, 'where');
  expect(await readToday(NOW, 3)).toEqual({ entries: all.slice(0, 3), total: all.length });
  // One list is read whole: the agenda.
  expect(read).toHaveBeenCalledTimes(1);
});

test('the team’s time zone says which day it is', async () => {
  const sample = sampleWorkspace('en', '2026-03-02');
  const badgesIn = async (timeZone: string, now: string) => {
    await installWorkspace({ ...sample, settings: { ...sample.settings, timeZone } });
    return readToday(Date.parse(now), 1_000);
  };
  // At one instant it is 3 March in Auckland and 2 March in New York, where 3 March comes a day later.
  const auckland = await badgesIn('Pacific/Auckland', '2026-03-02T12:00:00Z');
  const newYork = await badgesIn('America/New_York', '2026-03-02T12:00:00Z');
  expect(auckland).not.toEqual(newYork);
  expect(await badgesIn('America/New_York', '2026-03-03T12:00:00Z')).toEqual(auckland);
});

test('without a workspace there is nothing to say', async () => {
  expect(await readToday(NOW, 3)).toBeUndefined();
});
