/** What a user may choose; `auto` follows the browser. */
export const languageChoices = ['auto', 'en', 'fr'] as const;

/** An address of one's own system: `https://crm.acme.example`, without a path, and the id of the site that stands there. */
export interface Host {
  origin: string;
  site: string;
}

/** What an organisation may set of the sign-in at its OpenID provider. */
export interface SignInPolicy {
  issuer?: string | undefined;
  clientId?: string | undefined;
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
  /** Where members of that store sign in, as far as it is set: it stands above what the store says. */
  teamSignIn?: SignInPolicy | undefined;
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

/** The sign-in in a policy's `team`, or nothing where it sets none. */
function signInOf(value: unknown): SignInPolicy | undefined {
  const { issuer, clientId } = Object(value);
  const set: SignInPolicy = {};
  if (URL.parse(issuer)?.protocol === 'https:') set.issuer = issuer;
  if (typeof clientId === 'string' && clientId) set.clientId = clientId;
  return Object.keys(set).length > 0 ? set : undefined;
}

/** Reads a policy as the browser hands it over, value by value: one that is damaged is left out. */
export function readPolicy(raw: unknown): Policy {
  const { sitesOff, hosts, language, team } = Object(raw);
  return {
    sitesOff: [sitesOff].flat().filter((id) => typeof id === 'string'),
    hosts: [hosts].flat().flatMap((value) => hostOf(value) ?? []),
    language: languageChoices.find((one) => one === language),
    team: teamOf(team),
    teamSignIn: teamOf(team) ? signInOf(team) : undefined,
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
export function policyFaults(
  { raw, language, team, teamSignIn }: Policy,
  sites: string[],
  optional: string[],
): string[] {
  const right: Record<string, (value: unknown) => boolean> = {
    sitesOff: (id) => sites.some((site) => site === id),
    hosts: (value) => optional.includes(hostOf(value)?.site ?? ''),
  };
  const shown = (each: unknown) => JSON.stringify(each)?.slice(0, SHOWN);
  const wrongIn = (its: object) =>
    (['issuer', 'clientId'] as const).flatMap((name) => {
      const value = (its as Record<string, unknown>)[name];
      return value === undefined || teamSignIn?.[name] ? [] : [`team.${name}: ${shown(value)}`];
    });
  return Object.entries(Object(raw)).flatMap(([field, value]) => {
    if (field === 'team' && team) return wrongIn(Object(value));
    const isRight = right[field];
    if (isRight)
      return [value].flat().flatMap((each, index) => (isRight(each) ? [] : `${field}[${index + 1}]: ${shown(each)}`));
    const isInForce = field === 'language' && language;
    return isInForce ? [] : `${field}: ${shown(value)}`;
  });
}
