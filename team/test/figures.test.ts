import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../lib/domain/day.ts';
import { fitBook } from '../../lib/domain/figures/fits.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { groundOf, SAMPLE_DAYS, sampleTeams } from '../../lib/workspace/sample/team/index.ts';
import { simulateTeam } from '../../lib/workspace/sample/team/simulate.ts';
import { type Figures, startStore } from './postgres.ts';
import {
  byReference,
  follow,
  mondays,
  nothing,
  publishDue,
  push,
  repOf,
  type Step,
  scenario,
  shown,
  told,
} from './scenario.ts';

let store: Figures;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

/** Whatever is done in it leaves no trace. */
async function inPassing<T>(what: () => Promise<T>): Promise<T> {
  await store.client.query('begin');
  try {
    return await what();
  } finally {
    await store.client.query('rollback');
  }
}

/** What is told after each step. Whoever asks each time has the same as who asks once, and in pages the same as at once. */
async function play(steps: Step[]) {
  const after = [];
  let following = nothing;
  for (const step of steps) {
    await push(store.client, step);
    await publishDue(store.client, step.monday);
    const { edition } = following;
    following = await follow(store.client, following, 1);
    expect(following.edition).toBeGreaterThanOrEqual(edition);
    after.push(shown(following));
  }
  expect(await told(store.client)).toEqual(after.at(-1) ?? null);
  expect(shown(await follow(store.client, nothing, 3_000))).toEqual(after.at(-1) ?? null);
  return after;
}

describe('the store tells what the reference tells', () => {
  test('random small teams, week after week', async () => {
    let counts = 0;
    await fc.assert(
      fc.asyncProperty(scenario, async (steps) => {
        const after = await inPassing(() => play(steps));
        expect(after).toEqual(byReference(steps));
        counts += leaves(after.at(-1)?.weeks).filter(
          ([at, value]) => value && /uses$|offers$|fitting$/.test(at),
        ).length;
        counts += leaves(after.at(-1)?.months).filter(
          ([at, value]) => value && /uses$|repsUsed$|begun$/.test(at),
        ).length;
      }),
      // The same cases every time.
      { numRuns: Number(process.env.RUNS ?? 100), seed: Number(process.env.SEED ?? 20261127), endOnFailure: true },
    );
    expect(counts).toBeGreaterThan(10 * Number(process.env.RUNS ?? 100));
  }, 600_000);

  test('the sample team: fifty reps and half a year', async () => {
    const today = '2026-11-25';
    const { assets, plays, badgeRules } = sampleWorkspace('en', today);
    const history = simulateTeam({ seed: 2026, today, days: SAMPLE_DAYS, teams: sampleTeams, assets, plays });
    const names = [...history.roster.reps.keys()];
    const named = <T extends { rep: string }>(list: T[]) =>
      list.map((each) => ({ ...each, rep: repOf(0, names.indexOf(each.rep)) }));
    const { rows, runs, due } = groundOf(history, fitBook(assets, badgeRules).fits);
    const step: Step = {
      ...{ rows: named(rows), runs: named(runs), due: named(due), assets, teams: new Map(history.roster.teams), k: 5 },
      monday: '2026-11-16',
      reps: new Map(names.map((name, place) => [repOf(0, place), history.roster.reps.get(name) ?? null])),
    };
    const [after] = await inPassing(() => play([step]));
    expect([after]).toEqual(byReference([step]));
    expect(after?.weeks.length).toBeGreaterThan(100);
    const uses = after?.weeks.filter(({ scope }) => scope === 'all').map(({ uses: count }) => count);
    expect(uses?.filter((count) => count !== undefined).length).toBeGreaterThan(20);
  });
});

