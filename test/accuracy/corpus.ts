import { getDomain } from 'tldts';
import type { Account } from '../../lib/domain/account.ts';
import type { Match } from '../../lib/domain/match.ts';
import type { Cue } from '../../lib/domain/matchKeys.ts';
import type { Sighting } from '../../lib/domain/sighting.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { type Fixture, fixtures, open, read } from '../sites/fixtures.ts';
import { decoysOf } from './decoys.ts';
import { Matcher } from './recognise.ts';
import { type Expected, Scores } from './score.ts';

type Told = NonNullable<Fixture['sighting']>;

/** One company may stand with a dash on one page and without on another. */
const spelt = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
const registered = (host: string) => getDomain(host) ?? host;
/** Any day will do: who is who does not depend on it. */
const sample = () => sampleWorkspace('en', '2026-11-22');

/** The accounts of the list that a page's description names, by its strongest word alone; the description is ours, by hand. */
function namedBy(
  { companyId, externalId, kind, slug, name, domains = [] }: Told,
  site: string,
  accounts: Account[],
): Account[] {
  const id = companyId ?? (kind === 'company' ? externalId : undefined);
  const short = (each: string) => (site === 'salesforce' ? each.slice(0, 15) : each);
  const by = [
    (each: Account) => id !== undefined && each.externalIds?.[site]?.some((known) => short(known) === short(id)),
    (each: Account) => slug !== undefined && each.linkedin?.includes(slug),
    (each: Account) =>
      domains.some(({ domain, role }) => role === domains[0]?.role && each.domains?.includes(registered(domain))),
    (each: Account) =>
      name !== undefined && [each.name, ...(each.aliases ?? [])].some((known) => spelt(known) === spelt(name)),
  ];
  return by.map((is) => accounts.filter(is)).find((found) => found.length > 0) ?? [];
}

/** An account for each company of the pages that the sample does not know: with all that the pages tell of it. */
function addCompany(told: Told, site: string, accounts: Account[]): void {
  const { companyId, externalId, kind, slug, name } = told;
  if (told.unreadable || !name || kind === 'message') return;
  const known = namedBy(told, site, accounts);
  const named = accounts.find((each) => spelt(each.name) === spelt(name));
  const account: Account = known[0] ??
    named ?? { id: `page-${accounts.length}`, name, relation: 'prospect', owner: 'Corpus' };
  if (known.length > 1) return;
  if (!accounts.includes(account)) accounts.push(account);
  if (!account.id.startsWith('page-')) return;
  const id = companyId ?? (kind === 'company' ? externalId : undefined);
  if (id && !account.externalIds?.[site]) account.externalIds = { ...account.externalIds, [site]: [id] };
  if (slug && !account.linkedin) account.linkedin = [slug];
  const websites = (told.domains ?? [])
    .filter(({ role }) => role === 'website')
    .map(({ domain }) => registered(domain));
  const taken = (domain: string) => accounts.some((each) => each !== account && each.domains?.includes(domain));
  const free = websites.filter((domain) => !taken(domain));
  if (free.length > 0) account.domains = [...new Set([...(account.domains ?? []), ...free])];
}

/** The sample's accounts and the corpus's companies, each with look-alikes beside it. */
export function corpusAccounts(pages: Fixture[]): { accounts: Account[]; ownDomains: string[]; decoys: number } {
  const { accounts: given, settings } = sample();
  const accounts = given.map((account) => ({ ...account }));
  for (const { sighting, site } of pages) if (sighting) addCompany(sighting, site.id, accounts);
  const decoys = decoysOf(accounts);
  return { accounts: [...accounts, ...decoys], ownDomains: settings.ownDomains, decoys: decoys.length };
}

/** The clues of a sighting reduced to one cue, or undefined where it has none of that kind. */
const only: Record<Exclude<Cue, 'override'>, (sighting: Sighting) => Partial<Sighting> | undefined> = {
  externalId: ({ companyId, externalId, kind }) =>
    (companyId ?? (kind === 'company' && externalId)) ? { companyId, externalId } : undefined,
  linkedin: ({ slug }) => (slug && { slug }) || undefined,
  domain: ({ domains }) => domains && { domains },
  name: ({ name }) => (name && { name }) || undefined,
};

export interface CorpusResult {
  pages: number;
  accounts: number;
  decoys: number;
  bySite: Scores;
  byCue: Scores;
  /** Pages on which a wrong account would be shown, or which are read otherwise than described. */
  wrong: string[];
}

/** Reads every saved page and matches what was read. */
export function measureCorpus(pages: Fixture[] = fixtures()): CorpusResult {
  const { accounts, ownDomains, decoys } = corpusAccounts(pages);
  const matcher = new Matcher(accounts, ownDomains);
  const real = accounts.filter(({ id }) => !id.startsWith('decoy-'));
  const result: CorpusResult = {
    pages: pages.length,
    accounts: accounts.length,
    decoys,
    bySite: new Scores(),
    byCue: new Scores(),
    wrong: [],
  };
  for (const page of pages) {
    const dom = open(page);
    const reading = read(page, dom);
    dom.window.close();
    const named = page.sighting && !page.sighting.unreadable ? namedBy(page.sighting, page.site.id, real) : [];
    const expected: Expected = { truth: named.length === 1 ? named[0]?.id : undefined, answerable: named.length === 1 };
    const sighting: Sighting | undefined =
      reading && !reading.unreadable ? { ...reading, site: page.site.id } : undefined;
    const match: Match = sighting ? matcher.match(sighting) : { outcome: 'none' };
    result.bySite.of(page.site.name).add(expected, match);
    if (match.outcome === 'matched' && match.accountId !== expected.truth)
      result.wrong.push(`${page.name}: ${match.accountId}`);
    if (!sighting) continue;
    for (const [cue, reduce] of Object.entries(only)) {
      const rest = reduce(sighting);
      if (!rest) continue;
      const { site, kind } = sighting;
      const alone = matcher.match({ site, kind, ...rest });
      result.byCue
        .of(cue)
        .add({ ...expected, answerable: expected.answerable && tells(cue, sighting, real, expected.truth) }, alone);
      if (alone.outcome === 'matched' && alone.accountId !== expected.truth)
        result.wrong.push(`${page.name} by ${cue}: ${alone.accountId}`);
    }
  }
  return result;
}

/** Whether the team's list holds what this one cue shows. */
function tells(cue: string, sighting: Sighting, accounts: Account[], truth: string | undefined): boolean {
  const rest = only[cue as keyof typeof only](sighting);
  const named = rest ? namedBy({ kind: sighting.kind, ...rest }, sighting.site, accounts) : [];
  return named.length === 1 && named[0]?.id === truth;
}
