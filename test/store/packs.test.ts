import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WhynowDatabase } from '../../lib/store/database.ts';
import { bucketOf, lookUp, readAll, replacePacks } from '../../lib/store/packs.ts';

let db: WhynowDatabase;
beforeEach(() => {
  db = new WhynowDatabase(`packs-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const many = (count: number) => new Map(Array.from({ length: count }, (_, index) => [`key-${index}`, { index }]));

test('an item is found under its key, and only under its key', async () => {
  await replacePacks(db, 'one', { things: many(1000) });
  const found = await lookUp<{ index: number }>(db, 'things', [
    'key-7',
    'key-999',
    'key-1000',
    '__proto__',
    'constructor',
  ]);
  expect([...found]).toEqual([
    ['key-7', { index: 7 }],
    ['key-999', { index: 999 }],
  ]);
});

test('the number of records grows far slower than the number of items', async () => {
  await replacePacks(db, 'one', { things: many(10_000) });
  expect(await db.packs.count()).toBeLessThanOrEqual(256);
  expect((await readAll(db, 'things')).length).toBe(10_000);
});

test('a new generation takes the place of the old one and leaves nothing of it', async () => {
  await replacePacks(db, 'one', { things: many(500), others: many(3) });
  await replacePacks(db, 'two', { things: new Map([['fresh', 1]]) });
  expect((await lookUp(db, 'things', ['key-7', 'fresh'])).get('fresh')).toBe(1);
  expect(await lookUp(db, 'things', ['key-7'])).toEqual(new Map());
  expect(await lookUp(db, 'others', ['key-1'])).toEqual(new Map());
  expect(await db.packs.where('id').startsWith('one/').count()).toBe(0);
});

test('a write that fails leaves the old data in force', async () => {
  await replacePacks(db, 'one', { things: many(10) });
  const unclonable = new Map([['bad', () => {}]]);
  await expect(replacePacks(db, 'two', { things: many(5), bad: unclonable })).rejects.toThrow();
  expect((await lookUp(db, 'things', ['key-9'])).size).toBe(1);
});

test('before any workspace every look-up is empty', async () => {
  expect(await lookUp(db, 'things', ['key-7'])).toEqual(new Map());
  expect(await readAll(db, 'things')).toEqual([]);
});

test('keys spread evenly over the buckets', () => {
  const counts = Array.from({ length: 16 }, () => 0);
  for (const key of many(16_000).keys()) counts[bucketOf(key, 16)] = (counts[bucketOf(key, 16)] ?? 0) + 1;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(250);
});
