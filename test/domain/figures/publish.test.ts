import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Count } from '../../../lib/domain/figures/figures.ts';
import { type Published, publish } from '../../../lib/domain/figures/publish.ts';
import { groundOf } from '../../../lib/workspace/sample/team/index.ts';
import { monday, month, type Raw } from './naive.ts';
import { Known } from './solve.ts';

const K = 5;
const TODAY = '2026-11-22';
/** Days of two weeks of one month and of one of the month before. */
const days = ['2026-10-27', '2026-11-04', '2026-11-10'];
const fits = (assetId: string, badge: string) => (assetId === 'a') === (badge === 'change');

const about = { assetVersion: '1', half: 'morning' as const };
const sizes = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 });
const teamOf = (rep: string) => rep.slice(0, 2);

/** What somebody did: any rep, day, badge, asset and kind, as numbers. */
const deed = fc.record({
  rep: fc.nat(),
  day: fc.constantFrom(...days),
  badge: fc.constantFrom('customer', 'change', 'none'),
  assetId: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom(
    ['offer', 'fit', 'badge'],
    ['use', 'channel', 'copied'],
    ['use', 'channel', 'copied'],
    ['refusal', 'reason', 'usedOwn'],
    ['refusal', 'reason', 'outdated'],
    ['refusal', 'reason', 'tooLong'],
    ['search', 'reason', 'answered'],
    ['search', 'reason', 'unused'],
    ['search', 'reason', 'noResult'],
    ['gap', 'day', ''],
  ),
});

function eventsOf(
  reps: string[],
  deeds: { rep: number; day: string; badge: string; assetId: string; kind: string[] }[],
) {
  return deeds.flatMap(({ rep: number, day, badge, assetId, kind: [action = '', field = '', value] }): Raw[] => {
    const rep = reps[number % reps.length];
    if (rep === undefined) return [];
    const content = ['offer', 'use', 'refusal'].includes(action) ? { ...about, assetId } : { half: 'morning' };
    return [{ id: '', rep, ...content, badge, action, ...(value && { [field]: value }), day } as unknown as Raw];
  });
}

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
const repsIn = (events: Raw[]) => new Set(events.map(({ rep }) => rep)).size;
const isSmall = (events: Raw[]) => events.length > 0 && repsIn(events) < K;

describe('what is published of small teams', () => {
  const team = fc.tuple(sizes, fc.array(deed, { maxLength: 160 }));

  test('no count of too few, and none that follows from others', () => {
    fc.assert(
      fc.property(team, ([counts, deeds]) => {
        const reps = teamsOf(counts);
        const events = eventsOf(reps, deeds);
        const statements = statementsOf(publishOf(reps, events));
        const atoms = Map.groupBy(events, atomOf);
        const samples = [...atoms].map(([atom, [event]]) => [atom, event as Raw] as const);
        const sumOf = (is: (event: Raw) => boolean) => samples.filter(([, event]) => is(event)).map(([atom]) => atom);
        const known = new Known();
        for (const { name, told, is } of statements) {
          if (told === undefined) continue;
          const its = events.filter(is);
          expect({ name, told, small: isSmall(its) }).toEqual({ name, told: its.length, small: false });
          known.add(sumOf(is));
        }
        const leaks = statements.filter(
          ({ told, is }) => told === undefined && isSmall(events.filter(is)) && known.tells(sumOf(is)),
        );
        expect(leaks.map(({ name }) => name)).toEqual([]);
        // What is left of a whole beside a part is nobody's either.
        const rests = statements.flatMap(({ name, told, is }) =>
          statements.flatMap((other) => {
            if (told === undefined || other.told === undefined || other.name === name) return [];
            const rest = events.filter((event) => is(event) && !other.is(event));
            return isSmall(rest) && events.every((event) => is(event) || !other.is(event))
              ? [`${name} - ${other.name}`]
              : [];
          }),
        );
        expect(rests).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
