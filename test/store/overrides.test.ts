import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dayOf } from '../../lib/domain/day.ts';
import { database } from '../../lib/store/database.ts';
import { hashIdentity } from '../../lib/store/identity.ts';
import { readOverride } from '../../lib/store/matchReads.ts';
import { putOverride, readOverrides, removeOverride, saveOverride } from '../../lib/store/overrides.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await database.overrides.clear();
});

test('a correction is found by what was corrected, and can be listed, removed and put back', async () => {
  const id = await hashIdentity('li:nordvik');
  await saveOverride(id, 'linkedin', 'nordvik', Date.now());
  await saveOverride(await hashIdentity('dom:other.example'), 'website', null, Date.now());
  const row = { id, site: 'linkedin', accountId: 'nordvik', day: dayOf(Date.now()) };
  expect(await readOverrides()).toHaveLength(2);
  expect(await readOverrides()).toContainEqual(row);
  await removeOverride(id);
  expect(await readOverride(database, await hashIdentity('li:nordvik'))).toBeUndefined();
  await putOverride(row);
  expect(await readOverride(database, await hashIdentity('li:nordvik'))).toEqual(row);
});

test('what was read cannot be read back from a correction', async () => {
  await saveOverride(await hashIdentity('li:nordvik'), 'linkedin', 'a1', Date.now());
  expect(JSON.stringify(await readOverrides())).not.toContain('nordvik');
  const here = await hashIdentity('li:nordvik');
  fakeBrowser.reset(); // another installation
  expect(await hashIdentity('li:nordvik')).not.toBe(here);
});

test('a row that says neither site nor day is listed as well', async () => {
  await database.overrides.put({ id: 'old', accountId: 'a1' });
  expect(await readOverrides()).toEqual([{ id: 'old', accountId: 'a1' }]);
});
