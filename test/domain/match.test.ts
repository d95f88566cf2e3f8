import { describe, expect, test } from 'vitest';
import type { Account } from '../../lib/domain/account.ts';
import { normalName } from '../../lib/domain/companyName.ts';
import { decide, identityOf } from '../../lib/domain/match.ts';
import { cluesOf, keysOfAccount } from '../../lib/domain/matchKeys.ts';
import type { Sighting } from '../../lib/domain/sighting.ts';
import { account } from './builders.ts';

const freeMail = ['gmail.com'];
const registrable = (host: string) => (freeMail.includes(host) ? undefined : host);

function knownIn(accounts: Account[]) {
  const known = new Map<string, string[]>();
  for (const each of accounts)
    for (const key of keysOfAccount(each, registrable)) known.set(key, [...(known.get(key) ?? []), each.id]);
  return known;
}
const cluesIn = (sighting: Partial<Sighting>, ownDomains: string[] = []) =>
  cluesOf({ site: 'salesforce', kind: 'company', ...sighting }, ownDomains);
const matchIn = (accounts: Account[], sighting: Partial<Sighting>, ownDomains: string[] = []) =>
  decide(cluesIn(sighting, ownDomains), knownIn(accounts));

const nordvik = account({
  id: 'nordvik',
  domains: ['nordvik.example'],
  linkedin: ['nordvik-logistics', '1808441'],
  externalIds: { salesforce: ['001Wn0000NordvkAAA'] },
});
const parent = account({ id: 'parent', name: 'Groupe Méridien', domains: ['groupe-meridien.example'] });
const child = account({ id: 'child', name: 'Méridien Fret', parentId: 'parent', domains: ['groupe-meridien.example'] });
const all = [nordvik, parent, child];
const site = (domain: string) => ({ domain, role: 'website' as const });

describe('a single cue', () => {
  test.each<[string, Partial<Sighting>, string]>([
    ['the record id', { externalId: '001Wn0000NordvkAAA' }, 'externalId'],
    ['the record id with 15 characters', { externalId: '001Wn0000Nordvk' }, 'externalId'],
    [
      'the link of a contact to its company',
      { kind: 'contact', externalId: '003x', companyId: '001Wn0000NordvkAAA' },
      'externalId',
    ],
    ['the LinkedIn slug in any case', { site: 'linkedin', slug: 'Nordvik-Logistics' }, 'linkedin'],
    ['the LinkedIn number', { site: 'linkedin', slug: '1808441' }, 'linkedin'],
    ['the domain', { domains: [site('nordvik.example')] }, 'domain'],
    ['a host below the domain', { domains: [site('shop.eu.nordvik.example')] }, 'domain'],
    ['the name', { name: 'NORDVIK LOGISTICS AS' }, 'name'],
  ])('%s finds the account', (_, sighting, cue) => {
    expect(matchIn(all, sighting)).toEqual({ outcome: 'matched', accountId: 'nordvik', cue });
  });

  test("a contact's own record id is never taken for the company's", () => {
    expect(matchIn(all, { kind: 'contact', externalId: '001Wn0000NordvkAAA' })).toEqual({ outcome: 'none' });
  });

  test('an id of another site says nothing', () => {
    expect(matchIn(all, { site: 'hubspot', externalId: '001Wn0000NordvkAAA' })).toEqual({ outcome: 'none' });
  });

  test('an unknown company is none', () => {
    expect(matchIn(all, { name: 'Somebody Else', domains: [site('else.example')] })).toEqual({ outcome: 'none' });
  });

  test('a domain that belongs to nobody in particular is no key', () => {
    const one = account({ id: 'sole-trader', name: 'Paul', domains: ['gmail.com'] });
    expect(matchIn([one], { kind: 'message', domains: [{ domain: 'gmail.com', role: 'from' }] })).toEqual({
      outcome: 'none',
    });
  });
});

describe('several accounts for one cue', () => {
  const homonyms = [
    account({ id: 'nantes', name: 'Atlas Conseil', domains: ['atlas-nantes.example'] }),
    account({ id: 'liege', name: 'Atlas Conseil', domains: ['atlas.example'] }),
  ];

  test('homonyms are ambiguous by name', () => {
    expect(matchIn(homonyms, { name: 'Atlas Conseil' })).toEqual({
      outcome: 'ambiguous',
      candidates: ['nantes', 'liege'],
      cue: 'name',
    });
  });

  test('and told apart by the domain', () => {
    expect(matchIn(homonyms, { name: 'Atlas Conseil', domains: [site('atlas.example')] })).toEqual({
      outcome: 'matched',
      accountId: 'liege',
      cue: 'domain',
    });
  });

  test('a shared domain of parent and subsidiary is ambiguous, and the child never becomes the parent', () => {
    expect(matchIn(all, { domains: [site('groupe-meridien.example')] })).toMatchObject({
      outcome: 'ambiguous',
      candidates: ['parent', 'child'],
    });
    expect(matchIn(all, { name: 'Meridien Fret SAS', domains: [site('groupe-meridien.example')] })).toMatchObject({
      outcome: 'matched',
      accountId: 'child',
    });
  });
});

