import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Count } from '../../../lib/domain/figures/figures.ts';
import { type Published, publish } from '../../../lib/domain/figures/publish.ts';
import { groundOf } from '../../../lib/workspace/sample/team/index.ts';
import { monday, month, type Raw } from './naive.ts';
import { Known } from './solve.ts';

const K = 5;
const TODAY = '2026-11-22';
/** Two weeks of one month: between months there are no sums. */
const days = ['2026-11-04', '2026-11-10'];
const fits = (assetId: string, badge: string) => (assetId === 'a') === (badge === 'change');

const about = { assetVersion: '1', half: 'morning' as const };
const sizes = fc.array(fc.constantFrom(1, 4, 5, 6, 8, 11), { minLength: 2, maxLength: 4 });
const teamOf = (rep: string) => rep.slice(0, 2);

const badges = ['customer', 'change', 'none'];
const ids = ['a', 'b'];
const kinds = [
  ['offer', 'fit', 'badge'],
  ['use', 'channel', 'copied'],
  ['refusal', 'reason', 'usedOwn'],
  ['refusal', 'reason', 'outdated'],
  ['refusal', 'reason', 'tooLong'],
  ['search', 'reason', 'answered'],
  ['search', 'reason', 'unused'],
  ['search', 'reason', 'noResult'],
  ['gap', 'day', ''],
] as const;

/** What some reps did, one after the other in the roster. */
const deed = fc.record({
  first: fc.nat(40),
  reps: fc.constantFrom(1, 2, 6, 9, 20, 40),
  day: fc.constantFrom(...days),
  badge: fc.constantFrom(...badges),
  assetId: fc.constantFrom(...ids),
  kind: fc.constantFrom(...kinds),
});

interface Deed {
  first: number;
  reps: number;
  day: string;
  badge: string;
  assetId: string;
  kind: readonly string[];
}

const eventsOf = (reps: string[], deeds: Deed[]): Raw[] =>
  deeds.flatMap(({ first, reps: count, day, badge, assetId, kind: [action = '', name = '', value] }) => {
    const content = ['offer', 'use', 'refusal'].includes(action) ? { ...about, assetId } : { half: 'morning' };
    const what = { id: '', ...content, badge, action, ...(value && { [name]: value }), day };
    return reps.slice(first, first + count).map((rep) => ({ ...what, rep }) as unknown as Raw);
  });

const teamsOf = (counts: number[]) =>
  counts.flatMap((count, team) => Array.from({ length: count }, (_, rep) => `t${team}-${rep}`));

function publishOf(reps: string[], events: Raw[]): Published {
  const roster = {
    reps: new Map(reps.map((rep) => [rep, teamOf(rep)])),
    teams: new Map(reps.map((rep) => [teamOf(rep), teamOf(rep)])),
  };
  return publish(groundOf({ roster, events, runs: [], due: [] }, fits), roster, K, TODAY);
}

/** Everything that is told, as sums of what happened once: what an atom is, is known; whether it happened, is not. */
interface Statement {
  name: string;
  told: Count;
  is: (event: Raw) => boolean;
}
const field = (event: Raw, name: string) => (event as unknown as Record<string, string>)[name] ?? '';

