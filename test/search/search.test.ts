import { describe, expect, test } from 'vitest';
import { typingErrors } from '../../lib/domain/editDistance.ts';
import { buildContentIndex } from '../../lib/pages/contentSearch.ts';
import { asset, NOW } from '../domain/builders.ts';

const index = await buildContentIndex([
  asset({ id: 'guide', title: 'Migration guide', language: 'en', type: 'guide' }),
  asset({ id: 'guide-fr', title: 'Guide de migration', language: 'fr', type: 'guide' }),
  asset({ id: 'answer', title: 'How long does a migration take?', type: 'answer', body: 'Ten weeks.' }),
  asset({ id: 'draft', title: 'Migration draft', state: 'draft' }),
  asset({ id: 'dying', title: 'Launch offer', expiresAt: '2026-11-22T23:00:00Z' }),
  asset({ id: 'old', title: 'Corporate brochure', supersededBy: 'new' }),
  asset({ id: 'new', title: 'Company in brief' }),
  asset({ id: '__proto__', title: 'Constructor toString hasOwnProperty' }),
]);
const ids = (query: string, narrowing = {}, now = NOW) =>
  index.search(query, now, narrowing).assets.map(({ id }) => id);

describe('the search', () => {
  test('forgives a typing error and an exchange of letters, and finds what is only begun', () => {
    expect(ids('migartion guide')).toContain('guide');
    expect(ids('brochre')).toEqual(['new']);
    expect(ids('laun')).toEqual(['dying']);
  });

  test('an answer comes first where a question is asked', () => {
    expect(ids('how long is the migration?')[0]).toBe('answer');
    expect(ids('migration guide')[0]).toBe('guide');
  });

  test('narrows to a type and a language; the wanted language comes first', () => {
    expect(ids('migration', { type: 'answer' })).toEqual(['answer']);
    expect(ids('migration', { language: 'fr' })).toEqual(['guide-fr']);
    expect(ids('guide migration', { preferred: 'fr' })[0]).toBe('guide-fr');
  });

  test('never gives what is not approved or has expired at this minute', () => {
    expect(ids('draft')).toEqual([]);
    expect(ids('launch offer')).toEqual(['dying']);
    expect(ids('launch offer', {}, Date.UTC(2026, 10, 22, 23))).toEqual([]);
  });

  test('who looks for what was replaced finds the replacement', () => {
    expect(ids('corporate brochure')).toEqual(['new']);
  });

  test('says when it has only the nearest', () => {
    expect(index.search('migration hologram', NOW)).toMatchObject({ exact: false });
    expect(ids('migration hologram')).toContain('guide');
    expect(index.search('xyzzy', NOW)).toEqual({ assets: [], exact: false });
  });

  test('odd words are words', () => {
    expect(ids('constructor')).toEqual(['__proto__']);
    for (const query of ['__proto__', '???', ' ', '(', 'x'.repeat(500)]) expect(() => ids(query)).not.toThrow();
    expect(ids('the')).toEqual([]);
  });
});

test.each([
  ['renewal', 'renewal', 0],
  ['renewel', 'renewal', 1],
  ['rneewal', 'renewal', 1],
  ['renwl', 'renewal', 2],
  ['rival', 'renewal', 3],
  ['a', 'renewal', 3],
])('%s is %s with %i typing errors, more than two are not counted', (a, b, errors) => {
  expect(typingErrors(a, b, 2)).toBe(errors);
});
