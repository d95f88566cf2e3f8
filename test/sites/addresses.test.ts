import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Examples } from '../../lib/sites/site.ts';
import { fitsPattern, siteAt } from '../../lib/sites/siteAt.ts';
import { examplesOf, sites } from './allSites.ts';

const folder = path.resolve(import.meta.dirname, '../../lib/sites');
const isSite = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'read' in value && 'page' in value && 'matches' in value;

test('every site in the folder is registered, once', async () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !/^(index|registry)\.ts$/.test(file));
  const declared = new Map<unknown, string>();
  for (const file of files)
    for (const value of Object.values((await import(path.join(folder, file))) as Record<string, unknown>))
      if (isSite(value)) declared.set(value, file);
  expect(declared.size).toBeGreaterThan(2);
  const missing = [...declared].filter(([site]) => !(sites as unknown[]).includes(site)).map(([, file]) => file);
  expect(missing).toEqual([]);
  expect(new Set(sites.map((site) => site.id)).size).toBe(sites.length);
});

const examples = new Map<string, Examples>();
for (const site of sites) examples.set(site.id, examplesOf(site));
const of = (kind: keyof Examples) =>
  sites.flatMap((site) => (examples.get(site.id)?.[kind] ?? []).map((address) => ({ site, address })));
const records = of('record');
const others = of('other');

describe('example addresses', () => {
  test.each(records)('$address is a record of $site.name and of no other site', ({ site, address }) => {
    const url = new URL(address);
    expect(sites.filter((each) => each.page(url)).map((each) => each.id)).toEqual([site.id]);
    // Where it is at home, else where it was granted.
    const home = site.matches.some((pattern) => fitsPattern(pattern, url));
    expect(home || site.access === 'optional').toBe(true);
    const granted = home ? [] : [{ origin: url.origin, site: site.id }];
    expect(siteAt(url, sites, granted)?.id).toBe(site.id);
  });

  test.each(others)('$address is no record', ({ site, address }) => {
    const url = new URL(address);
    expect(sites.filter((each) => each.page(url)).map((each) => each.id)).toEqual([]);
    // On the site's own host or on none of ours.
    expect([site.id, undefined]).toContain(siteAt(url, sites, [])?.id);
  });

  test.each(sites)('$name has some of both', (site) => {
    expect(examples.get(site.id)?.record.length).toBeGreaterThan(1);
    expect(examples.get(site.id)?.other.length).toBeGreaterThan(1);
  });

  test('what comes with the installation has fixed hosts', () => {
    expect(sites.filter(({ access, matches }) => access === 'install' && matches.length === 0)).toEqual([]);
  });
});

