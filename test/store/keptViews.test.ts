import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../lib/store/database.ts';
import { keepView, readKeptViews, removeView } from '../../lib/store/keptViews.ts';

const names = async (table = 'content') => (await readKeptViews(table)).map(({ name, state }) => `${name}: ${state}`);

beforeEach(() => database.keptViews.clear());

test('views of one table, by name; one of the same name takes its place', async () => {
  await keepView({ table: 'content', name: 'Unused', state: 'never' });
  await keepView({ table: 'content', name: 'Best', state: 'sort=-reach' });
  await keepView({ table: 'other', name: 'Unused', state: 'x' });
  await keepView({ table: 'content', name: ' Unused ', state: 'ignored' });
  expect(await names()).toEqual(['Best: sort=-reach', 'Unused: ignored']);
  expect(await names('other')).toEqual(['Unused: x']);
  const [best] = await readKeptViews('content');
  await removeView(best?.id ?? '');
  expect(await names()).toEqual(['Unused: ignored']);
});

test('a view without a name, or too long, is refused; what is damaged is left out', async () => {
  await expect(keepView({ table: 'content', name: '  ', state: '' })).rejects.toThrow();
  await expect(keepView({ table: 'content', name: 'Long', state: 'x'.repeat(2001) })).rejects.toThrow();
  await database.keptViews.put({ id: 'no uuid', table: 'content', name: 'Bad', state: '' });
  expect(await names()).toEqual([]);
});
