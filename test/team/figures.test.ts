import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { MonthFigures, Team, WeekFigures } from '../../lib/domain/figures/figures.ts';
import { database } from '../../lib/store/database.ts';
import { replaceTeamFigures } from '../../lib/store/teamFigures.ts';
import { readFigures } from '../../lib/team/figures.ts';
import type { Stats } from '../../lib/team/figuresWire.ts';
import { Trouble } from '../../lib/team/trouble.ts';
import { storeOf } from './fakeStore.ts';

const week = (monday: string) => ({ scope: 'all', week: monday, invited: 9, active: 5, assetsUsed: 1 }) as WeekFigures;
const month = (name: string, scope = 'all', active = 5): MonthFigures => ({
  ...{ scope, month: name, active },
  assets: [],
  badges: [],
  plays: [],
});
const team = (asOf: string): Team => ({
  ...{ id: 'team', smallTeams: 0, minGroupSize: 5, asOf },
  scopes: [{ id: 'all', members: 9 }],
});

/** Four weeks as a store tells them, two to a page; October is over with the third. */
const editions: { weeks: WeekFigures[]; months: MonthFigures[]; running: MonthFigures[] }[] = [
  { weeks: [week('2026-10-12')], months: [], running: [month('2026-10'), month('2026-10', 'north')] },
  { weeks: [week('2026-10-19')], months: [], running: [month('2026-10', 'all', 6), month('2026-10', 'north')] },
  { weeks: [week('2026-10-26')], months: [month('2026-10', 'all', 7)], running: [] },
  { weeks: [week('2026-11-02')], months: [], running: [month('2026-11')] },
];

function telling(count: number, epoch = 'e1') {
  const asked: (string | null)[] = [];
  const teamStats = async (edition: string | null): Promise<Stats> => {
    asked.push(edition);
    const [of, number] = edition?.split('.') ?? [];
    const known = of === epoch ? Number(number) : 0;
    const page = editions.slice(known, Math.min(count, known + 2));
    const until = known + page.length;
    const more = until < count;
    const told = {
      team: team(`2026-10-${until}`),
      weeks: page.flatMap(({ weeks }) => weeks),
      months: page.flatMap(({ months }) => months),
      running: more ? [] : (page.at(-1)?.running ?? []),
    };
    const rest = { edition: `${epoch}.${until}`, whole: of !== epoch, more };
    return { ...rest, told: page.length > 0 ? told : undefined };
  };
  return { asked, store: storeOf({ teamStats }) };
}

const kept = async () => (await database.teamFigures.toCollection().primaryKeys()).filter((id) => id.includes('|'));
const ofOctober = async () => (await database.teamFigures.get('month|all|2026-10'))?.value;

beforeEach(async () => {
  await database.team.put({ id: 'sync', since: '2026-10-01' });
  await replaceTeamFigures({ team: team('2026-09-30'), weeks: [week('2026-09-21')], months: [] });
});

test('all of it in pages, then only what is newer; the month that runs is replaced and at last told', async () => {
  const first = telling(2);
  expect(await readFigures(first.store)).toBe(true);
  expect(first.asked).toEqual([null]);
  expect(await kept()).toEqual([
    ...['month|all|2026-10', 'month|north|2026-10', 'week|all|2026-10-12', 'week|all|2026-10-19'],
  ]);
  expect(await ofOctober()).toMatchObject({ active: 6 });

  const later = telling(4);
  expect(await readFigures(later.store)).toBe(true);
  expect(later.asked).toEqual(['e1.2']);
  // Nothing was told of the north in the end.
  expect(await kept()).toEqual([
    ...['month|all|2026-10', 'month|all|2026-11', 'week|all|2026-10-12', 'week|all|2026-10-19'],
    ...['week|all|2026-10-26', 'week|all|2026-11-02'],
  ]);
  expect(await ofOctober()).toMatchObject({ active: 7 });
  expect(await readFigures(later.store)).toBe(false);

  await database.team.put({ id: 'sync', since: '2026-10-01' });
  const anew = telling(4);
  expect(await readFigures(anew.store)).toBe(true);
  expect(anew.asked).toEqual([null, 'e1.2']);
  expect(await kept()).toHaveLength(6);
});

test('a store that was set back is read from the beginning, and nothing of before stays', async () => {
  await readFigures(telling(4).store);
  const other = telling(1, 'e2');
  expect(await readFigures(other.store)).toBe(true);
  expect(await kept()).toEqual(['month|all|2026-10', 'month|north|2026-10', 'week|all|2026-10-12']);
  expect((await database.team.get('sync'))?.edition).toBe('e2.1');
});

test('figures that an earlier version has kept are read anew: of the month that ran then nothing stays', async () => {
  await readFigures(telling(2).store);
  await database.teamFigures.delete('running');
  const later = telling(4);
  expect(await readFigures(later.store)).toBe(true);
  expect(later.asked).toEqual([null, 'e1.2']);
  expect(await kept()).toHaveLength(6);
});

test('cut off between two pages, the figures are those of before, and the next turn begins again', async () => {
  const { store } = telling(4);
  const broken = storeOf({
    teamStats: (edition) => (edition ? Promise.reject(new Trouble('offline', 'cut off')) : store.teamStats(edition)),
  });
  await expect(readFigures(broken)).rejects.toThrow(Trouble);
  expect(await kept()).toEqual(['week|all|2026-09-21']);
  expect((await database.team.get('sync'))?.edition).toBeUndefined();
  await readFigures(store);
  expect(await kept()).toHaveLength(6);
});

test('a store that always has more and never gives it is found out', async () => {
  const { store } = telling(1);
  const endless = storeOf({ teamStats: async (edition) => ({ ...(await store.teamStats(edition)), more: true }) });
  await expect(readFigures(endless)).rejects.toMatchObject({ kind: 'server' });
});
