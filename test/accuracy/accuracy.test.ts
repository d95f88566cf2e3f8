import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtures } from '../sites/fixtures.ts';
import { corpusAccounts, measureCorpus } from './corpus.ts';
import { goals, missed } from './goals.ts';
import { makeIdentities, measureIdentities } from './identities.ts';
import { noise } from './noise.ts';
import { corpusSection } from './page.ts';
import { Score } from './score.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/accuracy.md'), 'utf8');

describe('saved pages', () => {
  const result = measureCorpus();

  test('show no wrong account, and find all that can be told', () => {
    expect(result.wrong).toEqual([]);
    const sum = (of: (score: Score) => number) =>
      [...result.bySite.values()].reduce((all, score) => all + of(score), 0);
    expect(sum(({ shown }) => shown)).toBe(sum(({ right }) => right));
    expect(sum(({ found }) => found) / sum(({ answerable }) => answerable)).toBeGreaterThan(goals.recall);
  });

  test('are matched against look-alikes of every company', () => {
    const { accounts } = corpusAccounts(fixtures());
    const real = accounts.filter(({ id }) => !id.startsWith('decoy-'));
    for (const { id } of real)
      expect(
        accounts.filter((each) => each.id.startsWith('decoy-') && each.id.endsWith(`-${id}`)).length,
        id,
      ).toBeGreaterThan(1);
  });

  test('stand in docs/accuracy.md as they are: else run `npm run accuracy`', () => {
    expect(page).toContain(corpusSection(result));
  });
});

describe('generated identities', () => {
  const made = makeIdentities(7, 20_000, 1_500);
  const result = measureIdentities(made);

  test('meet the goals', () => {
    expect(missed('20,000 accounts', result.all)).toEqual([]);
  });

  test('are the same from the same seed, and others from another', () => {
    const again = (seed: number) => makeIdentities(seed, 200, 50).cases;
    expect(again(3)).toEqual(again(3));
    expect(again(3)).not.toEqual(again(4));
  });

  test('hold what the page says they hold', () => {
    for (const { what, why } of Object.values(noise)) {
      expect(page).toContain(what);
      expect(page).toContain(why);
    }
    const silent = made.cases.filter(({ answerable }) => !answerable);
    expect(silent.length).toBeGreaterThan(150);
    expect(made.cases.filter(({ noise: kinds }) => kinds.length > 0).length).toBeGreaterThan(700);
    for (const { truth } of made.cases) if (truth) expect(made.world.listed.has(truth)).toBe(true);
  });
});

test('a score counts wrong accounts, misses and questions', () => {
  const score = new Score()
    .add({ truth: 'a', answerable: true }, { outcome: 'matched', accountId: 'a', cue: 'name' })
    .add({ truth: 'a', answerable: true }, { outcome: 'matched', accountId: 'b', cue: 'name' })
    .add({ truth: 'a', answerable: true }, { outcome: 'ambiguous', candidates: ['b', 'a'], cue: 'name' })
    .add({ truth: undefined, answerable: false }, { outcome: 'none' });
  expect(score).toMatchObject({
    cases: 4,
    answerable: 3,
    shown: 2,
    right: 1,
    wrong: 1,
    asked: 1,
    precision: 0.5,
    abstention: 0.5,
  });
  expect(score.recall).toBeCloseTo(1 / 3);
  expect(missed('it', score)).toHaveLength(2);
});
