import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { changeMany, saveAsset, saved, takeStep } from '../../entrypoints/insights/catalogue/changes.ts';
import type { Asset } from '../../lib/domain/asset.ts';
import { Overtaken } from '../../lib/store/assetsChange.ts';
import { database } from '../../lib/store/database.ts';
import { exclusively } from '../../lib/store/leftovers.ts';
import { readHistory } from '../../lib/store/revisions.ts';
import { readAssets, readHead } from '../../lib/store/workspace.ts';
import { installWorkspace } from '../../lib/workspace/install.ts';
import { asset, NOW } from '../domain/builders.ts';
import { pack } from '../workspace/pack.ts';

const lea = { name: 'Léa', approvers: ['Léa', 'Tom'] };
const tom = { ...lea, name: 'Tom' };

beforeEach(async () => {
  await exclusively(async () => {});
  await database.delete();
  await database.open();
  const assets = [
    asset({ id: 'draft', state: 'draft' }),
    asset({ id: 'review', state: 'inReview' }),
    asset({ id: 'approved' }),
    asset({ id: 'retired', state: 'retired' }),
  ];
  await installWorkspace({ ...pack(), assets, collections: [{ id: 'set', title: 'Set', assets: [] }] });
});

const find = async (id: string) => (await readAssets()).find((each) => each.id === id) as Asset;
const all = ['draft', 'review', 'approved', 'retired'];
const told = async (id: string) => (await readHistory(id)).map(({ by, change }) => `${by} ${change}`);

test('of many, those are changed that can be, and of each other one the reason is said', async () => {
  const outcome = await changeMany(all, { kind: 'submit' }, lea, NOW);
  expect(outcome.done).toBe(1);
  expect(outcome.refused.map(({ asset: { id }, why }) => `${id} ${why}`).sort()).toEqual([
    'approved state',
    'retired state',
    'review state',
  ]);
  expect((await find('draft')).state).toBe('inReview');
  expect(await told('approved')).toEqual([]);
});

test('owner, renewal and collection of many', async () => {
  expect((await changeMany(all, { kind: 'owner', owner: ' Max ' }, lea, NOW)).done).toBe(4);
  expect((await find('approved')).owner).toBe('Max');
  expect((await find('approved')).state).toBe('approved');
  const until = { expiresAt: '2027-06-30T18:00', timeZone: 'Europe/Paris' };
  expect((await changeMany(all, { kind: 'renew', until }, tom, NOW)).done).toBe(1);
  expect(await find('approved')).toMatchObject(until);
  expect((await changeMany(all, { kind: 'collect', collectionId: 'set' }, lea, NOW)).done).toBe(4);
  expect(new Set((await readHead())?.collections?.[0]?.assets)).toEqual(new Set(all));
  const nobody = await changeMany(all, { kind: 'owner', owner: 'Zoé' }, { name: '' }, NOW);
  expect(nobody.refused.map(({ why }) => why)).toEqual(Array(4).fill('nameless'));
});

test('an edit, its approval by another name, and no approval by its author', async () => {
  const base = await find('approved');
  await saveAsset({ asset: { ...base, title: 'Other' }, base, intent: 'approve', actor: lea, now: NOW });
  expect(await find('approved')).toMatchObject({ state: 'inReview', title: 'Other', version: '2' });
  const step = (actor: typeof lea) => takeStep(['approved'], { action: 'approve', actor, now: NOW });
  expect((await step(lea)).refused.map(({ why }) => why)).toEqual(['ownWork']);
  expect((await step(tom)).done).toBe(1);
  expect(await find('approved')).toMatchObject({ state: 'approved', approver: 'Tom' });
});

test('the only approver saves and approves in one go; somebody else does not', () => {
  const save = (name: string) =>
    saved({
      asset: asset({ title: 'New' }),
      base: undefined,
      intent: 'approve',
      actor: { name, approvers: ['Léa'] },
      now: NOW,
    });
  expect(save('Léa')).toMatchObject({ state: 'approved', approver: 'Léa' });
  expect(save('Max')).toMatchObject({ state: 'inReview' });
  expect(save('Max')).not.toHaveProperty('approver');
});

test('a form that began with an older version does not overwrite the newer one', async () => {
  const base = await find('approved');
  const save = (title: string) => saveAsset({ asset: { ...base, title }, base, intent: 'save', actor: lea, now: NOW });
  await save('First');
  await expect(save('Second')).rejects.toThrow(Overtaken);
  expect((await find('approved')).title).toBe('First');
});
