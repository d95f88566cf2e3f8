import fc from 'fast-check';
import { Editions } from '../../../lib/domain/figures/edition.ts';
import type { Count } from '../../../lib/domain/figures/figures.ts';
import { type Published, publish } from '../../../lib/domain/figures/publish.ts';
import { groundOf } from '../../../lib/workspace/sample/team/index.ts';
import { monday, month, type Raw } from './naive.ts';
import { Known } from './solve.ts';

export const K = 5;
const TODAY = '2026-11-22';
/** Two weeks of one month: between months there are no sums. */
const days = ['2026-11-04', '2026-11-10'];
const fits = (assetId: string, badge: string) => (assetId === 'a') === (badge === 'change');

const about = { assetVersion: '1', half: 'morning' as const };
export const sizes = fc.array(fc.constantFrom(1, 4, 5, 6, 8, 11), { minLength: 2, maxLength: 4 });
export const teamOf = (rep: string) => rep.slice(0, 2);

const badges = ['customer', 'change', 'none'];
const ids = ['a', 'b'];
export const kinds = [
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
export const deed = fc.record({
  first: fc.nat(40),
  reps: fc.constantFrom(1, 2, 6, 9, 20, 40),
  day: fc.constantFrom(...days),
  badge: fc.constantFrom(...badges),
  assetId: fc.constantFrom(...ids),
  kind: fc.constantFrom(...kinds),
});

export interface Deed {
  first: number;
  reps: number;
  day: string;
  badge: string;
  assetId: string;
  kind: readonly string[];
}

export const eventsOf = (reps: string[], deeds: Deed[]): Raw[] =>
  deeds.flatMap(({ first, reps: count, day, badge, assetId, kind: [action = '', name = '', value] }) => {
    const content = ['offer', 'use', 'refusal'].includes(action) ? { ...about, assetId } : { half: 'morning' };
    const what = { id: '', ...content, badge, action, ...(value && { [name]: value }), day };
    return reps.slice(first, first + count).map((rep) => ({ ...what, rep }) as unknown as Raw);
  });

export const teamsOf = (counts: number[]) =>
  counts.flatMap((count, team) => Array.from({ length: count }, (_, rep) => `t${team}-${rep}`));

export const rosterOf = (reps: string[]) => ({
  reps: new Map(reps.map((rep) => [rep, teamOf(rep)])),
  teams: new Map(reps.map((rep) => [teamOf(rep), teamOf(rep)])),
});

export function publishOf(reps: string[], events: Raw[]): Published {
  const roster = rosterOf(reps);
  return publish(groundOf({ roster, events, runs: [], due: [] }, fits), roster, K, TODAY);
}

const written = new Map(ids.map((id) => [id, new Set(badges.filter((badge) => fits(id, badge)))]));

/** The Mondays of the month in which all of it happens. */
export const mondays = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];

/** As `publishOf`, week by week as a team store tells it; who is counted may be another from week to week. */
export function editionsOf(reps: string[], events: Raw[], isIn = (_rep: string, _monday: string) => true): Published {
  const editions = new Editions();
  for (const week of mondays) {
    const roster = rosterOf(reps.filter((rep) => isIn(rep, week)));
    const { rows } = groundOf({ roster, events, runs: [], due: [] }, fits);
    editions.close(week, { rows, runs: [], due: [], roster, written, k: K });
  }
  return editions.published ?? publishOf(reps, []);
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
  // Of a scope's weeks, those that are not told together, and all of them: nobody is told of these, so none may follow.
  for (const [scope, its] of Map.groupBy(weeks, (week) => week.scope))
    for (const [kind, is] of Object.entries(kinds))
      for (const some of [its, its.filter((week) => week[kind as 'uses'] === undefined)]) {
        const within = new Set(some.map(({ week }) => week));
        add(
          `${scope} ${some.length} weeks ${kind}`,
          undefined,
          (event) => of(scope)(event) && within.has(monday(event.day)) && is(event),
        );
      }
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

/**
 * What is wrong with what is published of teams of these sizes after these deeds: counts that are not right or of too few,
 * and what of too few follows from all the others.
 */
export function faultsOf(
  counts: number[],
  deeds: Deed[],
  publishAs = publishOf,
): { faults: string[]; counted: number; held: number } {
  const reps = teamsOf(counts);
  const events = eventsOf(reps, deeds);
  const statements = statementsOf(publishAs(reps, events));
  const atoms = Map.groupBy(events, atomOf);
  const samples = possible(reps).map((event) => [atomOf(event), event] as const);
  const sumOf = (is: (event: Raw) => boolean) => samples.filter(([, event]) => is(event)).map(([atom]) => atom);
  const faults: string[] = [];
  const known = new Known();
  for (const { name, told: count, is } of statements) {
    if (count === undefined) continue;
    const its = events.filter(is);
    if (count !== its.length || isSmall(its)) faults.push(`${name} is ${count}`);
    known.add(sumOf(is));
    // Where there was nothing, there was nothing of any kind.
    if (count === 0) for (const atom of sumOf(is)) known.add([atom]);
  }
  const leaks = statements.filter(
    ({ told, is }) => told === undefined && isSmall(events.filter(is)) && known.tells(sumOf(is)),
  );
  // What is left of a whole beside a part is nobody's either.
  const none = new Set(statements.filter(({ told }) => told === 0).flatMap(({ is }) => sumOf(is)));
  const left = samples.filter(([atom]) => !none.has(atom));
  const bits = new Map(left.map(([atom], index) => [atom, 1n << BigInt(index)]));
  const maskOf = (some: string[]) => some.reduce((mask, atom) => mask | (bits.get(atom) ?? 0n), 0n);
  const told = new Map(statements.filter((each) => each.told).map(({ name, is }) => [maskOf(sumOf(is)), name]));
  const rests = [...told].flatMap(([whole, name]) =>
    [...told].flatMap(([part, other]) => {
      const rest = whole & ~part;
      if ((part & ~whole) !== 0n || rest === 0n) return [];
      const its = [...bits].flatMap(([atom, bit]) => ((rest & bit) === 0n ? [] : (atoms.get(atom) ?? [])));
      return isSmall(its) ? [`${name} - ${other}`] : [];
    }),
  );
  const counted = statements.filter(({ told: count }) => count).length;
  const held = statements.filter(({ told: count }) => count === undefined).length;
  return { faults: [...faults, ...leaks.map(({ name }) => name), ...rests], counted, held };
}
