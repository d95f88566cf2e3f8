/** What a user may choose; `auto` follows the browser. */
export const languageChoices = ['auto', 'en', 'fr'] as const;

/** An address of one's own system: `https://crm.acme.example`, without a path, and the id of the site that stands there. */
export interface Host {
  origin: string;
  site: string;
}

/** What the organisation has set by enterprise policy, as far as it is of use. */
export interface Policy {
  /** Ids of sites that nobody reads. */
  sitesOff: string[];
  /** Each is read once the user has allowed it. */
  hosts: Host[];
  language: (typeof languageChoices)[number] | undefined;
  /** The address of the team store that everyone belongs to, without a slash at its end. */
  team: string | undefined;
  /** As the browser hands it over, with what is of no use in it. */
  raw: unknown;
}

/** A host of a policy, or nothing where it is none. */
export function hostOf(value: unknown): Host | undefined {
  const { origin, site } = Object(value);
  const url = URL.parse(origin);
  return url?.protocol === 'https:' && site ? { origin: url.origin, site } : undefined;
}

/** The address in a policy's `team`, or nothing where it is none. */
export function teamOf(value: unknown): string | undefined {
  const url = URL.parse(Object(value).url);
  return url?.protocol === 'https:' ? `${url.origin}${url.pathname.replace(/\/$/, '')}` : undefined;
}

/** Reads a policy as the browser hands it over, value by value: one that is damaged is left out. */
export function readPolicy(raw: unknown): Policy {
  const { sitesOff, hosts, language, team } = Object(raw);
  return {
    sitesOff: [sitesOff].flat().filter((id) => typeof id === 'string'),
    hosts: [hosts].flat().flatMap((value) => hostOf(value) ?? []),
    language: languageChoices.find((one) => one === language),
    team: teamOf(team),
    raw,
  };
}

/** Characters of a wrong value that are repeated. */
const SHOWN = 80;

/**
 * The values of a policy that are of no use, as `hosts[2]: {"origin":"http://…"}`.
 * @param sites ids of all sites
 * @param optional ids of those that may stand at an address of one's own
 */
export function policyFaults({ raw, language, team }: Policy, sites: string[], optional: string[]): string[] {
  const right: Record<string, (value: unknown) => boolean> = {
    sitesOff: (id) => sites.some((site) => site === id),
    hosts: (value) => optional.includes(hostOf(value)?.site ?? ''),
  };
  return Object.entries(Object(raw)).flatMap(([field, value]) => {
    const shown = (each: unknown) => JSON.stringify(each)?.slice(0, SHOWN);
    const isRight = right[field];
    if (isRight)
      return [value].flat().flatMap((each, index) => (isRight(each) ? [] : `${field}[${index + 1}]: ${shown(each)}`));
    const isInForce = field === 'language' ? language : field === 'team' && team;
    return isInForce ? [] : `${field}: ${shown(value)}`;
  });
}
