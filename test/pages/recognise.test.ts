import { beforeAll, describe, expect, test } from 'vitest';
import { loadSites, recognise } from '../../lib/pages/recognise.ts';
import { siteFacts } from '../../lib/sites/index.ts';
import type { Site } from '../../lib/sites/site.ts';

let sites: Site[] = [];
beforeAll(async () => {
  sites = await loadSites();
});

/** A system that looks like another. */
const twin = (id: string, access: Site['access'] = 'optional'): Site => ({
  id,
  name: id,
  kind: 'crm',
  access,
  matches: access === 'install' ? ['https://*.twin.example/*'] : [],
  page: ({ pathname }) => (pathname.startsWith('/record/') ? { kind: 'company' } : undefined),
  watch: 'main',
  read: () => null,
});
const ids = (found: ReturnType<typeof recognise>) =>
  found.kind === 'own' ? found.sites.map(({ id }) => id) : found.kind;

test('every site is there', () => {
  expect(sites.map(({ id }) => id).sort()).toEqual(siteFacts.map(({ id }) => id).sort());
});

describe('an address', () => {
  const message = '?_task=mail&_mbox=INBOX&_uid=4&_action=show';
  test.each([
    [`https://mail.planora.example/${message}`, 'https://mail.planora.example'],
    [`  https://mail.planora.example/webmail/${message}\n`, 'https://mail.planora.example'],
    [`HTTPS://MAIL.Planora.Example/${message}`, 'https://mail.planora.example'],
    [`https://mail.planora.example:443/${message}`, 'https://mail.planora.example'],
    [`https://mail.planora.example:8443/${message}`, 'https://mail.planora.example:8443'],
    [`https://camille:secret@mail.planora.example/${message}`, 'https://mail.planora.example'],
    [`https://courriel.bâtiment.example/${message}`, 'https://courriel.xn--btiment-pwa.example'],
    [`https://10.1.2.3/${message}`, 'https://10.1.2.3'],
    [`https://webmail/${message}`, 'https://webmail'],
    [`mail.planora.example/${message}`, 'https://mail.planora.example'],
    [`mail.planora.example:8443/${message}`, 'https://mail.planora.example:8443'],
  ])('%j is a record of Roundcube', (text, origin) => {
    const found = recognise(text, sites);
    expect(ids(found)).toEqual(['roundcube']);
    expect(found).toMatchObject({ url: { origin } });
  });

  test('of a list or of anything else is of no known system', () => {
    for (const text of [
      'https://mail.planora.example/?_task=mail&_mbox=INBOX',
      'https://planora.example/',
      'planora.ex',
    ])
      expect(ids(recognise(text, sites))).toEqual([]);
  });

  test('that several systems might have names them all, but none that is only at home elsewhere', () => {
    const among = [twin('one'), twin('two'), twin('three', 'install')];
    expect(ids(recognise('https://crm.acme.example/record/7', among))).toEqual(['one', 'two']);
    expect(recognise('https://x.twin.example/', among)).toMatchObject({ kind: 'home', site: { id: 'three' } });
  });

  test.each([
    ['https://www.linkedin.com/company/nordvik/', 'linkedin'],
    ['app-eu1.hubspot.com/contacts/1/record/0-2/2', 'hubspot'],
  ])('%s belongs to a site of its own', (text, id) => {
    expect(recognise(text, sites)).toMatchObject({ kind: 'home', site: { id } });
  });

  test.each([
    ['', 'nothing'],
    ['  ', 'nothing'],
    ['odoo', 'notAddress'],
    ['Nordvik Logistics', 'notAddress'],
    ['https://', 'notAddress'],
    ['https://a b/', 'notAddress'],
    ['http://crm.acme.example/odoo/contacts/9', 'http'],
    ['http://localhost:8069/odoo/contacts/9', 'http'],
    ['chrome://extensions/', 'browserPage'],
    ['chrome-extension://lanhofmbckeocelgcepfbeelbnfohbkj/options.html', 'browserPage'],
    ['moz-extension://11111111-2222-4333-8444-555555555555/options.html', 'browserPage'],
    ['about:addons', 'browserPage'],
    ['file:///home/camille/crm.html', 'browserPage'],
    ['javascript:alert(1)', 'browserPage'],
  ])('%j: %s', (text, kind) => {
    expect(recognise(text, sites).kind).toBe(kind);
  });
});
