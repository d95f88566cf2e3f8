import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onLinks, onSent } from '../../lib/background/sending.ts';
import type { TabAccount } from '../../lib/domain/tabAccount.ts';
import type { EventFields } from '../../lib/domain/usageEvent.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { database } from '../../lib/store/database.ts';
import { readEvents, readRollups, settleLog } from '../../lib/store/log.ts';
import { changeSettings, NOTICE_VERSION } from '../../lib/store/settings.ts';
import { writeTabAccount } from '../../lib/store/tabAccount.ts';
import { installWorkspace } from '../../lib/workspace/install.ts';
import { asset } from '../domain/builders.ts';
import { pack } from '../workspace/pack.ts';

const TAB = 7;
const gmail = new URL('https://mail.google.com/mail/u/0/#inbox');
const soon = Date.now() + 120_000;
const at = (id: string) => `https://content.example/${id}`;
const piece = (id: string, given: Parameters<typeof asset>[0] = {}) => asset({ id, title: id, url: at(id), ...given });

const workspace: Workspace = {
  ...pack(),
  settings: {
    ownDomains: [],
    logAccounts: false,
    minGroupSize: 5,
    campaign: { source: 'sales', medium: 'email' },
  },
  assets: [
    piece('good', { version: '3' }),
    piece('soon', { expiresAt: new Date(soon).toISOString(), supersededBy: 'good' }),
    piece('short', { state: 'retired', supersededBy: 'briefly' }),
    piece('briefly', { expiresAt: new Date(soon).toISOString() }),
    piece('internal', { audience: 'internal' }),
    piece('text', { url: undefined, body: 'text' }),
  ],
};
const matched: TabAccount = {
  site: 'gmail',
  identity: undefined,
  read: [],
  status: 'matched',
  accountId: 'a1',
  cue: 'domain',
  first: { name: 'Nordvik', line: '', cue: '', badge: { kind: 'customer', title: '', urgency: '', whyNow: '' } },
  urgency: undefined,
};
const everything = async () => JSON.stringify([await fakeBrowser.storage.local.get(), await readEvents()]);

beforeEach(async () => {
  fakeBrowser.reset();
  await database.events.clear();
  await database.rollups.clear();
  await changeSettings({ noticeShown: NOTICE_VERSION, watchSending: true, language: 'fr' });
  await installWorkspace(workspace);
});

describe('which links belong to the catalogue', () => {
  test('only those are told, with what is wrong with them and what takes their place', async () => {
    const addresses = [
      `${at('good')}?utm_source=x`,
      at('soon'),
      at('short'),
      at('internal'),
      'https://private.example/',
    ];
    const answer = await onLinks(addresses, gmail);
    expect(answer?.language).toBe('fr');
    expect(answer?.links).toEqual([
      { address: addresses[0] },
      {
        address: at('soon'),
        bar: {
          why: 'expired',
          from: soon,
          title: 'soon',
          instead: { title: 'good', url: `${at('good')}?utm_source=sales&utm_medium=email&utm_content=good` },
        },
      },
      {
        address: at('short'),
        bar: { why: 'retired', from: 0, title: 'short', instead: expect.objectContaining({ title: 'briefly' }) },
      },
      { address: at('internal'), bar: { why: 'internal', from: 0, title: 'internal', instead: undefined } },
    ]);
    expect(await everything()).not.toContain('private.example');
  });

  test('of a workspace that an earlier version put in force, too', async () => {
    await database.current.toCollection().modify((current) => {
      delete current.buckets.links;
    });
    expect((await onLinks([at('good'), 'https://private.example/'], gmail))?.links).toEqual([{ address: at('good') }]);
  });

  test('a changed address is known at once, the old one no longer', async () => {
    const { installChange } = await import('../../lib/workspace/install.ts');
    await installChange({ list: 'assets', rows: [piece('good', { url: at('moved') }), piece('fresh')] });
    const found = (await onLinks([at('good'), at('moved'), at('fresh')], gmail))?.links.map(({ address }) => address);
    expect(found).toEqual([at('moved'), at('fresh')]);
  });
});

