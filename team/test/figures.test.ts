import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Store, startStore } from './postgres.ts';
import { byReference, publishDue, push, type Step, scenario, told } from './scenario.ts';

let store: Store;
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

async function play(steps: Step[]) {
  const after = [];
  for (const step of steps) {
    await push(store.client, step);
    await publishDue(store.client, step.monday);
    after.push(await told(store.client));
  }
  return after;
}

test('the store tells what the reference tells, week after week', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (steps) => {
      expect(await inPassing(() => play(steps))).toEqual(byReference(steps));
    }),
    { numRuns: Number(process.env.RUNS ?? 120), seed: Number(process.env.SEED ?? 20261127), endOnFailure: true },
  );
});
