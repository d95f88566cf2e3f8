import { describe, expect, test } from 'vitest';
import type { Account } from '../../lib/domain/account.ts';
import { doubt } from '../../lib/domain/doubt.ts';
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
function matchIn(accounts: Account[], sighting: Partial<Sighting>, ownDomains: string[] = []) {
  const match = decide(cluesIn(sighting, ownDomains), knownIn(accounts));
  const found = match.outcome === 'matched' ? accounts.find(({ id }) => id === match.accountId) : undefined;
  return doubt(
    match,
    { site: 'salesforce', kind: 'company', ...sighting },
    found,
    knownIn(accounts).get(`kin:${found?.id}`),
  );
}

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
  const brisance = account({ id: 'brisance', name: 'Brisance Industrie', domains: ['brisance.example'] });
  const both = [...all, brisance];
  const record = { externalId: '001Wn0000NordvkAAA' };

  test('domain and name are ambiguous, with every account that was named', () => {
    expect(matchIn(both, { name: 'Brisance Industrie', domains: [site('nordvik.example')] })).toEqual({
      outcome: 'ambiguous',
      candidates: ['nordvik', 'brisance'],
      cue: 'domain',
    });
  });

  test.each<[string, Partial<Sighting>]>([
    ['domain', { domains: [site('groupe-meridien.example')] }],
    ['name', { name: 'Brisance Industrie' }],
    [
      'domain and a name each of another company',
      { name: 'Brisance Industrie', domains: [site('groupe-meridien.example')] },
    ],
  ])('a record id that the team has listed overrules the %s', (_, sighting) => {
    expect(matchIn(both, { ...record, ...sighting })).toEqual({
      outcome: 'matched',
      accountId: 'nordvik',
      cue: 'externalId',
    });
  });

  test('but not domain and name that agree on another company: two records were mixed up', () => {
    const sighting = { ...record, name: 'Brisance Industrie', domains: [site('brisance.example')] };
    expect(matchIn(both, sighting)).toMatchObject({ outcome: 'ambiguous', cue: 'externalId' });
  });

  test('two ids of two companies are ambiguous', () => {
    const other = account({ id: 'other', name: 'Other', linkedin: ['other'] });
    expect(matchIn([...all, other], { ...record, slug: 'other' })).toMatchObject({ outcome: 'ambiguous' });
  });

  test('an id listed twice is told apart by the rest', () => {
    const twin = account({ id: 'twin', name: 'Twin', externalIds: { salesforce: ['001Wn0000NordvkAAA'] } });
    expect(matchIn([...all, twin], record)).toMatchObject({ outcome: 'ambiguous', candidates: ['nordvik', 'twin'] });
    expect(matchIn([...all, twin], { ...record, name: 'Twin' })).toMatchObject({ accountId: 'twin' });
  });
});

