import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dayOf } from '../../lib/domain/day.ts';
import type { StepMark } from '../../lib/domain/playRun.ts';
import { database } from '../../lib/store/database.ts';
import { eraseLog, settleLog } from '../../lib/store/log.ts';
import { readOverrides, removeOverride, saveOverride } from '../../lib/store/overrides.ts';
import { putStepMark, readMarks } from '../../lib/store/playSteps.ts';
import { rebuildDatabase } from '../../lib/store/rebuild.ts';
import { readSignalEdits, recordSignalEdit, undoSignalEdit } from '../../lib/store/signalEdits.ts';
import { reconcile } from '../../lib/store/twice.ts';

const NOW = new Date(2026, 10, 27, 10).getTime();
const mark: StepMark = {
  id: 'nordvik|2026-11-01|play-renewal|0a1b2c3d',
  accountId: 'nordvik',
  playId: 'play-renewal',
  since: '2026-11-01',
  deadline: '2026-12-14',
  step: '0a1b2c3d',
  state: 'done',
  day: dayOf(NOW),
};
const copies = async () =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('copy:'));

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all([database.overrides.clear(), database.signalEdits.clear(), database.playSteps.clear()]);
});

test('corrections, what was said of facts and ticked steps come back when the database is made anew', async () => {
  await saveOverride('one', 'salesforce', 'nordvik', NOW);
  await saveOverride('two', 'salesforce', null, NOW);
  await removeOverride('two');
  const said = { on: '2026-11-27', accountId: 'nordvik', signalId: 's1', action: 'refute' } as const;
  const id = await recordSignalEdit(said, NOW);
  await recordSignalEdit({ ...said, signalId: 's2' }, NOW);
  await undoSignalEdit(id, NOW + 1);
  await putStepMark(mark);
  const before = [await readOverrides(), await readSignalEdits(), await readMarks()];
  expect(before.map((rows) => rows.length)).toEqual([1, 2, 1]);
  await rebuildDatabase(NOW);
  expect([await readOverrides(), await readSignalEdits(), await readMarks()]).toEqual(before);
});

test('what the log’s owner erases is gone from both places', async () => {
  await putStepMark(mark);
  await eraseLog();
  await settleLog(NOW);
  expect(await readMarks()).toEqual([]);
  expect(await copies()).toEqual([]);
});

test('a database that refuses leaves nothing behind, and the row before in place', async () => {
  await putStepMark(mark);
  vi.spyOn(database.playSteps, 'bulkPut').mockRejectedValueOnce(new DOMException('x', 'QuotaExceededError'));
  await expect(putStepMark({ ...mark, state: 'skipped', reason: 'noTime' })).rejects.toThrow();
  vi.spyOn(database.playSteps, 'bulkPut').mockRejectedValueOnce(new DOMException('x', 'QuotaExceededError'));
  await expect(putStepMark({ ...mark, id: 'other' })).rejects.toThrow();
  await reconcile();
  expect(await readMarks()).toEqual([mark]);
  expect(await copies()).toHaveLength(1);
});

test('rows of an earlier version get their copy', async () => {
  await database.overrides.put({ id: 'old', accountId: 'nordvik' });
  expect(await copies()).toEqual([]);
  await reconcile();
  expect(await copies()).toEqual(['copy:overrides:old']);
});