function statementsOf({ weeks, months }: Published): Statement[] {
  const of = (scope: string) => (event: Raw) => scope === 'all' || teamOf(event.rep) === scope;
  const uses = (event: Raw) => event.action === 'use';
  const ends = (reason: string) => (event: Raw) => event.action === 'search' && field(event, 'reason') === reason;
  const fitting = (event: Raw) =>
    uses(event) && fits(field(event, 'assetId'), field(event, 'badge')) && field(event, 'badge') !== 'none';
  const kinds: Record<string, (event: Raw) => boolean> = {
    offers: ({ action }) => action === 'offer',
    uses,
    refusals: ({ action }) => action === 'refusal',
    withBadge: (event) => uses(event) && field(event, 'badge') !== 'none',
    fitting,
    own: (event) => event.action === 'refusal' && field(event, 'reason') === 'usedOwn',
    searches: ({ action }) => action === 'search',
    answered: ends('answered'),
    noResult: ends('noResult'),
    gaps: ({ action }) => action === 'gap',
  };
  const list: Statement[] = [];
  const add = (name: string, told: unknown, is: (event: Raw) => boolean) =>
    list.push({ name, told: told as Count, is });
  for (const week of weeks)
    for (const [kind, is] of Object.entries(kinds))
      add(
        `${week.scope} ${week.week} ${kind}`,
        week[kind as 'uses'],
        (event) => of(week.scope)(event) && monday(event.day) === week.week && is(event),
      );
  for (const { scope, month: at, assets, badges } of months) {
    const here = (event: Raw) => of(scope)(event) && month(event.day) === at;
    for (const [key, rows] of [
      ['assetId', assets],
      ['badge', badges],
    ] as const)
      for (const row of rows as { reasons: Record<string, number> }[]) {
        const own = (row as unknown as Record<string, string>)[key] ?? '';
        const mine = (event: Raw) => here(event) && field(event, key) === own;
        for (const [kind, is] of Object.entries(kinds))
          if (kind in row)
            add(`${scope} ${at} ${own} ${kind}`, (row as never)[kind], (event) => mine(event) && is(event));
        if (scope === 'all')
          for (const reason of ['usedOwn', 'outdated', 'tooLong'])
            add(
              `${scope} ${at} ${own} ${reason}`,
              row.reasons[reason],
              (event) => mine(event) && event.action === 'refusal' && field(event, 'reason') === reason,
            );
      }
  }
  return list;
}

const atomOf = (event: Raw) =>
  [
    teamOf(event.rep),
    event.day,
    event.action,
    ...['assetId', 'badge', 'reason'].map((name) => field(event, name)),
  ].join('|');
/** Everything that might have happened: that something has not, nobody knows. */
const possible = (reps: string[]): Raw[] =>
  eventsOf(
    [...new Set(reps.map(teamOf))].map((team) => `${team}-0`),
    kinds.flatMap((kind) =>
      days.flatMap((day) =>
        badges.flatMap((badge) =>
          (['offer', 'use', 'refusal'].includes(kind[0]) ? ids : ['a']).map((assetId) => ({
            first: 0,
            reps: 9,
            day,
            badge,
            assetId,
            kind,
          })),
        ),
      ),
    ),
  );
const repsIn = (events: Raw[]) => new Set(events.map(({ rep }) => rep)).size;
const isSmall = (events: Raw[]) => events.length > 0 && repsIn(events) < K;