describe('addresses of records', () => {
  const page = (address: string) => {
    const url = new URL(address);
    return sites.find((site) => site.page(url))?.page(url);
  };

  test.each([
    ['https://www.linkedin.com/company/Nordvik-Logistics/about/', 'company', 'nordvik-logistics'],
    ['https://fr.linkedin.com/company/m%C3%A9ridien-foods', 'company', 'méridien-foods'],
    ['https://www.linkedin.com/company/%E0%A4%A/', 'company', '%e0%a4%a'],
    ['https://www.linkedin.com/mwlite/profile/in/reto-ammann-d51e', 'contact', 'reto-ammann-d51e'],
    ['https://x.lightning.force.com/lightning/r/001Wn0000Nordvk/view', 'company', '001Wn0000Nordvk'],
    ['https://x.lightning.force.com/lightning/r/Opportunity/006Wn0000HlvCc7AAV/view', 'deal', '006Wn0000HlvCc7AAV'],
    ['https://app-eu1.hubspot.com/contacts/9876543/record/0-2/31415926502/', 'company', '31415926502'],
    ['https://app.hubspot.com/contacts/9876543/deal/61415926001', 'deal', '61415926001'],
    [
      'https://crm.intern.example/Planora/main.aspx?etn=lead&id=%7B9E403F61-5EA0-4F44-B13D-3D4E5F607104%7D',
      'lead',
      '9e403f61-5ea0-4f44-b13d-3d4e5f607104',
    ],
    ['https://planora.pipedrive.com/organization/30412/?tab=notes#x', 'company', '30412'],
    ['https://crm.zoho.com.au/crm/planora/tab/Potentials/4150868000000953004/', 'deal', '4150868000000953004'],
    [
      'https://app.attio.com/planora/people/record/4A1B6D2F-0c8e-4f32-9d71-6e5f4a3b2c02/activity',
      'contact',
      '4a1b6d2f-0c8e-4f32-9d71-6e5f4a3b2c02',
    ],
    [
      'https://crm.planora.example/object/opportunity/d3f4a5b6-2c3d-4e4f-a051-6c7d8e9fa003',
      'deal',
      'd3f4a5b6-2c3d-4e4f-a051-6c7d8e9fa003',
    ],
  ])('%s', (address, kind, externalId) => {
    expect(page(address)).toEqual({ kind, externalId });
  });

  test.each([
    'https://crm.zoho.com.evil.example/crm/org1/tab/Accounts/4150868000000625001',
    'https://pipedrive.com.evil.example/organization/30412',
    'https://evil.example/?https://app.attio.com/planora/company/3f0a5c1e-9b7d-4e21-8c60-5d4e3f2a1b01',
    'https://whynow-demo.crm4.dynamics.com/main.aspx?etn=constructor&id=9e403f61-5ea0-4f44-b13d-3d4e5f607104',
    'https://whynow-demo.crm4.dynamics.com/main.aspx?etn=account&id=9e403f61-5ea0-4f44-b13d-3d4e5f607104&pagetype=entitylist',
    'https://crm.planora.example/object/constructor/d3f4a5b6-2c3d-4e4f-a051-6c7d8e9fa003',
  ])('%s is none', (address) => {
    expect(page(address)).toBeUndefined();
  });
});

describe('match patterns', () => {
  test.each([
    ['https://*.linkedin.com/*', 'https://linkedin.com/', true],
    ['https://*.linkedin.com/*', 'https://www.linkedin.com/in/x?a=b#c', true],
    ['https://*.linkedin.com/*', 'https://a.b.linkedin.com/', true],
    ['https://*.linkedin.com/*', 'https://notlinkedin.com/', false],
    ['https://*.linkedin.com/*', 'https://www.linkedin.com.evil.example/', false],
    ['https://*.linkedin.com/*', 'https://evil.example/https://www.linkedin.com/', false],
    ['https://*.linkedin.com/*', 'https://www.linkedin.com@evil.example/', false],
    ['https://*.linkedin.com/*', 'http://www.linkedin.com/', false],
    ['https://*.linkedin.com/*', 'https://wwwxlinkedin.com/', false],
    ['https://mail.google.com/*', 'https://mail.google.com/mail/u/0/#inbox', true],
    ['https://mail.google.com/*', 'https://x.mail.google.com/', false],
    ['https://mail.google.com/*', 'https://google.com/', false],
    ['https://mail.google.com/mail/*', 'https://mail.google.com/mail/u/0/', true],
    ['https://mail.google.com/mail/*', 'https://mail.google.com/chat/', false],
    ['https://mail.google.com/a.b?c=*', 'https://mail.google.com/a.b?c=1', true],
    ['https://mail.google.com/a.b?c=*', 'https://mail.google.com/axb?c=1', false],
    ['https://mail.google.com/mail', 'https://mail.google.com/mail/u', false],
    ['*://crm.example/*', 'http://crm.example/x', true],
    ['*://crm.example/*', 'ftp://crm.example/x', false],
    ['https://*/*', 'https://anything.example/', true],
    ['https://*/*', 'http://anything.example/', false],
    ['https://*.com.*/*', 'https://www.com.example/', false],
    ['www.linkedin.com', 'https://www.linkedin.com/', false],
    ['', 'https://www.linkedin.com/', false],
  ])('%s on %s: %s', (pattern, address, expected) => {
    expect(fitsPattern(pattern, new URL(address))).toBe(expected);
  });

  test('an address of no site gives none', () => {
    expect(
      siteAt(new URL('https://www.linkedin.com.evil.example/company/nordvik-logistics/'), sites, []),
    ).toBeUndefined();
    expect(siteAt(new URL('https://example.org/'), sites, [])).toBeUndefined();
  });
});
