import { expect, test } from 'vitest';
import { MOST_IN_COLLECTION, moved, putCollection, renamed, withAssets } from '../../lib/domain/collections.ts';

const one = { id: 'one', title: 'One', assets: ['a', 'b'] };

test('assets are added at the end, each once, up to the limit', () => {
  expect(withAssets(one, ['b', 'c']).assets).toEqual(['a', 'b', 'c']);
  const many = Array.from({ length: 500 }, (_, index) => `x${index}`);
  expect(withAssets(one, many).assets).toHaveLength(MOST_IN_COLLECTION);
});

test.each([
  [0, 1, 'bac'],
  [2, -1, 'acb'],
  [0, -1, 'abc'],
  [2, 1, 'abc'],
])('the item at %i moves by %i: %s', (index, by, expected) =>
  expect(moved(['a', 'b', 'c'], index, by).join('')).toBe(expected),
);

test('a title is needed, a description is not', () => {
  expect(renamed(one, ' New ', ' Why ')).toEqual({ ...one, title: 'New', description: 'Why' });
  expect(renamed({ ...one, description: 'Why' }, 'New', ' ')).toEqual({ ...one, title: 'New' });
  expect(renamed(one, ' ', '')).toBeUndefined();
  expect(renamed(one, 'x'.repeat(201), '')).toBeUndefined();
});

test('a collection takes the place of its former self', () => {
  const two = { ...one, id: 'two' };
  expect(putCollection([one, two], { ...one, title: 'New' }).map(({ title }) => title)).toEqual(['New', 'One']);
  expect(putCollection([one], two)).toEqual([one, two]);
});
