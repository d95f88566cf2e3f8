import fc from 'fast-check';
import type { Client } from 'pg';
import { type BadgeRules, defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import { addDays } from '../../lib/domain/day.ts';
import { mondayOf } from '../../lib/domain/figures/calendar.ts';
import { Editions } from '../../lib/domain/figures/edition.ts';
import { writtenFor } from '../../lib/domain/figures/fits.ts';
import type { RepRow } from '../../lib/domain/figures/measures.ts';
import type { Published, RepDue, RepRun } from '../../lib/domain/figures/publish.ts';
import type { Rollup } from '../../lib/domain/rollup.ts';

/** An asset as far as figures go by it. */
export interface Written {
  id: string;
  badges?: string[];
  signalTypes?: string[];
}

/** What comes to the store until a week is over, and what holds then. Days are those on which it happened. */
export interface Step {
  monday: string;
  /** Team by rep; null for none. */
  reps: Map<string, string | null>;
  teams: Map<string, string>;
  assets: Written[];
  k: number;
  rows: RepRow[];
  runs: RepRun[];
  due: RepDue[];
}

const uuid = (number: number) => `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
export const repOf = (team: number, place: number) => uuid(team * 1000 + place);

const inChunks = <T>(list: T[], size = 5000): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));

/** What becomes of a row that is there already. */
const again: Record<string, string> = {
  rep_days: `on conflict (counts_on, rep, action, asset_id, badge, detail)
    do update set count = rep_days.count + excluded.count`,
  items: 'on conflict (list, id) do update set body = excluded.body',
};

async function insert(client: Client, table: string, columns: string, list: object[]): Promise<void> {
  const names = columns.replaceAll(/ [a-z]+(\[\])?(?=,|$)/g, '');
  for (const chunk of inChunks(list))
    await client.query(
      `insert into whynow.${table} (${names}) select x.* from jsonb_to_recordset($1) x (${columns}) ${again[table] ?? ''}`,
      [JSON.stringify(chunk)],
    );
}

const firstOpen = async (client: Client): Promise<string> =>
  (await client.query("select replace(whynow.first_open_day()::text, '-infinity', '') as day")).rows[0].day;

let ids = 0;

/** Puts a step into the store, as its functions would: late things count on the first day that is still open. */
export async function push(client: Client, step: Step): Promise<void> {
  const { reps, teams, assets, k, rows, runs, due } = step;
  const open = await firstOpen(client);
  const at = (day: string) => (day < open ? open : day);
  await client.query('update whynow.members set left_on = current_date');
  for (const [id, name] of teams)
    await client.query('insert into whynow.teams values ($1, $2) on conflict (id) do update set name = excluded.name', [
      id,
      name,
    ]);
  for (const [rep, team] of reps)
    await client.query(
      `insert into whynow.members (rep, subject, role, team) values ($1::uuid, decode(md5($1::uuid::text), 'hex'), 'rep', $2)
       on conflict (rep) do update set team = excluded.team, left_on = null`,
      [rep, team],
    );
  const signals: BadgeRules['signals'] = defaultBadgeRules.signals;
  const items = [
    { list: 'workspace', id: 'workspace', body: { settings: { minGroupSize: k }, badgeRules: { signals } } },
    ...assets.map((body) => ({ list: 'assets', id: body.id, body })),
  ];
  const kept = assets.map(({ id }) => id);
  await client.query("update whynow.items set body = null where list = 'assets' and not id = any ($1)", [kept]);
  await insert(
    client,
    'items',
    'list text, id text, body jsonb, change bigint',
    items.map((item) => ({ ...item, change: 1 })),
  );
  const ofDay = rows.map(({ rep, day, action, assetId, badge, detail, count }) => ({
    ...{ rep, counts_on: at(day), action, asset_id: assetId, badge, detail, count },
  }));
  // One statement takes a row once only.
  const sums = Map.groupBy(ofDay, (row) => JSON.stringify({ ...row, count: 0 }));
  await insert(
    client,
    'rep_days',
    'rep uuid, counts_on date, action text, asset_id text, badge text, detail text, count int',
    [...sums.values()].map((same) => ({ ...same[0], count: same.reduce((all, { count }) => all + count, 0) })),
  );
  const named = <T extends { playId: string; day: string }>(list: T[]) =>
    list.map((each) => {
      ids += 1;
      return { ...each, id: uuid(ids), play_id: each.playId, counts_on: at(each.day) };
    });
  const play = 'id uuid, rep uuid, play_id text, day date, counts_on date';
  await insert(client, 'play_runs', `${play}, settled boolean[]`, named(runs));
  await insert(
    client,
    'play_dues',
    `${play}, in_time boolean`,
    named(due).map((each) => ({ ...each, in_time: each.inTime })),
  );
}

export const publishDue = async (client: Client, monday: string): Promise<number> =>
  (await client.query('select whynow.publish_due($1) as done', [addDays(monday, 8)])).rows[0].done;

/** What a client has, and up to which edition. */
export interface Followed extends Omit<Published, 'team'> {
  edition: number;
  team: Published['team'] | null;
  running: Published['months'];
}

/** A client that has nothing yet. */
export const nothing: Followed = { edition: 0, team: null, weeks: [], months: [], running: [] };

/** Asks for what was told since, in pages of so many bytes, and puts it to the rest as a client does. */
export async function follow(client: Client, before: Followed, bytes: number): Promise<Followed> {
  const { rows } = await client.query('select * from whynow.told_after($1, $2)', [before.edition, bytes]);
  const [page] = rows;
  if (!page) return before;
  const { team, running, parts } = page.published as Pick<Followed, 'team' | 'running'> & { parts: Published[] };
  const after = {
    ...{ edition: page.edition, team, running },
    weeks: [...before.weeks, ...parts.flatMap(({ weeks }) => weeks)],
    months: [...before.months, ...parts.flatMap(({ months }) => months)],
  };
  return page.more ? follow(client, after, bytes) : after;
}

const inOrder = <T extends { scope: string }>(list: T[], at: (each: T) => string) =>
  list.toSorted((a, b) => (`${at(a)} ${a.scope}` < `${at(b)} ${b.scope}` ? -1 : 1));

/** What a client shows. */
export const shown = ({ team, weeks, months, running }: Followed): Published | null =>
  team && {
    team,
    weeks: inOrder(weeks, ({ week }) => week),
    months: inOrder([...months, ...running], ({ month }) => month),
  };

export const told = async (client: Client): Promise<Published | null> => shown(await follow(client, nothing, 1e9));

/** The same steps by the reference: what is told after each. */
export function byReference(steps: Step[]): (Published | null)[] {
  const editions = new Editions();
  const [rows, runs, due]: [RepRow[], RepRun[], RepDue[]] = [[], [], []];
  let next: string | undefined;
  return steps.map((step) => {
    const at = <T extends { day: string }>(list: T[]) =>
      list.map((each) => (next && each.day < next ? { ...each, day: next } : each));
    rows.push(...at(step.rows));
    runs.push(...at(step.runs));
    due.push(...at(step.due));
    const days = [...rows, ...runs, ...due].map(({ day }) => day).sort();
    const signals: BadgeRules['signals'] = defaultBadgeRules.signals;
    const standing = {
      ...{ rows, runs, due, k: step.k },
      roster: { reps: new Map([...step.reps].map(([rep, team]) => [rep, team ?? ''])), teams: step.teams },
      written: writtenFor(step.assets as never, { ...defaultBadgeRules, signals }),
    };
    for (
      let monday = next ?? (days[0] === undefined ? undefined : mondayOf(days[0]));
      monday && monday <= step.monday;
      monday = next
    ) {
      editions.close(monday, standing);
      next = addDays(monday, 7);
    }
    return JSON.parse(JSON.stringify(editions.published ?? null));
  });
}

/** Weeks of three months: the last one of the first, a whole month, the first of the next. */
export const mondays = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'];

const kinds: readonly [Rollup['action'], string][] = [
  ['offer', 'badge'],
  ['offer', 'rank'],
  ['use', 'copied'],
  ['use', 'sent'],
  ['refusal', 'usedOwn'],
  ['refusal', 'outdated'],
  ['refusal', 'tooLong'],
  ['search', 'answered'],
  ['search', 'unused'],
  ['search', 'noResult'],
  ['gap', ''],
  ['pause', ''],
];
const badgeNames = ['customer', 'change', 'competitive', 'none'] as const;
const ofAsset = ['offer', 'use', 'refusal'];

const deed = fc.record({
  first: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(30)),
  reps: fc.constantFrom(1, 2, 6, 9, 20, 60, 60, 60),
  week: fc.nat(mondays.length - 1),
  weekday: fc.nat(6),
  /** Weeks that it comes too late. */
  late: fc.constantFrom(0, 0, 0, 0, 1, 2),
  badge: fc.constantFrom(...badgeNames),
  assetId: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom(...kinds),
  count: fc.integer({ min: 1, max: 3 }),
  play: fc.option(fc.record({ id: fc.constantFrom('p', 'q'), settled: fc.array(fc.boolean(), { maxLength: 3 }) }), {
    freq: 4,
  }),
});

/** What everyone does every week. */
const habit = fc.record({
  assetId: fc.constantFrom('a', 'b', 'c'),
  badge: fc.constantFrom(...badgeNames),
  kind: fc.constantFrom(...kinds),
});

const standing = fc.record({
  /** Reps who are not there, and those who are in another team. */
  away: fc.array(fc.nat(30), { maxLength: 3 }),
  moved: fc.array(fc.tuple(fc.nat(30), fc.option(fc.nat(3), { freq: 2 })), { maxLength: 3 }),
  written: fc.array(
    fc.record({
      badges: fc.subarray([...badgeNames].filter((badge) => badge !== 'none')),
      signalTypes: fc.subarray(['renewal', 'tender', 'funding']),
    }),
    { minLength: 2, maxLength: 3 },
  ),
  k: fc.constantFrom(5, 5, 5, 6),
});

/** Some teams over six weeks: who comes, goes and changes teams, what they do, and what comes late. */
export const scenario = fc
  .record({
    sizes: fc.array(fc.constantFrom(1, 4, 5, 6, 8, 11, 16), { minLength: 1, maxLength: 4 }),
    deeds: fc.array(deed, { minLength: 10, maxLength: 120 }),
    habits: fc.array(habit, { maxLength: 12 }),
    changing: fc.boolean(),
    weeks: fc.array(standing, { minLength: mondays.length, maxLength: mondays.length }),
  })
  .map(({ sizes, deeds, habits, changing, weeks }): Step[] => {
    const everyone = sizes.flatMap((size, team) => Array.from({ length: size }, (_, place) => repOf(team, place)));
    const teams = new Map(sizes.map((_, team) => [`t${team}`, `Team ${9 - team}`]));
    return mondays.map((monday, at) => {
      const { away, moved, written, k } = (changing ? weeks[at] : weeks[0]) ?? {
        away: [],
        moved: [],
        written: [],
        k: 5,
      };
      const reps = new Map(
        everyone.map((rep): [string, string | null] => [rep, `t${Math.floor(Number(rep.slice(-12)) / 1000)}`]),
      );
      for (const [place, team] of moved) {
        const rep = everyone[place];
        if (rep) reps.set(rep, team === null || team >= sizes.length ? null : `t${team}`);
      }
      for (const place of away) reps.delete(everyone[place] ?? '');
      const common = habits.map((each) => ({
        ...{ ...each, first: 0, reps: everyone.length, week: at, weekday: 1, late: 0, count: 1, play: null },
      }));
      const its = [...common, ...deeds].filter(({ week, late }) => Math.min(week + late, mondays.length - 1) === at);
      const dated = its.map((each) => ({ ...each, day: addDays(mondays[each.week] ?? monday, each.weekday) }));
      const rows = dated
        .filter(({ play }) => !play)
        .flatMap(({ first, reps: some, day, badge, assetId, kind: [action, detail], count }) =>
          everyone.slice(first, first + some).map(
            (rep): RepRow => ({
              ...{ id: '', rep, day, action, detail, count },
              assetId: ofAsset.includes(action) ? assetId : '',
              badge: action === 'pause' ? 'none' : badge,
            }),
          ),
        );
      const plays = dated.flatMap(({ first, reps: some, day, play, count }) =>
        everyone
          .slice(first, first + some)
          .flatMap((rep) => (play ? { rep, day, playId: play.id, settled: play.settled, inTime: count > 1 } : [])),
      );
      return {
        ...{ monday, reps, teams, k, rows },
        assets: written.map((each, index) => ({ ...each, id: 'abc'[index] ?? '' })),
        runs: plays.map(({ rep, day, playId, settled }) => ({ rep, day, playId, settled })),
        due: plays.map(({ rep, day, playId, inTime }) => ({ rep, day, playId, inTime })),
      };
    });
  });
