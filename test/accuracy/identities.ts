import { type Case, casesOf } from './cases.ts';
import { Matcher } from './recognise.ts';
import { Score, Scores } from './score.ts';
import { World } from './world.ts';

export interface IdentityResult {
  seed: number;
  accounts: number;
  all: Score;
  /** Without the record id and the LinkedIn page, by which nobody searches. */
  withoutIds: Score;
  byPage: Scores;
  byCue: Scores;
  byNoise: Scores;
  /** Mean of one case, in milliseconds. */
  took: number;
}

/** A made-up list, pages about its companies and others, and as many more pages to tune on. */
export function makeIdentities(seed: number, accounts: number, count: number, more = 0) {
  const world = new World(seed, accounts);
  return { seed, world, cases: casesOf(world, count), tuning: casesOf(world, more) };
}

const withoutIds = ({ sighting: { companyId: _, externalId: __, slug: ___, ...sighting } }: Case) => sighting;

export function measureIdentities({ seed, world, cases }: ReturnType<typeof makeIdentities>): IdentityResult {
  const matcher = new Matcher(world.accounts);
  const result: IdentityResult = {
    seed,
    accounts: world.accounts.length,
    all: new Score(),
    withoutIds: new Score(),
    byPage: new Scores(),
    byCue: new Scores(),
    byNoise: new Scores(),
    took: 0,
  };
  const began = performance.now();
  const matches = cases.map(({ sighting }) => matcher.match(sighting));
  result.took = (performance.now() - began) / cases.length;
  cases.forEach((each, index) => {
    const match = matches[index] ?? { outcome: 'none' };
    result.all.add(each, match);
    result.byPage.of(each.page).add(each, match);
    result.byCue.of(match.outcome === 'none' ? 'nothing found' : match.cue).add(each, match);
    for (const kind of new Set(each.noise.length > 0 ? each.noise : ['none'])) result.byNoise.of(kind).add(each, match);
    result.withoutIds.add(each, matcher.match(withoutIds(each)));
  });
  return result;
}