describe('what is published of small teams', () => {
  const team = fc.tuple(sizes, fc.array(deed, { minLength: 10, maxLength: 50 }));

  let counted = 0;
  let held = 0;

  test('no count of too few, and none that follows from others', () => {
    fc.assert(
      fc.property(team, ([counts, deeds]) => {
        const reps = teamsOf(counts);
        const events = eventsOf(reps, deeds);
        const statements = statementsOf(publishOf(reps, events));
        const atoms = Map.groupBy(events, atomOf);
        const samples = possible(reps).map((event) => [atomOf(event), event] as const);
        const sumOf = (is: (event: Raw) => boolean) => samples.filter(([, event]) => is(event)).map(([atom]) => atom);
        const known = new Known();
        for (const { name, told: count, is } of statements) {
          if (count === undefined) held += 1;
          if (count === undefined) continue;
          if (count > 0) counted += 1;
          const its = events.filter(is);
          if (count !== its.length || isSmall(its)) expect({ name, count, its }).toBe('told rightly');
          known.add(sumOf(is));
          // Where there was nothing, there was nothing of any kind.
          if (count === 0) for (const atom of sumOf(is)) known.add([atom]);
        }
        const leaks = statements.filter(
          ({ told, is }) => told === undefined && isSmall(events.filter(is)) && known.tells(sumOf(is)),
        );
        expect(leaks.map(({ name }) => name)).toEqual([]);
        // What is left of a whole beside a part is nobody's either.
        const bits = new Map(samples.map(([atom], index) => [atom, 1n << BigInt(index)]));
        const maskOf = (some: string[]) => some.reduce((mask, atom) => mask | (bits.get(atom) ?? 0n), 0n);
        const told = new Map(statements.filter((each) => each.told).map(({ name, is }) => [maskOf(sumOf(is)), name]));
        const rests = [...told].flatMap(([whole, name]) =>
          [...told].flatMap(([part, other]) => {
            const rest = whole & ~part;
            if ((part & ~whole) !== 0n || rest === 0n) return [];
            const left = [...bits].flatMap(([atom, bit]) => ((rest & bit) === 0n ? [] : (atoms.get(atom) ?? [])));
            return isSmall(left) ? [`${name} - ${other}`] : [];
          }),
        );
        expect(rests).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect(held).toBeGreaterThan(counted);
    expect(counted).toBeGreaterThan(100);
  });
});

describe('who is shown', () => {
  const everything = (reps: string[]) =>
    reps.flatMap((rep) =>
      eventsOf(
        [rep],
        kinds.map((kind) => ({ first: 0, reps: 1, day: '2026-11-04', badge: 'change', assetId: 'a', kind })),
      ),
    );
  const teamsWith = (...counts: number[]) => {
    const reps = teamsOf(counts);
    return publishOf(reps, everything(reps));
  };

  test('a group of four has no figures, a group of five has', () => {
    expect(teamsWith(4)).toMatchObject({ team: { scopes: [] }, weeks: [], months: [] });
    expect(teamsWith(5).team.scopes.map(({ id }) => id)).toEqual(['all', 't0']);
    expect(teamsWith(4, 9).team.scopes.map(({ id }) => id)).toEqual(['all']);
    expect(teamsWith(4, 9, 7).team.scopes.map(({ id }) => id)).toEqual(['all', 't1']);
    expect(teamsWith(5, 9).team.scopes.map(({ id }) => id)).toEqual(['all', 't0', 't1']);
  });

  test('one rep more, in whatever team, is not what makes the difference between two filters', () => {
    for (const others of [[4], [5], [4, 5], [5, 6], [4, 4, 9], [1, 12], [6, 6, 6]])
      for (const team of others.keys()) {
        const one = `t${team}-new`;
        const reps = [...teamsOf(others), one];
        const { team: groups, weeks } = publishOf(reps, [...everything(reps), ...everything([one])]);
        const members = new Map(groups.scopes.map(({ id, members: count }) => [id, count]));
        const teams = [...members].filter(([id]) => id !== 'all');
        const left = (members.get('all') ?? 0) - teams.reduce((sum, [, count]) => sum + count, 0);
        expect([others, left > 0 && left < K]).toEqual([others, false]);
        const uses = (scope: string) => weeks.find((each) => each.scope === scope && each.week === '2026-11-02')?.uses;
        if (!members.has('all')) continue;
        const shown = teams.flatMap(([id]) => (uses(id) === undefined ? [] : id));
        const rest = reps.filter((rep) => !shown.includes(teamOf(rep)));
        expect([others, rest.length > 0 && rest.length < K]).toEqual([others, false]);
      }
  });

  test('of what only one rep did nothing is told, whichever filters are compared', () => {
    const reps = teamsOf([6, 7, 8]);
    const lone = eventsOf(
      ['t0-0'],
      [{ first: 0, reps: 1, day: '2026-11-10', badge: 'customer', assetId: 'b', kind: kinds[1] }],
    );
    const [without, having] = [everything(reps), [...everything(reps), ...lone]].map((events) =>
      publishOf(reps, events),
    );
    const months = ['2026-10', '2026-11'];
    const sums = (from: string, to: string, scope: string, of: Published | undefined) =>
      (of?.months ?? [])
        .filter((each) => each.scope === scope && each.month >= from && each.month <= to)
        .flatMap(({ assets }) => assets.filter(({ assetId }) => assetId === 'b').map(({ uses }) => uses));
    for (const scope of ['all', 't0', 't1', 't2'])
      for (const from of months)
        for (const to of months) {
          expect(sums(from, to, scope, having).filter((uses) => uses !== undefined && uses > 0)).toEqual([]);
          expect(sums(from, to, scope, without).filter((uses) => uses !== 0 && uses !== undefined)).toEqual([]);
        }
    const total = (of: Published | undefined) =>
      of?.weeks.find(({ scope, week }) => scope === 'all' && week === '2026-11-09')?.uses;
    expect([total(without), total(having)]).toEqual([0, undefined]);
  });
});
