import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { putTrend, readTrends } from '../../lib/store/trends.ts';

test('a week keeps all that was put into it, the last look of each value; weeks come in order', async () => {
  await putTrend('2026-11-16', { 'foundation.icpReview': 1, 'kpi.reach': 0.5 });
  await putTrend('2026-11-09', { 'foundation.icpReview': 0 });
  await putTrend('2026-11-16', { 'foundation.icpReview': 2 });
  expect(await readTrends('2026-11-09')).toEqual([
    { id: '2026-11-09', values: { 'foundation.icpReview': 0 } },
    { id: '2026-11-16', values: { 'foundation.icpReview': 2, 'kpi.reach': 0.5 } },
  ]);
  expect((await readTrends('2026-11-10')).map(({ id }) => id)).toEqual(['2026-11-16']);
});
