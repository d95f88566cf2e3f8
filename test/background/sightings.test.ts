import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onChipMoved, onLeft, onSighting } from '../../lib/background/sightings.ts';
import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import { dayOf } from '../../lib/domain/day.ts';
import type { Sighting } from '../../lib/domain/sighting.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { readHealth } from '../../lib/store/health.ts';
import { saveOverride } from '../../lib/store/overrides.ts';
import { changeSettings, keepPolicy, readSettings } from '../../lib/store/settings.ts';
import { readTabAccount } from '../../lib/store/tabAccount.ts';
import { installWorkspace } from '../../lib/workspace/install.ts';
import { account, signal } from '../domain/builders.ts';

const workspace: Workspace = {
  format: 'whynow-workspace',
  version: 1,
  id: 'test',
  name: 'Test',
  language: 'en',
  settings: { ownDomains: [], logAccounts: false, minGroupSize: 5 },
  badgeRules: defaultBadgeRules,
  kpis: [],
  plays: [],
  accounts: [
    account({ id: 'nordvik', externalIds: { salesforce: ['001Wn0000NordvkAAA'] } }),
    account({ id: 'other', name: 'Other' }),
  ],
  signals: [signal({ date: dayOf(Date.now()) })],
  assets: [],
};
const TAB = 7;
const salesforce = new URL('https://x.lightning.force.com/lightning/r/Account/001Wn0000NordvkAAA/view');
const sighting: Sighting = { site: 'salesforce', kind: 'company', externalId: '001Wn0000NordvkAAA' };

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  await installWorkspace(workspace);
});

describe('a sighting', () => {
  test('is matched, shown on the toolbar and answered for the chip', async () => {
    const chip = await onSighting(sighting, TAB, salesforce);
    expect(chip).toMatchObject({ letter: 'C', name: 'Nordvik Logistics', place: {} });
    expect(chip?.label).toContain('Customer · renewal');
    await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({ tabId: TAB })).toBe('C'));
    expect(await readTabAccount(TAB)).toMatchObject({ status: 'matched', accountId: 'nordvik', cue: 'externalId' });
  });

  test('is judged on the day of the team’s time zone', async () => {
    const fact = signal({ date: '2026-11-01', deadline: '2026-11-22' });
    const letterIn = async (timeZone: string) => {
      await installWorkspace({ ...workspace, settings: { ...workspace.settings, timeZone }, signals: [fact] });
      return (await onSighting(sighting, TAB, salesforce))?.letter;
    };
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-22T23:30:00Z'));
    expect(await letterIn('America/New_York')).toBe('C');
    expect(await letterIn('Europe/Paris')).not.toBe('C');
    vi.mocked(Date.now).mockRestore();
  });

  test('that could not be read says so and claims nothing', async () => {
    expect(await onSighting({ ...sighting, unreadable: true }, TAB, salesforce)).toBeUndefined();
    expect(await readTabAccount(TAB)).toMatchObject({ status: 'unreadable' });
    await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({ tabId: TAB })).toBe('!'));
  });

  test.each([
    ['of a site that is not the page', new URL('https://www.hubspot.com/')],
    ['from an address that only looks like the site', new URL('https://x.lightning.force.com.evil.example/')],
  ])('%s is not believed', async (_, url) => {
    expect(await onSighting(sighting, TAB, url)).toBeUndefined();
    expect(await readTabAccount(TAB)).toBeUndefined();
  });

  test('of a self-hosted site counts only at an address that was granted', async () => {
    const mail: Sighting = { site: 'roundcube', kind: 'message', name: 'Nordvik Logistics' };
    const url = new URL('https://mail.planora.example/?_task=mail&_uid=1&_action=show');
    expect(await onSighting(mail, TAB, url)).toBeUndefined();
    await changeSettings({ hosts: [{ origin: 'https://mail.planora.example', site: 'roundcube' }] });
    expect(await onSighting(mail, TAB, url)).toMatchObject({ name: 'Nordvik Logistics' });
  });

  test('of an address that is switched off, or where another system was granted, does not count', async () => {
    const mail: Sighting = { site: 'roundcube', kind: 'message', name: 'Nordvik Logistics' };
    const url = new URL('https://mail.planora.example/?_task=mail&_uid=1&_action=show');
    const hosts = [{ origin: url.origin, site: 'roundcube' }];
    await changeSettings({ hosts, sitesOff: [url.origin] });
    expect(await onSighting(mail, TAB, url)).toBeUndefined();
    await changeSettings({ sitesOff: [] });
    expect(await onSighting({ ...sighting, site: 'salesforce' }, TAB, url)).toBeUndefined();
    expect(await onSighting(mail, TAB, url)).toMatchObject({ name: 'Nordvik Logistics' });
  });

  test('of a site that policy has switched off is not looked at', async () => {
    await keepPolicy({ sitesOff: ['salesforce'] });
    expect(await onSighting(sighting, TAB, salesforce)).toBeUndefined();
  });

  test('of a site that is off is not looked at', async () => {
    await changeSettings({ sitesOff: ['salesforce'] });
    expect(await onSighting(sighting, TAB, salesforce)).toBeUndefined();
    expect(await readTabAccount(TAB)).toBeUndefined();
  });

  test('with a database that cannot be read is told as our own problem', async () => {
    vi.spyOn(console, 'info').mockImplementation(() => {});
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(() => {
      throw new DOMException('x', 'UnknownError');
    });
    expect(await onSighting(sighting, TAB, salesforce)).toBeUndefined();
    expect(await readTabAccount(TAB)).toMatchObject({ status: 'problem' });
    await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({ tabId: TAB })).toBe('!'));
  });

  test('that was overtaken by a later page changes nothing', async () => {
    const first = onSighting(sighting, TAB, salesforce);
    const second = onLeft(TAB);
    expect(await first).toBeUndefined();
    await second;
    expect(await readTabAccount(TAB)).toBeUndefined();
  });
});