/** Eight reps of one team and seven of another, who all do the same in a week. */
const teamStep = (monday: string, change: Partial<Step> = {}): Step => {
  const reps = new Map([
    ...Array.from({ length: 8 }, (_, place): [string, string] => [repOf(0, place), 't0']),
    ...Array.from({ length: 7 }, (_, place): [string, string] => [repOf(1, place), 't1']),
  ]);
  const day = addDays(monday, 2);
  return {
    ...{ monday, reps, k: 5, runs: [], due: [], assets: [{ id: 'a', badges: ['change'] }, { id: 'b' }] },
    teams: new Map([
      ['t0', 'North'],
      ['t1', 'South'],
    ]),
    rows: [...reps.keys()].flatMap((rep) =>
      (['offer', 'use'] as const).map((action) => ({
        ...{ id: '', rep, day, action, assetId: 'a', badge: 'change' as const, count: 2 },
        detail: action === 'use' ? 'copied' : 'badge',
      })),
    ),
    ...change,
  };
};
const [, first = '', second = '', third = '', fourth = ''] = mondays;
const use = (rep: string, day: string, assetId = 'a') => ({
  ...{ id: '', rep, day, action: 'use' as const, assetId, badge: 'change' as const, detail: 'copied', count: 1 },
});

describe('what was told stays', () => {
  const changes: [string, Partial<Step>][] = [
    [
      'a push that comes late',
      { rows: [use(repOf(0, 0), addDays(first, 1)), use(repOf(0, 0), addDays(first, 3), 'b')] },
    ],
    ['a rep who joins', { reps: new Map([...teamStep(second).reps, [repOf(1, 7), 't1']]) }],
    ['a rep who leaves', { reps: new Map([...teamStep(second).reps].slice(1)) }],
    ['a rep who changes teams', { reps: new Map([...teamStep(second).reps, [repOf(0, 0), 't1']]) }],
    ['content that is rewritten', { assets: [{ id: 'a', badges: ['customer'] }, { id: 'c' }] }],
    ['a larger least group', { k: 9 }],
  ];
  test.each(changes)('%s', (_, change) =>
    inPassing(async () => {
      await play([teamStep(first)]);
      const before = await told(store.client);
      expect(before?.weeks.map(({ uses }) => uses)).toEqual([30, 16, 14]);
      await push(store.client, teamStep(second, { rows: [], ...change }));
      expect(await publishDue(store.client, first)).toBe(0);
      expect(await told(store.client)).toEqual(before);
      await play([teamStep(second, change), teamStep(third, change), teamStep(fourth, change)]);
      const after = await told(store.client);
      expect(after?.weeks.filter(({ week }) => week === first)).toEqual(before?.weeks);
    }),
  );

  test('a week that is closed takes nothing more, and nobody changes what was published', async () => {
    const refused = (sql: string) =>
      inPassing(async () => {
        await play([teamStep(first)]);
        return store.client.query(sql).then(
          () => 'done',
          ({ code }: { code: string }) => code,
        );
      });
    const row = (day: string) =>
      `insert into whynow.rep_days values ('${repOf(0, 0)}', '${day}', 'use', 'a', 'none', 'sent', 1)`;
    expect(await refused(row(second))).toBe('done');
    const before = inPassing(async () => {
      await push(store.client, teamStep(first));
      await store.client.query('update whynow.rep_days set count = count + 1');
      return (await store.client.query('delete from whynow.rep_days')).rowCount;
    });
    expect(await before).toBe(30);
    // A play that is spoken of again is no reason to refuse a push; it counts as it did.
    const kept = await inPassing(async () => {
      await play([teamStep(first, { due: [{ rep: repOf(0, 0), playId: 'p', day: first, inTime: false }] })]);
      await store.client.query('update whynow.play_dues set in_time = true');
      return (await store.client.query('select in_time from whynow.play_dues')).rows;
    });
    expect(kept).toEqual([{ in_time: false }]);
    expect(await refused(row(addDays(first, 6)))).toBe('WN422');
    expect(await refused('update whynow.rep_days set count = count + 1')).toBe('WN422');
    expect(await refused('delete from whynow.rep_days')).toBe('WN422');
    expect(await refused("update whynow.published set figures = '{}'")).toBe('WN422');
    expect(await refused('delete from whynow.published')).toBe('WN422');
    expect(await refused('truncate whynow.published')).toBe('WN422');
  });
});

