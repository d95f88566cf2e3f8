import { expect, test } from 'vitest';
import type { Asset } from '../../lib/domain/asset.ts';
import { differingFields, edited, isSameAsset, needsReview, nextVersion } from '../../lib/domain/assetChange.ts';
import { asset } from './builders.ts';

const base = asset({
  id: 'guide',
  approvedAt: '2026-01-01T09:00:00Z',
  approver: 'Tom',
  version: '1.3',
  expiresAt: '2026-12-31T18:00',
  timeZone: 'Europe/Paris',
});

test.each<[string, Partial<Asset>, boolean]>([
  ['title', { title: 'Other' }, true],
  ['address', { url: 'https://content.planora.example/other' }, true],
  ['text', { body: 'Hello' }, true],
  ['file', { file: 'Share/guide.pdf' }, true],
  ['language', { language: 'fr' }, true],
  ['internal becomes external', { audience: 'internal' }, true],
  ['valid for longer', { expiresAt: '2026-12-31T18:01' }, true],
  ['valid for ever', { expiresAt: undefined }, true],
  ['valid for less long', { expiresAt: '2026-12-31T17:59' }, false],
  ['the same instant, written in another way', { expiresAt: '2026-12-31T17:00:00Z', timeZone: undefined }, false],
  ['owner', { owner: 'Max' }, false],
  ['whom it fits', { personas: ['finance'], badges: ['customer'], stages: ['won'] }, false],
  ['replacement', { supersededBy: 'newer' }, false],
])('an approved asset after a change of its %s: in review again is %s', (_, change, expected) => {
  const after = { ...base, ...change };
  expect(needsReview(base, after)).toBe(expected);
  const { state, version, approver } = edited(base, after);
  expect({ state, version, approver }).toEqual(
    expected
      ? { state: 'inReview', version: '1.4', approver: undefined }
      : { state: 'approved', version: '1.3', approver: 'Tom' },
  );
});

test('a version that the author has named stays as he named it', () => {
  expect(edited(base, { ...base, title: 'Other', version: '2.0' }).version).toBe('2.0');
});

test('state and approval are never edited', () => {
  const forged = { ...asset(), approver: 'Me', approvedAt: '2026-01-01T00:00:00Z' };
  expect(edited(undefined, forged)).toMatchObject({ state: 'draft' });
  expect(edited(undefined, forged)).not.toHaveProperty('approver');
  expect(edited({ ...base, state: 'draft' }, forged).state).toBe('draft');
  expect(edited({ ...base, state: 'retired' }, { ...base, title: 'Other' }).state).toBe('retired');
  expect(edited({ ...base, state: 'inReview' }, { ...base, title: 'Other' }).state).toBe('inReview');
});

test.each([
  ['1', '2'],
  ['1.9', '1.10'],
  ['v2-final', 'v3-final'],
  ['2026-11', '2026-12'],
  ['final', 'final 2'],
  ['99999999999999999999', '100000000000000000000'],
  ['9'.repeat(200), '9'.repeat(200)],
])('after version %s comes %s', (before, after) => expect(nextVersion(before)).toBe(after));

test('differences are named field by field, in the order of the schema', () => {
  expect(differingFields(base, { ...base, personas: ['x'], title: 'Other' })).toEqual(['title', 'personas']);
  expect(isSameAsset(base, { ...base, file: undefined })).toBe(true);
  expect(isSameAsset(undefined, base)).toBe(false);
  expect(isSameAsset(undefined, undefined)).toBe(true);
});