describe('who may ask', () => {
  test.each<[string, Parameters<typeof changeSettings>[0], string]>([
    ['the check is off', { watchSending: false }, gmail.href],
    ['the site is off', { sitesOff: ['gmail'] }, gmail.href],
    ['the page is no mail page', {}, 'https://www.linkedin.com/feed/'],
    ['nobody has granted the host', {}, 'https://mail.planora.example/?_task=mail'],
    [
      'of a host of one’s own that is off',
      { hosts: [{ origin: 'https://m.example', site: 'roundcube' }], sitesOff: ['https://m.example'] },
      'https://m.example/',
    ],
  ])('nobody where %s: no answer, no row', async (_, settings, url) => {
    await changeSettings(settings);
    expect(await onLinks([at('good')], new URL(url))).toBeUndefined();
    await onSent([at('good')], TAB, new URL(url));
    expect(await readEvents()).toEqual([]);
  });

  test('a mail system of one’s own, at the granted address', async () => {
    await changeSettings({ hosts: [{ origin: 'https://m.example', site: 'roundcube' }] });
    expect(await onLinks([at('good')], new URL('https://m.example/?_task=mail'))).toBeDefined();
  });
});

describe('what was sent', () => {
  test('each asset counts once, with the badge of the tab; the account is not named unless the team wants it', async () => {
    await writeTabAccount(TAB, matched);
    await onSent([at('good'), `${at('good')}/`, at('internal'), 'https://private.example/secret'], TAB, gmail);
    const events = await readEvents();
    expect(events.map(({ assetId }: EventFields) => assetId).sort()).toEqual(['good', 'internal']);
    expect(events.find(({ assetId }: EventFields) => assetId === 'good')).toEqual({
      id: expect.any(String),
      day: expect.any(String),
      half: expect.any(String),
      rep: expect.stringMatching(/^rep-[\da-f]{8}$/),
      assetId: 'good',
      assetVersion: '3',
      badge: 'customer',
      action: 'use',
      channel: 'sent',
    });
    expect((await readRollups('')).map(({ detail, count }) => [detail, count])).toEqual([
      ['sent', 1],
      ['sent', 1],
    ]);
    expect(await everything()).not.toMatch(/private|content\.example/);
    await onSent([at('good')], TAB, gmail);
    expect((await readRollups('')).map(({ count }) => count).sort()).toEqual([1, 2]);
  });

  test('the account is named where the team has switched that on, and none where the tab has none', async () => {
    await installWorkspace({ ...workspace, settings: { ...workspace.settings, logAccounts: true } });
    await writeTabAccount(TAB, matched);
    await onSent([at('good')], TAB, gmail);
    await onSent([at('good')], TAB + 1, gmail);
    expect((await readEvents()).map(({ accountId, badge }: EventFields) => `${accountId} ${badge}`).sort()).toEqual([
      'a1 customer',
      'undefined none',
    ]);
  });

  test('nothing before the notice has been shown', async () => {
    await changeSettings({ noticeShown: 0 });
    await onSent([at('good')], TAB, gmail);
    expect(await readEvents()).toEqual([]);
  });

  test('nothing while the log is paused, nor with an earlier notice', async () => {
    await changeSettings({ logPaused: true });
    await onSent([at('good')], TAB, gmail);
    await changeSettings({ logPaused: false, noticeShown: NOTICE_VERSION - 1 });
    await onSent([at('good')], TAB, gmail);
    expect(await readEvents()).toEqual([]);
  });

  test('what the database refuses waits in the second copy and comes back', async () => {
    const refuse = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await onSent([at('good')], TAB, gmail);
    refuse.mockRestore();
    expect(await readEvents()).toEqual([]);
    await settleLog(Date.now());
    expect((await readEvents()).map(({ assetId }: EventFields) => assetId)).toEqual(['good']);
  });
});