/** Everything that is told, by where it stands. */
function leaves(value: unknown, at = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[at, value]];
  const name = (each: unknown, key: string) => {
    const { scope, week, month, assetId, badge, playId } = (each ?? {}) as Record<string, string>;
    return [scope, week ?? month, assetId ?? badge ?? playId].filter(Boolean).join(' ') || key;
  };
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${at}/${name(each, key)}`));
}

/** What differs between two answers. */
function differences(one: unknown, other: unknown): [string, unknown, unknown][] {
  const [a, b] = [new Map(leaves(one)), new Map(leaves(other))];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((at): [string, unknown, unknown][] =>
    a.get(at) === b.get(at) ? [] : [[at, a.get(at), b.get(at)]],
  );
}

describe('one answer more tells nothing of one rep', () => {
  test.each([
    ['in time', third],
    ['too late', second],
  ])('what he did %s shows in no closed week, and in none as a count of few', async (_, happened) => {
    const lone = [use(repOf(0, 3), addDays(happened, 1), 'b'), use(repOf(0, 3), addDays(happened, 2), 'b')];
    const run = (extra: Step['rows']) =>
      inPassing(() => {
        const its = teamStep(third);
        return play([teamStep(first), teamStep(second), { ...its, rows: [...its.rows, ...extra] }, teamStep(fourth)]);
      });
    const [without, having] = [await run([]), await run(lone)];
    expect(having.slice(0, 2)).toEqual(without.slice(0, 2));
    const found = differences(without.at(-1), having.at(-1));
    // Nothing of the weeks before; of the other team not another count, but some that are not told beside those of his.
    expect(found.filter(([at]) => at.includes(first) || at.includes(second))).toEqual([]);
    expect(found.filter(([at, , now]) => at.includes('t1') && now !== undefined)).toEqual([]);
    const ofB = (answer: (typeof having)[number] | undefined) =>
      answer?.months.flatMap(({ assets }) => assets.filter(({ assetId }) => assetId === 'b'));
    expect(ofB(without.at(-1))).toEqual([]);
    expect(ofB(having.at(-1))?.map(({ used, uses, repsUsed }) => [used, uses, repsUsed])).toEqual([
      [true, undefined, undefined],
      [true, undefined, undefined],
    ]);
    // What has changed is a sum of five reps or more, a flag, or not told any more.
    for (const [at, , now] of found)
      if (typeof now === 'number' && now > 0) expect(at).toMatch(/uses$|withBadge$|fitting$|assetsUsed$/);
    expect(found.length).toBeGreaterThan(3);
  });

  test('a month does not tell the week that its weeks held back', () =>
    inPassing(async () => {
      const lone = teamStep(second, { rows: [use(repOf(0, 3), addDays(second, 1))] });
      const after = (await play([teamStep(first), lone, teamStep(third), teamStep(fourth)])).at(-1);
      const weeks = after?.weeks.filter(({ scope }) => scope === 'all').map(({ uses, offers }) => [uses, offers]);
      expect(weeks).toEqual([
        [30, 30],
        [undefined, 0],
        [30, 30],
        [30, 30],
      ]);
      const assets = after?.months.flatMap(({ scope, assets: its }) =>
        its.map(({ uses, offers, used }) => [scope, uses, offers, used]),
      );
      expect(assets).toEqual([
        ['all', undefined, 90, true],
        ['t0', undefined, 48, true],
        ['t1', 42, 42, true],
      ]);
    }));
});

describe('several at once', () => {
  test('two that publish, and a push under way', async () => {
    const [one, other, rep] = [await store.connect(), await store.connect(), await store.connect()];
    await push(store.client, teamStep(first));
    await rep.query('begin');
    const { open } = (await rep.query('select whynow.first_open_day()::text as open')).rows[0];
    expect(open).toBe('-infinity');
    const both = Promise.all([publishDue(one, first), publishDue(other, first)]);
    // They wait for the push, which still counts on its own day.
    await rep.query(
      `insert into whynow.rep_days values ('${repOf(0, 0)}', '${addDays(first, 4)}', 'use', 'a', 'change', 'sent', 5)`,
    );
    await rep.query('commit');
    expect((await both).sort()).toEqual([0, 1]);
    expect((await told(one))?.weeks.map(({ scope, uses }) => [scope, uses])).toEqual([
      ['all', 35],
      ['t0', 21],
      ['t1', 14],
    ]);
    const after = await rep.query('select whynow.first_open_day()::text as open');
    expect(after.rows[0].open).toBe(second);
  });
});
