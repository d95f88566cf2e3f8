import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { circumstanceOf } from '../../entrypoints/sidepanel/circumstance.ts';
import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import type { EventFields } from '../../lib/domain/usageEvent.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { readAccountView } from '../../lib/pages/accountView.ts';
import { bareContentView, readContentView } from '../../lib/pages/contentView.ts';
import { database } from '../../lib/store/database.ts';
import { readEvents, record } from '../../lib/store/log.ts';
import { changeSettings, NOTICE_VERSION } from '../../lib/store/settings.ts';
import { installWorkspace } from '../../lib/workspace/install.ts';
import { account, asset, NOW, signal } from '../domain/builders.ts';

const workspace: Workspace = {
  format: 'whynow-workspace',
  version: 1,
  id: 'test',
  name: 'Test',
  language: 'en',
  settings: { ownDomains: [], logAccounts: true, minGroupSize: 5 },
  badgeRules: defaultBadgeRules,
  kpis: [],
  plays: [],
  accounts: [account({ id: 'nordvik' })],
  signals: [signal()],
  assets: [asset({ id: 'guide', badges: ['customer'] })],
};
const guide = { id: 'guide', version: '1' };
const copied = { action: 'use', channel: 'copied' } as const;

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
  await changeSettings({ noticeShown: NOTICE_VERSION });
});

test('without a workspace there is nothing to search', async () => {
  expect(await readContentView(NOW)).toBeUndefined();
});

test('without an account everything is there to be searched and nothing is offered', async () => {
  await installWorkspace(workspace);
  const view = await readContentView(NOW);
  expect(view).toMatchObject({
    account: undefined,
    badge: 'none',
    recommendations: [],
    me: expect.stringMatching(/^rep-/),
  });
  expect(view?.assets.map(({ id }) => id)).toEqual(['guide']);
  expect(view && bareContentView(view.head)).toMatchObject({ account: undefined, badge: 'none', assets: [] });
});

test('a use without an account has badge none and names no account, also where the log names accounts', async () => {
  await installWorkspace(workspace);
  const nowhere = await readContentView(NOW);
  const beside = await readAccountView('nordvik', NOW);
  if (!nowhere || !beside) throw new Error('the workspace was not read');
  for (const view of [nowhere, beside]) await record([{ asset: guide, what: copied }], circumstanceOf(view), NOW);
  const events = (await readEvents()).map(({ badge, accountId }: EventFields) => [badge, accountId]);
  expect(events).toHaveLength(2);
  expect(events).toContainEqual(['none', undefined]);
  expect(events).toContainEqual(['customer', 'nordvik']);
  expect((await readContentView(NOW))?.uses).toEqual(new Map([['guide', 2]]));
});
