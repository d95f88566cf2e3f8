import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { recallMapping, rememberMapping } from '../../lib/store/importMappings.ts';

test('a mapping is remembered for its headings, the last one counts, and the oldest go', async () => {
  await rememberMapping({ headings: 'a', fields: ['title', null] });
  await rememberMapping({ headings: 'b', fields: ['url'], order: 'dayFirst' });
  await rememberMapping({ headings: 'a', fields: ['title', 'url'] });
  expect(await recallMapping('a')).toEqual({ headings: 'a', fields: ['title', 'url'] });
  expect(await recallMapping('b')).toEqual({ headings: 'b', fields: ['url'], order: 'dayFirst' });
  expect(await recallMapping('c')).toBeUndefined();
  for (let at = 0; at < 45; at++) await rememberMapping({ headings: `x${at}`, fields: [null] });
  expect(await recallMapping('a')).toBeUndefined();
  expect(await recallMapping('x44')).toBeDefined();
});

test('what is damaged is as if it were not there; the rest is kept', async () => {
  await browser.storage.local.set({
    importMappings: [7, { headings: 'a', fields: 'x' }, { headings: 'b', fields: [null] }],
  });
  expect(await recallMapping('a')).toBeUndefined();
  expect(await recallMapping('b')).toBeDefined();
  await browser.storage.local.set({ importMappings: 'gone' });
  expect(await recallMapping('b')).toBeUndefined();
});
