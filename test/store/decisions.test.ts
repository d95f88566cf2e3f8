import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '../../lib/store/database.ts';
import { markDone, putDecision, type Resolve, readDecisions, removeDecision } from '../../lib/store/decisions.ts';
import { reconcile } from '../../lib/store/twice.ts';

const resolve: Resolve = {
  week: '2026-11-16',
  day: '2026-11-27',
  text: 'Retire the old deck',
  owner: 'Tom',
  due: '2026-12-04',
};

beforeEach(async () => {
  fakeBrowser.reset();
  await database.decisions.clear();
});

test('a decision is kept as it was taken, done, taken up again and removed', async () => {
  const { id } = await putDecision(resolve);
  expect(await readDecisions()).toEqual([{ ...resolve, id }]);
  await markDone(id, '2026-12-01');
  expect(await readDecisions()).toEqual([{ ...resolve, id, doneOn: '2026-12-01' }]);
  await markDone(id, undefined);
  expect(await readDecisions()).toEqual([{ ...resolve, id }]);
  await removeDecision(id);
  await markDone(id, '2026-12-01');
  await reconcile();
  expect(await readDecisions()).toEqual([]);
});

test('anything else is refused: other fields, no owner, a day that does not exist', async () => {
  await expect(putDecision({ ...resolve, rep: 'rep-1' } as Resolve)).rejects.toThrow();
  await expect(putDecision({ ...resolve, owner: ' ' })).rejects.toThrow();
  await expect(putDecision({ ...resolve, due: '2026-02-30' })).rejects.toThrow();
  expect(await readDecisions()).toEqual([]);
});

test('decisions come back with a database that was lost', async () => {
  const decision = await putDecision(resolve);
  await database.decisions.clear();
  await reconcile();
  expect(await readDecisions()).toEqual([decision]);
});
