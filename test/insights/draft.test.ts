import { expect, test } from 'vitest';
import { type AssetDraft, draftOf, type Faults, newId, readDraft } from '../../components/catalogue/draft.ts';
import { addressOf, placeOf } from '../../entrypoints/insights/catalogue/addresses.ts';
import { inAYear } from '../../entrypoints/insights/catalogue/inAYear.ts';
import type { Asset } from '../../lib/domain/asset.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { asset } from '../domain/builders.ts';

const beginning = { owner: 'Léa', language: 'en', timeZone: 'Europe/Paris' };
const read = (draft: AssetDraft, base?: Asset) =>
  readDraft(draft, { id: base?.id ?? 'new', base, known: (id) => id === 'other', beginning });

test('what nobody has touched is read as it was', () => {
  const { assets } = sampleWorkspace('en', '2026-11-22');
  const others = new Set(assets.map(({ id }) => id));
  for (const each of [
    ...assets,
    asset({ expiresAt: '2026-12-31T18:00', timeZone: 'Asia/Tokyo', file: 'Share/a.pdf' }),
    asset({ expiresAt: '2026-12-31T18:00' }),
  ]) {
    const context = { id: each.id, base: each, known: (id: string) => others.has(id), beginning };
    const { approvedAt: _, approver: __, ...fields } = each;
    expect(readDraft(draftOf(each, beginning), context)).toEqual({ asset: fields, faults: {} });
  }
});

const filled: AssetDraft = { ...draftOf(undefined, beginning), title: 'Guide', url: 'https://a.example' };

test.each<[string, Partial<AssetDraft>, Faults]>([
  ['nothing wrong', {}, {}],
  ['no title', { title: ' ' }, { title: 'empty' }],
  ['no owner, no version', { owner: '', version: '' }, { owner: 'empty', version: 'empty' }],
  ['long title', { title: 'x'.repeat(201) }, { title: 'tooLong' }],
  ['long text', { body: 'x'.repeat(4001) }, { body: 'tooLong' }],
  ['script', { url: 'javascript:alert(1)' }, { url: 'address' }],
  ['http', { url: 'http://a.example' }, { url: 'address' }],
  ['password in it', { url: 'https://me:secret@a.example' }, { url: 'address' }],
  ['nothing to use', { url: ' ' }, { url: 'nothing' }],
  ['a file will do', { url: '', file: 'Share/guide.pdf' }, {}],
  ['no such day', { expiresAt: '2026-02-30T10:00' }, { expiresAt: 'time' }],
  ['no such zone', { expiresAt: '2026-02-20T10:00', timeZone: 'Mars/Base' }, { timeZone: 'zone' }],
  ['a zone alone says nothing', { timeZone: 'Mars/Base' }, {}],
  ['unknown replacement', { supersededBy: 'nobody' }, { supersededBy: 'replacement' }],
  ['itself as replacement', { supersededBy: 'new' }, { supersededBy: 'replacement' }],
  ['another as replacement', { supersededBy: 'other' }, {}],
  ['two at once', { title: '', url: 'ftp://a' }, { title: 'empty', url: 'address' }],
])('%s', (_, change, faults) => {
  const found = read({ ...filled, ...change });
  expect(found.faults).toEqual(faults);
  expect(found.asset !== undefined).toBe(Object.keys(faults).length === 0);
});

test('a typed end is kept as the clocks of its zone read', () => {
  const base = asset({ expiresAt: '2026-12-31T17:00:00Z' });
  const draft = draftOf(base, beginning);
  expect(draft.expiresAt).toBe('2026-12-31T18:00');
  const { asset: later } = read({ ...draft, expiresAt: '2027-07-01T18:00' }, base);
  expect(later).toMatchObject({ expiresAt: '2027-07-01T18:00', timeZone: 'Europe/Paris' });
  expect(read({ ...draft, expiresAt: '' }, base).asset).not.toHaveProperty('expiresAt');
});

test.each([
  ['Planning: quick win', 'planning-quick-win'],
  ['Étude n° 5', 'etude-n-5'],
  ['Taken', 'taken-0a1b2c3d'],
  ['日本語', 'asset-0a1b2c3d'],
])('the id of "%s" is %s', (title, id) => expect(newId(title, (each) => each === 'taken', '0a1b2c3d-9999')).toBe(id));

test.each(['deck', 'new', 'import', 'settings', 'collections', 'asset'])('an asset called "%s" is found', (id) =>
  expect(placeOf(addressOf(id).replace('catalogue/', ''))).toEqual({ at: 'asset', id }),
);

test('addresses of the catalogue', () => {
  expect(placeOf('')).toEqual({ at: 'list' });
  expect(placeOf('new')).toEqual({ at: 'new' });
  expect(placeOf('collections/x')).toEqual({ at: 'collections', id: 'x' });
});

test('in a year, also from a 29th of February', () => {
  const at = Date.parse('2028-02-29T12:00:00Z');
  expect(inAYear(at, 'Europe/Paris')).toEqual({ expiresAt: '2029-02-28T18:00', timeZone: 'Europe/Paris' });
});
