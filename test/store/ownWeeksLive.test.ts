import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import { database } from '../../lib/store/database.ts';
import { readOwnWeeks } from '../../lib/store/ownWeeks.ts';

test('a live query, which may not write, reads weeks that are not yet kept; they are kept all the same', async () => {
  await database.rollups.put({
    id: '2026-11-03|use|a|none|copied',
    day: '2026-11-03',
    action: 'use',
    assetId: 'a',
    badge: 'none',
    detail: 'copied',
    count: 3,
  });
  const book = { fits: () => false, key: 'k' };
  const weeks = await new Promise<Awaited<ReturnType<typeof readOwnWeeks>>>((next, error) =>
    liveQuery(() => readOwnWeeks(book, '2026-11-02', '2026-11-22')).subscribe({ next, error }),
  );
  expect(weeks.map(({ figures }) => figures.uses)).toEqual([3, 0, 0]);
  await expect.poll(async () => (await database.ownWeeks.get('2026-11-02'))?.week.figures.uses).toBe(3);
});
