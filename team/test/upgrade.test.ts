import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import landed from './landedMigrations.json' with { type: 'json' };
import { type Figures, startStore } from './postgres.ts';
import { byReference, follow, nothing, publishDue, push, type Step, scenario, shown } from './scenario.ts';

const folder = path.join(import.meta.dirname, '../migrations');
const files = readdirSync(folder).sort();

test('a migration that has landed is never changed: databases out there have run it', () => {
  const sums = Object.keys(landed).map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return [file, createHash('sha256').update(text).digest('hex')];
  });
  expect(Object.fromEntries(sums)).toEqual(landed);
  // Only what comes after all of them is still run there.
  expect(files.slice(0, Object.keys(landed).length)).toEqual(Object.keys(landed).sort());
});

let store: Figures;
const EDITIONS = files.indexOf('0110_editions.sql');
beforeAll(async () => {
  store = await startStore(EDITIONS);
});
afterAll(() => store.stop());

/** Six weeks in which something is told from the first on. */
const steps = fc
  .sample(scenario, { numRuns: 50, seed: 20261128 })
  .find((each: Step[]) => byReference(each)[0]?.weeks.length) as Step[];

const publishedBefore = async (client: Client) =>
  (await client.query('select whynow.published_json() as it')).rows[0].it;

test('figures that were told before there were editions are told after it, and the next weeks come to them', async () => {
  const wanted = byReference(steps);
  const [old, later] = [steps.slice(0, 3), steps.slice(3)];
  for (const step of old) {
    await push(store.client, step);
    await publishDue(store.client, step.monday);
  }
  expect(await publishedBefore(store.client)).toEqual(wanted[2]);

  await migrate(store.url);
  let following = await follow(store.client, nothing, 1);
  expect(shown(following)).toEqual(wanted[2]);
  expect(await follow(store.client, following, 1)).toEqual(following);
  for (const [place, step] of later.entries()) {
    await push(store.client, step);
    await publishDue(store.client, step.monday);
    following = await follow(store.client, following, 1);
    expect(shown(following)).toEqual(wanted[3 + place]);
  }
  expect(shown(await follow(store.client, nothing, 1e9))).toEqual(wanted.at(-1));
});
