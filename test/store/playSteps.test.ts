import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays, dayOf } from '../../lib/domain/day.ts';
import type { StepMark } from '../../lib/domain/playRun.ts';
import { database } from '../../lib/store/database.ts';
import { eraseLog, settleLog } from '../../lib/store/log.ts';
import {
  putStepMark,
  readMarks,
  readStepMarks,
  removeStepMark,
  STEP_RETENTION_DAYS,
} from '../../lib/store/playSteps.ts';

const NOW = new Date(2026, 10, 22, 10).getTime();
const today = dayOf(NOW);
const mark = (given: Partial<StepMark> = {}): StepMark => ({
  id: 'nordvik|2026-11-01|play-renewal|0a1b2c3d',
  accountId: 'nordvik',
  playId: 'play-renewal',
  since: '2026-11-01',
  deadline: '2026-12-14',
  step: '0a1b2c3d',
  state: 'done',
  day: today,
  ...given,
});

beforeEach(async () => {
  fakeBrowser.reset();
  await database.playSteps.clear();
});

test('marks are found by account, changed in place and taken back', async () => {
  await putStepMark(mark());
  await putStepMark(mark({ id: 'other', accountId: 'transalp' }));
  await putStepMark(mark({ state: 'skipped', reason: 'noTime' }));
  expect(await readStepMarks('nordvik')).toEqual([mark({ state: 'skipped', reason: 'noTime' })]);
  await removeStepMark(mark().id);
  expect((await readMarks()).map(({ id }) => id)).toEqual(['other']);
});

test('what is no mark is refused', async () => {
  await expect(putStepMark({ ...mark(), note: 'Anna Berg' } as StepMark)).rejects.toThrow();
  await expect(putStepMark(mark({ step: 'Call Anna Berg' }))).rejects.toThrow();
  expect(await readMarks()).toEqual([]);
});

test('written strictly: what is acknowledged is on the disk', () => {
  expect(database._options.chromeTransactionDurability).toBe('strict');
});

test('old marks go, and all of them when the rep erases his log', async () => {
  await putStepMark(mark({ id: 'old', day: addDays(today, -STEP_RETENTION_DAYS - 1) }));
  await putStepMark(mark({ id: 'kept', day: addDays(today, -STEP_RETENTION_DAYS) }));
  await settleLog(NOW);
  expect((await readMarks()).map(({ id }) => id)).toEqual(['kept']);
  await eraseLog();
  expect(await readMarks()).toEqual([]);
});
