import type { Account } from './account.ts';
import { normalName } from './companyName.ts';
import { speaksForNobody } from './senders.ts';
import { type DomainRole, domainRoles, type Sighting } from './sighting.ts';

/** What a match rests on, strongest first. */
export const cues = ['override', 'externalId', 'linkedin', 'domain', 'name'] as const;
export type Cue = (typeof cues)[number];

const idKey = (site: string, externalId: string) => `id:${site}:${externalId}`;
const slugKey = (slug: string) => `li:${slug.toLowerCase()}`;
const domainKey = (domain: string) => `dom:${domain}`;
const nameKey = (name: string) => `name:${normalName(name)}`;

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
  for (const name of [account.name, ...(account.aliases ?? [])]) keys.add(nameKey(name));
  return [...keys];
}

/**
 * A host and its parents, longest first, without the top-level domain. Only registrable domains are stored as keys, so
 * the look-up of a whole chain finds at most the one that `registrable` would have given, without the 100 KB of the
 * public suffix list in the background worker.
 */
function chain(host: string): string[] {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.').slice(-6);
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

/** One way in which a sighting may be found: keys to try in order; the first that is known decides. */
export interface Clue {
  cue: Cue;
  keys: string[];
  role?: DomainRole;
}

/** The clues of a sighting, strongest first; the team's own domains give none. */
export function cluesOf(sighting: Sighting, ownDomains: string[]): Clue[] {
  const clues: Clue[] = [];
  const companyId = sighting.companyId ?? (sighting.kind === 'company' ? sighting.externalId : undefined);
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
  if (sighting.name && normalName(sighting.name) !== '') clues.push({ cue: 'name', keys: [nameKey(sighting.name)] });
  return clues;
}