describe('cues that disagree', () => {
  test('are ambiguous, with every account that was named', () => {
    expect(matchIn(all, { externalId: '001Wn0000NordvkAAA', domains: [site('groupe-meridien.example')] })).toEqual({
      outcome: 'ambiguous',
      candidates: ['nordvik', 'parent', 'child'],
      cue: 'externalId',
    });
  });
});

describe('a message', () => {
  const others = [account({ id: 'acme', name: 'Acme', domains: ['acme.example'] }), nordvik];
  const message = (...domains: [string, 'from' | 'to' | 'cc'][]): Partial<Sighting> => ({
    kind: 'message',
    domains: domains.map(([domain, role]) => ({ domain, role })),
  });

  test('the sender comes before the recipients', () => {
    expect(matchIn(others, message(['nordvik.example', 'to'], ['acme.example', 'from']))).toMatchObject({
      accountId: 'acme',
    });
  });

  test('an unknown sender leaves it to the recipients, and those before the copies', () => {
    const sighting = message(['gmail.com', 'from'], ['acme.example', 'cc'], ['nordvik.example', 'to']);
    expect(matchIn(others, sighting)).toMatchObject({ accountId: 'nordvik' });
  });

  test('two companies in the same role are ambiguous', () => {
    expect(matchIn(others, message(['acme.example', 'to'], ['nordvik.example', 'to']))).toMatchObject({
      outcome: 'ambiguous',
      candidates: ['acme', 'nordvik'],
    });
  });

  test("the team's own domains never count, subdomains included", () => {
    const own = account({ id: 'us', name: 'Planora', domains: ['planora.example'] });
    const sighting = message(['mail.planora.example', 'from'], ['acme.example', 'to']);
    expect(matchIn([own, ...others], sighting, ['planora.example'])).toMatchObject({ accountId: 'acme' });
  });
});

describe('the identity of a page', () => {
  const of = (sighting: Partial<Sighting>) => identityOf(cluesIn(sighting, ['planora.example']), knownIn(all));
  const mail = (domain: string, role: 'from' | 'to' = 'from') => ({ domain, role });

  test('is the strongest lasting cue', () => {
    expect(of({ externalId: '001Wn0000NordvkAAA', name: 'X' })).toBe('id:salesforce:001Wn0000Nordvk');
    expect(of({ site: 'linkedin', slug: 'Nordvik', name: 'X' })).toBe('li:nordvik');
    expect(of({ kind: 'contact', externalId: '003', domains: [site('shop.nordvik.example')] })).toBe(
      'dom:nordvik.example',
    );
    expect(of({ kind: 'contact', name: 'Acme GmbH' })).toBe('name:acme');
  });

  test('is missing where there is nothing to remember', () => {
    expect(of({ kind: 'contact', externalId: '003' })).toBeUndefined();
  });

  test('is never a domain that nobody knows: a correction of one sender would be that of all free mail', () => {
    expect(of({ kind: 'message', domains: [mail('gmail.com')] })).toBeUndefined();
    expect(of({ kind: 'contact', domains: [site('gmail.com')] })).toBeUndefined();
    expect(of({ kind: 'message', domains: [mail('gmail.com'), mail('nordvik.example', 'to')] })).toBe(
      'dom:nordvik.example',
    );
  });

  test('of a message between two known companies is the two together, in whatever order', () => {
    const both = [mail('nordvik.example'), mail('groupe-meridien.example'), mail('planora.example')];
    expect(of({ kind: 'message', domains: both })).toBe('dom:groupe-meridien.example dom:nordvik.example');
    expect(of({ kind: 'message', domains: [...both].reverse() })).toBe(of({ kind: 'message', domains: both }));
  });
});

test.each([
  ['Société Générale S.A.', 'societe generale'],
  ['SOCIETE GENERALE', 'societe generale'],
  ['Müller & Söhne GmbH & Co. KG', 'muller sohne'],
  ['Straße AG', 'strasse'],
  ['SARL Dupont', 'dupont'],
  ["L'Oréal", 'loreal'],
  ['Ørsted A/S', 'orsted a s'],
  ['SA', 'sa'],
  ['株式会社日立', '株式会社日立'],
])('the normal form of %s is %s', (name, expected) => {
  expect(normalName(name)).toBe(expected);
});
