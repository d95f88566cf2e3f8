import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WhynowDatabase } from '../../lib/store/database.ts';
import { bucketOf, itemsOf, lookUp, readAll } from '../../lib/store/packs.ts';
import { PackWriter, type Shape } from '../../lib/store/packWriter.ts';

let db: WhynowDatabase;
beforeEach(async () => {
  db = new WhynowDatabase(`packs-${crypto.randomUUID()}`);
  await db.open();
});
afterEach(() => db.delete());

const shape: Shape = { things: 'one', groups: 'many' };

interface Options {
  signal?: AbortSignal;
  mostBuffered?: number;
}

/** Writes so many things, and each of them into one of ten groups. */
async function write(generation: string, count: number, options: Options = {}) {
  const writer = new PackWriter(db, generation, shape, options);
  for (let index = 0; index < count; index++) {
    writer.add('things', `key-${index}`, { index, text: `thing "${index}"\n` });
    writer.add('groups', `group\t${index % 10}`, index);
    if (index % 100 === 0) await writer.relieve();
  }
  return writer.finish();
}

const putInForce = async (...given: Parameters<typeof write>) => db.current.put(await write(...given));

test('an item is found under its key, and only under its key', async () => {
  await putInForce('one', 1000);
  const found = await lookUp<{ index: number }>(db, 'things', [
    'key-7',
    'key-999',
    'key-1000',
    '__proto__',
    'constructor',
  ]);
  expect([...found].map(([key, { index }]) => [key, index])).toEqual([
    ['key-7', 7],
    ['key-999', 999],
  ]);
  expect((await lookUp<number[]>(db, 'groups', ['group\t3'])).get('group\t3')).toHaveLength(100);
});

test.each(['__proto__', 'constructor', 'a"b\\c', 'é\u2028\ud800'])('a key may be %j', async (key) => {
  for (const mostBuffered of [1, 1000]) {
    const writer = new PackWriter(db, `with-${mostBuffered}`, shape, { mostBuffered });
    writer.add('things', key, { key });
    writer.add('groups', key, 'first');
    await writer.relieve();
    writer.add('groups', key, 'second');
    await db.current.put(await writer.finish());
    expect((await lookUp(db, 'things', [key, 'toString'])).get(key)).toEqual({ key });
    expect(await lookUp(db, 'groups', [key])).toEqual(new Map([[key, ['first', 'second']]]));
  }
});

test('the number of packs grows with the list, and the size of a pack does not', async () => {
  const most = async (count: number) => {
    await putInForce(`of-${count}`, count);
    const packs = await db.packs.where('id').startsWith(`of-${count}/things/`).toArray();
    return { packs: packs.length, chars: Math.max(...packs.map(({ text }) => text?.length ?? 0)) };
  };
  const [few, many] = [await most(1_000), await most(20_000)];
  expect(few.packs).toBeLessThan(many.packs);
  expect(many.packs).toBeLessThanOrEqual(128);
  expect(many.chars).toBeLessThan(48 * 1024);
});

test('what does not fit into memory is put aside, and the outcome is the same', async () => {
  await putInForce('at-once', 3_000);
  const whole = await db.packs.where('id').startsWith('at-once/').toArray();
  await putInForce('in-parts', 3_000, { mostBuffered: 20_000 });
  const parts = await db.packs.where('id').startsWith('in-parts/').toArray();
  expect(parts.map(({ id }) => id.slice('in-parts'.length))).toEqual(whole.map(({ id }) => id.slice('at-once'.length)));
  expect(parts.map(itemsOf)).toEqual(whole.map(itemsOf));
  expect((await db.current.get('current'))?.counts).toEqual({ things: 3_000, groups: 3_000 });
  expect((await readAll(db, 'things')).length).toBe(3_000);
});

test('once stopped nothing more is written', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(write('never', 1_000, { signal: stop.signal })).rejects.toThrow(/abort/i);
  expect(await db.packs.count()).toBe(0);
});

test('before any workspace every look-up is empty', async () => {
  expect(await lookUp(db, 'things', ['key-7'])).toEqual(new Map());
  expect(await readAll(db, 'things')).toEqual([]);
});

test('keys spread evenly over the buckets', () => {
  const counts = Array.from({ length: 16 }, () => 0);
  for (let index = 0; index < 16_000; index++) {
    const bucket = bucketOf(`key-${index}`, 16);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(250);
});
