import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../../lib/domain/account.ts';
import { doubt } from '../../lib/domain/doubt.ts';
import { decide, type Match } from '../../lib/domain/match.ts';
import { cluesOf, keysOfAccount } from '../../lib/domain/matchKeys.ts';
import { domainRoles, recordKinds, type Sighting } from '../../lib/domain/sighting.ts';

/** Few values, so that accounts and pages often share some. */
const name = fc.constantFrom(
  'Nordvik',
  'Nordvik AS',
  'Nordvik GmbH',
  'Nordvik | Europe',
  'Brisance',
  'EY',
  'ООО Ромашка',
  '日立',
);
const domain = fc.constantFrom('nordvik.no', 'nordvik.de', 'brisance.fr', 'mail.nordvik.no', 'gmail.com');
const id = fc.constantFrom('1', '2', '3');
const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const list = <T>(of: fc.Arbitrary<T>) => fc.uniqueArray(of, { maxLength: 2 });

const accounts = fc
  .array(fc.record({ name, aliases: list(name), domains: list(domain), linkedin: list(id), ids: list(id) }), {
    maxLength: 5,
  })
  .map((rows) =>
    rows.map(
      ({ ids, ...row }, index): Account => ({
        ...row,
        id: `a${index}`,
        relation: 'prospect',
        owner: 'x',
        externalIds: { crm: ids },
      }),
    ),
  );
const sightings = fc
  .record({
    kind: fc.constantFrom(...recordKinds),
    companyId: some(id),
    slug: some(id),
    name: some(name),
    domains: fc.array(fc.record({ domain, role: fc.constantFrom(...domainRoles) }), { maxLength: 3 }),
  })
  .map((given): Sighting => ({ site: 'crm', ...given }));

const registrable = (host: string) => (host === 'gmail.com' ? undefined : host.replace('mail.', ''));

function matchIn(all: Account[], sighting: Sighting, own: string[] = []): Match {
  const known = new Map<string, string[]>();
  for (const account of all)
    for (const key of keysOfAccount(account, registrable)) known.set(key, [...(known.get(key) ?? []), account.id]);
  const match = decide(cluesOf(sighting, own), known);
  return doubt(
    match,
    sighting,
    match.outcome === 'matched' ? all.find((each) => each.id === match.accountId) : undefined,
  );
}

const shownIn = (match: Match) => (match.outcome === 'matched' ? match.accountId : undefined);

test('an account that is shown shares the cue with the page', () => {
  fc.assert(
    fc.property(accounts, sightings, (all, sighting) => {
      const match = matchIn(all, sighting);
      if (match.outcome !== 'matched') return;
      const account = all.find((each) => each.id === match.accountId);
      const hosts = (sighting.domains ?? []).map((each) => registrable(each.domain));
      if (match.cue === 'externalId') expect(account?.externalIds?.crm).toContain(sighting.companyId);
      else if (match.cue === 'linkedin') expect(account?.linkedin).toContain(sighting.slug);
      else if (match.cue === 'domain')
        expect((account?.domains ?? []).map(registrable).some((each) => each && hosts.includes(each))).toBe(true);
      else expect(sighting.name).toBeDefined();
    }),
    { numRuns: 2_000 },
  );
});

test('the order of accounts and of domains within a role decides nothing', () => {
  fc.assert(
    fc.property(accounts, sightings, (all, sighting) => {
      const turned = { ...sighting, domains: [...(sighting.domains ?? [])].reverse() };
      expect(shownIn(matchIn([...all].reverse(), turned))).toBe(shownIn(matchIn(all, sighting)));
    }),
    { numRuns: 2_000 },
  );
});

test('the same identity listed once more makes it a question, never another account', () => {
  fc.assert(
    fc.property(accounts, sightings, (all, sighting) => {
      const before = shownIn(matchIn(all, sighting));
      const twin = all.find((each) => each.id === before);
      if (!twin) return;
      expect(matchIn([...all, { ...twin, id: 'twin' }], sighting)).toMatchObject({ outcome: 'ambiguous' });
    }),
    { numRuns: 2_000 },
  );
});

test('accounts that share nothing with a page change nothing', () => {
  const stranger: Account = { id: 's', name: 'Osterfeld', domains: ['osterfeld.at'], relation: 'prospect', owner: 'x' };
  fc.assert(
    fc.property(accounts, sightings, (all, sighting) => {
      expect(matchIn([stranger, ...all], sighting)).toEqual(matchIn(all, sighting));
    }),
  );
});

test('candidates are accounts of the list, each once, six at most', () => {
  fc.assert(
    fc.property(accounts, sightings, (all, sighting) => {
      const match = matchIn(all, sighting);
      if (match.outcome !== 'ambiguous') return;
      expect(match.candidates.length).toBeGreaterThan(0);
      expect(match.candidates.length).toBeLessThanOrEqual(6);
      expect(new Set(match.candidates).size).toBe(match.candidates.length);
      for (const each of match.candidates) expect(all.map((account) => account.id)).toContain(each);
    }),
    { numRuns: 2_000 },
  );
});
