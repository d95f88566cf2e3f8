import type { Account } from './account.ts';
import { companyName } from './companyName.ts';
import { speaksForNobody } from './senders.ts';
import { type DomainRole, domainRoles, type Sighting } from './sighting.ts';

/** What a match rests on, strongest first. */
export const cues = ['override', 'externalId', 'linkedin', 'domain', 'name'] as const;
export type Cue = (typeof cues)[number];

const idKey = (site: string, externalId: string) => `id:${site}:${externalId}`;
const slugKey = (slug: string) => `li:${slug.toLowerCase()}`;
const domainKey = (domain: string) => `dom:${domain}`;
/** Under it stand an account's subsidiaries that list no domain of their own. */
export const kinKey = (parentId: string) => `kin:${parentId}`;
const nameKey = (name: string) => `name:${name}`;

/** Salesforce shows one id with 15 characters or, with a check sum behind it, with 18: the first 15 are the id. */
const canonicalId = (site: string, externalId: string) =>
  site === 'salesforce' ? externalId.slice(0, 15) : externalId;

/**
 * The keys under which an account is found. `registrable` turns a host into its registrable domain, or undefined where a
 * domain belongs to nobody in particular (free mail, shared hosting): such a key is never stored, so it never matches.
 */
export function keysOfAccount(account: Account, registrable: (host: string) => string | undefined): string[] {
  const keys = new Set<string>();
  for (const [site, ids] of Object.entries(account.externalIds ?? {}))
    for (const each of ids) keys.add(idKey(site, canonicalId(site, each)));
  for (const slug of account.linkedin ?? []) keys.add(slugKey(slug));
  for (const host of account.domains ?? []) {
    const domain = registrable(host);
    if (domain) keys.add(domainKey(domain));
  }
  if (account.parentId && ![...keys].some((key) => key.startsWith('dom:'))) keys.add(kinKey(account.parentId));
  for (const name of [account.name, ...(account.aliases ?? [])]) {
    const { plain, core } = companyName(name);
    keys.add(nameKey(plain)).add(nameKey(core));
  }
  return [...keys];
}

/**
 * A host in its ASCII form and its parents, longest first, without the top-level domain. Only registrable domains are
 * stored as keys, so the look-up of a whole chain finds at most the one that `registrable` would have given, without the
 * 100 KB of the public suffix list in the background worker.
 */
function chain(host: string): string[] {
  const ascii = URL.parse(`https://${host}`)?.hostname ?? host;
  const labels = ascii.replace(/\.$/, '').split('.').slice(-6);
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

/** One way in which a sighting may be found: keys to try in order; the first that is known decides. */
export interface Clue {
  cue: Cue;
  keys: string[];
  /** Too weak to decide alone: tried when none of `keys` is known, and then a question at most. */
  asks?: string[];
  role?: DomainRole;
}

/**
 * The largest free-mail providers and social networks: a name beside such a domain is not contradicted by it. All of them
 * are known where keys are made, few where they are looked up; one that is missed makes a match a question at most.
 */
const nobodys =
  /(?:^|[:.])(?:g(?:oogle)?mail|hotmail|outlook|live|yahoo|icloud|aol|gmx|web|t-online|orange|wanadoo|free|laposte|libero|proton|yandex|qq|163|facebook|instagram|linkedin|youtube)\.[a-z]{2,3}(?:\.[a-z]{2})?$/;
export const isNobodys = (domain: string): boolean => nobodys.test(domain);

/** What follows a name and says nothing about which company it is: "Nordvik Logistics | Europe". */
const region = /^(?:global|worldwide|international|europe|emea|apac|dach|nordics?|benelux|americas|latam|asia)$/i;

/** Names that many bear, or that stand for no company at all. */
const generic =
  /^(?:(?:group|groupe|gruppe|holding|consult(?:ing|ant)|service|solution|system|energy|digital|media|logistics|transport|technolog(?:y|ie)|international|global|partner|capital|freelancer?|self|employed|stealth|startup|confidential|retired|unknown|none|na|test|independ[ae]nt)s?(?: |$))+$/;
const tooShort = /^[^\u2e80-\uffff]?[^\u2e80-\uffff]$/;

/**
 * A name is looked up with its legal form and without. What stands before a bar or a dash may be the company or the brand
 * of somebody else's agency, and what is short or generic may be anybody: that is asked about, never taken.
 */
function nameClue(name: string): Clue | undefined {
  const [, head, tail] = /^(.+?) +[|·•–—-] +(.+)$/.exec(name) ?? [];
  const { plain, core } = companyName(name);
  if (core === '') return undefined;
  const keys = [plain, core];
  const asks: string[] = [];
  if (head) (region.test(tail ?? '') ? keys : asks).push(companyName(head).core);
  const weak = tooShort.test(core) || generic.test(core);
  const all = [...new Set(keys)].map(nameKey);
  return { cue: 'name', keys: weak ? [] : all, asks: [...(weak ? all : []), ...asks.map(nameKey)] };
}

/** The id of the company's record; on its own page that is the page's. */
export const companyIdOf = ({ companyId, kind, externalId }: Sighting): string | undefined =>
  companyId ?? (kind === 'company' ? externalId : undefined);

/** The clues of a sighting, strongest first; the team's own domains give none. */
export function cluesOf(sighting: Sighting, ownDomains: string[]): Clue[] {
  const clues: Clue[] = [];
  const companyId = companyIdOf(sighting);
  if (companyId) clues.push({ cue: 'externalId', keys: [idKey(sighting.site, canonicalId(sighting.site, companyId))] });
  if (sighting.slug) clues.push({ cue: 'linkedin', keys: [slugKey(sighting.slug)] });
  const domains = [...(sighting.domains ?? [])].sort(
    (a, b) => domainRoles.indexOf(a.role) - domainRoles.indexOf(b.role),
  );
  for (const { domain, role } of domains) {
    const keys = chain(domain);
    if (keys.some((each) => ownDomains.includes(each)) || (role !== 'website' && speaksForNobody(keys))) continue;
    clues.push({ cue: 'domain', keys: keys.map(domainKey), role });
  }
  const name = sighting.name && nameClue(sighting.name);
  if (name) clues.push(name);
  return clues;
}

/** All that is to be looked up for these clues. */
export const keysOfClues = (clues: Clue[]): string[] => clues.flatMap(({ keys, asks = [] }) => [...keys, ...asks]);