describe('a page that has gone', () => {
  test('takes its account with it', async () => {
    await onSighting(sighting, TAB, salesforce, 'first');
    await onLeft(TAB, 'first');
    expect(await readTabAccount(TAB)).toBeUndefined();
  });

  test('whose farewell comes late takes nothing from the page that follows, read already or being read', async () => {
    await onSighting(sighting, TAB, salesforce, 'first');
    const next = onSighting(sighting, TAB, salesforce, 'second');
    await onLeft(TAB, 'first');
    expect(await next).toMatchObject({ name: 'Nordvik Logistics' });
    await onLeft(TAB, 'first');
    expect(await readTabAccount(TAB)).toMatchObject({ status: 'matched' });
    await onLeft(TAB, 'second');
    expect(await readTabAccount(TAB)).toBeUndefined();
  });
});

describe('health', () => {
  const today = `${dayOf(Date.now())} 0.1.0`;
  const counted = () => vi.waitUntil(async () => (await readHealth()).salesforce);
  const days = async () => {
    await navigator.locks.request('whynow-health', () => {}); // what is being counted is counted
    return (await readHealth()).salesforce?.days;
  };
  const unreadable: Sighting = { ...sighting, unreadable: true };

  test('a visit counts once, however often its page is reported', async () => {
    const start = Date.now();
    for (const name of ['Nordvik', 'Nordvik AS', 'Nordvik Logistics'])
      await onSighting({ ...sighting, name }, TAB, salesforce);
    const health = await counted();
    expect(health?.readAt).toBeGreaterThanOrEqual(start);
    expect(await days()).toEqual({ [today]: [1, 0] });
    await onLeft(TAB);
    await onSighting(sighting, TAB, salesforce);
    await onSighting(sighting, TAB + 1, salesforce);
    await vi.waitFor(async () => expect(await days()).toEqual({ [today]: [3, 0] }));
  });

  test('a failure counts once, and is taken back when the page can be read after all', async () => {
    await onSighting(unreadable, TAB, salesforce);
    await onSighting(unreadable, TAB, salesforce);
    expect((await counted())?.readAt).toBeUndefined();
    expect(await days()).toEqual({ [today]: [0, 1] });
    await onSighting(sighting, TAB, salesforce);
    await vi.waitFor(async () => expect(await days()).toEqual({ [today]: [1, 0] }));
    await onSighting(unreadable, TAB, salesforce);
    expect(await days()).toEqual({ [today]: [1, 0] });
  });

  test('nothing but numbers is kept, and nothing of a page that was not believed', async () => {
    await onSighting(sighting, TAB, new URL('https://www.hubspot.com/'));
    await onSighting({ ...sighting, name: 'Nordvik Logistics' }, TAB, salesforce);
    await counted();
    const { health } = await fakeBrowser.storage.local.get('health');
    expect(health).toEqual({ salesforce: { readAt: expect.any(Number), days: { [today]: [1, 0] } } });
  });
});

describe("the user's correction", () => {
  const correct = async (accountId: string | null) => {
    await onSighting(sighting, TAB, salesforce);
    const identity = (await readTabAccount(TAB))?.identity;
    await saveOverride(identity ?? '', 'salesforce', accountId, Date.now());
  };

  test('wins over every rule', async () => {
    await correct('other');
    expect(await onSighting(sighting, TAB, salesforce)).toMatchObject({ name: 'Other', letter: '–' });
    expect(await readTabAccount(TAB)).toMatchObject({ status: 'matched', cue: 'override' });
  });

  test('may say that it is no account at all', async () => {
    await correct(null);
    expect(await onSighting(sighting, TAB, salesforce)).toBeUndefined();
    expect(await readTabAccount(TAB)).toMatchObject({ status: 'none' });
  });

  test('for an account that has left the workspace gives none, and no error', async () => {
    await correct('gone');
    expect(await onSighting(sighting, TAB, salesforce)).toBeUndefined();
    expect(await readTabAccount(TAB)).toMatchObject({ status: 'none' });
  });
});

test('the place of the chip is remembered per site, within bounds', async () => {
  await onChipMoved({ bottom: 120 }, salesforce);
  await onChipMoved({ hidden: true }, salesforce);
  await onChipMoved({ bottom: -50 }, new URL('https://app.hubspot.com/'));
  expect((await readSettings()).chips).toEqual({ salesforce: { bottom: 120, hidden: true }, hubspot: { bottom: 0 } });
  expect(await onSighting(sighting, TAB, salesforce)).toMatchObject({ place: { bottom: 120, hidden: true } });
});