describe('what the account cannot answer for is asked', () => {
  const norwegian = account({ id: 'no', name: 'Nordvik AS', domains: ['nordvik.no'], linkedin: ['nordvik'] });
  const asked = { outcome: 'ambiguous', candidates: ['no'] };

  test.each<[string, Partial<Sighting>]>([
    ['a company abroad', { name: 'Nordvik GmbH' }],
    ['a company abroad behind the domain of its group', { name: 'Nordvik GmbH', domains: [site('nordvik.no')] }],
    ['a subsidiary behind the domain of its group', { name: 'Nordvik Kraft', domains: [site('nordvik.no')] }],
    ["an agency's domain in the website field", { name: 'Atlas Conseil', domains: [site('nordvik.no')] }],
    ['a namesake with a website of its own', { name: 'Nordvik', domains: [site('nordvik-fisk.no')] }],
    ['a sister domain that is not listed', { name: 'Nordvik', domains: [site('nordvik.de')] }],
    ['a namesake with a LinkedIn page of its own', { site: 'linkedin', name: 'Nordvik', slug: 'nordvik-fisk' }],
    ['a brand with somebody else behind the bar', { name: 'Nordvik | Agence Martin' }],
  ])('%s', (_, sighting) => {
    expect(matchIn([norwegian], sighting)).toMatchObject(asked);
  });

  test('a record of its own beside the one that is listed', () => {
    expect(matchIn(all, { name: 'Nordvik Logistics', externalId: '001Wn0000Another' })).toMatchObject({
      outcome: 'ambiguous',
      candidates: ['nordvik'],
    });
  });

  test.each<[string, Partial<Sighting>]>([
    ['the name mistyped', { name: 'Nordvikk AS', domains: [site('nordvik.no')] }],
    ['the group', { name: 'Nordvik Group', domains: [site('nordvik.no')] }],
    ['another form of the country', { name: 'Nordvik ASA', domains: [site('nordvik.no')] }],
    ['a name in another script', { name: 'Нордвик', domains: [site('nordvik.no')] }],
    ['a region behind the name', { site: 'linkedin', name: 'Nordvik | Europe' }],
    ['a private address beside the name', { kind: 'contact', name: 'Nordvik AS', domains: [site('gmail.com')] }],
    ['a social network for a website', { name: 'Nordvik AS', domains: [site('facebook.com')] }],
    ['a LinkedIn number where only the page is listed', { site: 'linkedin', name: 'Nordvik', slug: '1808441' }],
  ])('but not %s', (_, sighting) => {
    expect(matchIn([norwegian], sighting)).toMatchObject({ outcome: 'matched', accountId: 'no' });
  });

  test.each(['EY', 'Å', 'Consulting Group', 'Freelance', 'The Logistics Company'])('%s may be anybody', (name) => {
    const one = account({ id: 'one', name, domains: ['one.example'] });
    expect(matchIn([one], { name })).toMatchObject({ outcome: 'ambiguous', candidates: ['one'] });
    expect(matchIn([one], { name, domains: [site('one.example')] })).toMatchObject({ accountId: 'one' });
    expect(identityOf(cluesIn({ kind: 'contact', name }), knownIn([one]))).toBeUndefined();
  });

  test('companies of one name in several countries are told apart by the form', () => {
    const german = account({ id: 'de', name: 'Nordvik GmbH' });
    expect(matchIn([norwegian, german], { name: 'Nordvik' })).toMatchObject({ candidates: ['no', 'de'] });
    expect(matchIn([norwegian, german], { name: 'NORDVIK GMBH' })).toMatchObject({ accountId: 'de' });
    expect(matchIn([norwegian, german], { name: 'Nordvik AB' })).toMatchObject({ outcome: 'ambiguous' });
  });
});

describe('domains', () => {
  const munich = account({ id: 'm', name: 'Münchner Spedition', domains: ['xn--mnchen-3ya.example'] });

  test('are the same in Unicode and in ASCII', () => {
    for (const domain of ['münchen.example', 'MÜNCHEN.example', 'mail.xn--mnchen-3ya.example'])
      expect(matchIn([munich], { domains: [site(domain)] }), domain).toMatchObject({ accountId: 'm' });
  });

  test('of another country, or that only look alike, are another domain', () => {
    for (const domain of ['münchen.at', 'munchen.example', 'münchen.example.at', 'xmünchen.example'])
      expect(matchIn([munich], { domains: [site(domain)] }), domain).toEqual({ outcome: 'none' });
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

  test('a company that is not listed has as good a claim as one that is', () => {
    for (const rival of [
      message(['agency.example', 'from'], ['acme.example', 'cc']),
      message(['acme.example', 'to'], ['agency.example', 'to']),
    ])
      expect(matchIn(others, rival)).toEqual({ outcome: 'ambiguous', candidates: ['acme'], cue: 'domain' });
    expect(matchIn(others, message(['acme.example', 'from'], ['agency.example', 'to']))).toMatchObject({
      accountId: 'acme',
    });
  });

  test('of a group is asked about when a subsidiary of it lists no domain', () => {
    const group = account({ id: 'group', name: 'Brisance', domains: ['brisance.example'] });
    const kin = account({ id: 'kin', name: 'Brisance Fret', parentId: 'group', domains: ['gmail.com'] });
    expect(matchIn([group, kin], message(['brisance.example', 'from']))).toEqual({
      outcome: 'ambiguous',
      candidates: ['group', 'kin'],
      cue: 'domain',
    });
    expect(matchIn([group, kin], { name: 'Brisance', domains: [site('brisance.example')] })).toMatchObject({
      accountId: 'group',
    });
    const own = { ...kin, domains: ['fret.example'] };
    expect(matchIn([group, own], message(['brisance.example', 'from']))).toMatchObject({ accountId: 'group' });
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
    expect(of({ kind: 'contact', name: 'Acme GmbH' })).toBe('name:acme gmbh');
    // A group's companies share a domain: a correction of one must not be that of all.
    expect(of({ kind: 'lead', name: 'Nordvik Kraft', domains: [site('nordvik.example')] })).toBe(
      'dom:nordvik.example name:nordvik kraft',
    );
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
