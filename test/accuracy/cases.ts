import type { DomainRole, Sighting } from '../../lib/domain/sighting.ts';
import { shownHost, shownName } from './names.ts';
import type { NoiseName } from './noise.ts';
import { personalMail, placeholders, socialSites } from './vocabulary.ts';
import { type Company, typo, type World } from './world.ts';

/** Pages that a rep reads, and how many of a hundred. */
const pages = { company: 20, contact: 20, lead: 12, linkedinCompany: 13, profile: 15, mail: 20 };
export type PageKind = keyof typeof pages;

export interface Case {
  page: PageKind;
  sighting: Sighting;
  /** The account that is right to show; none where the team does not list the company or the page names no single one. */
  truth: string | undefined;
  /**
   * Whether the page shows something that the team wrote down of this account and of no other: its record id, its LinkedIn
   * page, one of its domains, or one of its names, however misspelt. Where it shows nothing of the kind, silence is right.
   */
  answerable: boolean;
  noise: NoiseName[];
}

const unlistedKinds = ['stranger', 'sister', 'namesake', 'lookalike'] as const;

export function casesOf(world: World, count: number): Case[] {
  const facts = new Facts(world);
  return Array.from({ length: count }, () => {
    const page = world.random.weighted(pages);
    const seen: NoiseName[] = [];
    const company = subject(world, seen);
    if (page === 'mail') return mailCase(world, company, seen, facts);
    return recordCase(world, company, page, seen, facts);
  });
}

/** What tells one account from all others, by the team's own list. */
class Facts {
  readonly #bearers = new Map<string, Set<string>>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    const bear = (fact: string, id: string) => {
      const known = this.#bearers.get(fact);
      if (known) known.add(id);
      else this.#bearers.set(fact, new Set([id]));
    };
    for (const company of world.companies) {
      for (const name of [company.name, ...(world.names.get(company.id) ?? [])]) bear(name.toLowerCase(), company.id);
      for (const domain of world.listed.get(company.id)?.domains ?? []) bear(domain, company.id);
    }
  }

  #only(fact: string, id: string): boolean {
    const bearers = this.#bearers.get(fact);
    return bearers?.size === 1 && bearers.has(id);
  }

  listsDomain = (id: string, domain: string) =>
    this.#world.listed.get(id)?.domains?.includes(domain) && this.#only(domain, id);

  /** A name is also known by its beginning, and its beginning by the whole. */
  listsName = ({ id }: Company, meant: string) => {
    const names = this.#world.names.get(id) ?? [];
    return (
      names.some((name) => `${name} `.startsWith(`${meant} `) || `${meant} `.startsWith(`${name} `)) &&
      this.#only(meant.toLowerCase(), id)
    );
  };
}

/** Whom the page is about: mostly one of the team's accounts. */
function subject(world: World, seen: NoiseName[]): Company {
  const listed = world.random.pick(world.companies);
  const kind = unlistedKinds.find((each) => world.happens(each));
  if (!kind) return listed;
  seen.push(kind);
  if (kind === 'stranger') return world.company();
  if (kind === 'namesake') return world.namesake(listed);
  if (kind === 'sister') return world.subsidiary(listed);
  const near = world.company(listed.country);
  const nearly = typo(listed.domain.split('.')[0] ?? '', world.random).replace(/^-|-$/g, '');
  const domain = nearly === listed.domain.split('.')[0] ? near.domain : listed.domain.replace(/^[^.]+/, nearly);
  const name = world.random.chance(0.5) ? typo(listed.name, world.random) : `${listed.name} ${near.brand}`;
  return { ...near, name: name === listed.name ? near.name : name, domain };
}

function recordCase(
  world: World,
  company: Company,
  page: Exclude<PageKind, 'mail'>,
  seen: NoiseName[],
  facts: Facts,
): Case {
  const { random } = world;
  const account = world.listed.get(company.id);
  const onLinkedin = page === 'linkedinCompany' || page === 'profile';
  const site = onLinkedin ? 'linkedin' : random.pick(['salesforce', 'hubspot'] as const);
  const kind = onLinkedin ? 'linkedin' : page === 'lead' ? 'lead' : 'record';
  const sighting: Sighting = {
    site,
    kind: page === 'profile' ? 'contact' : page === 'linkedinCompany' ? 'company' : page,
  };
  if (page === 'profile' && world.happens('placeholder')) {
    seen.push('placeholder');
    return {
      page,
      sighting: { ...sighting, name: random.pick(placeholders) },
      truth: undefined,
      answerable: false,
      noise: seen,
    };
  }
  const { shown, meant } = shownName(world, company, kind, seen);
  sighting.name = shown;
  if (account && onLinkedin && world.happens('franchise')) {
    seen.push('franchise');
    const name = `${company.name} | Agency ${world.company().brand}`;
    return { page, sighting: { ...sighting, name }, truth: undefined, answerable: false, noise: seen };
  }
  if (page === 'linkedinCompany' || (page === 'profile' && random.chance(0.3))) sighting.slug = company.slug;
  if (page === 'company' || page === 'contact') sighting.companyId = company[site as 'salesforce' | 'hubspot'];
  if (page === 'company' && sighting.companyId) sighting.externalId = sighting.companyId;
  const place = page === 'profile' || world.happens('noWebsite') ? undefined : website(world, company, page, seen);
  if (place) sighting.domains = [{ domain: place.host, role: 'website' }];
  const tells =
    (sighting.companyId !== undefined && account?.externalIds?.[site]?.includes(sighting.companyId)) ||
    (sighting.slug !== undefined && account?.linkedin?.includes(sighting.slug)) ||
    facts.listsName(company, meant) ||
    (place?.domain !== undefined && facts.listsDomain(company.id, place.domain));
  return { page, sighting, truth: account?.id, answerable: account !== undefined && tells === true, noise: seen };
}

function website(world: World, company: Company, page: PageKind, seen: NoiseName[]): { host: string; domain?: string } {
  const { random } = world;
  const does = (name: NoiseName) => world.happens(name) && seen.push(name) > 0;
  if ((page === 'contact' || page === 'lead') && does('personalMail')) return { host: random.pick(personalMail) };
  if (does('wrongWebsite')) return { host: random.pick(world.companies).domain };
  if (does('socialWebsite')) return { host: random.pick(socialSites) };
  return shownHost(world, company, seen);
}

function mailCase(world: World, company: Company, seen: NoiseName[], facts: Facts): Case {
  const { random } = world;
  const does = (name: NoiseName) => world.happens(name) && seen.push(name) > 0;
  // Mail tells no more than a domain: from a group's, an unlisted subsidiary's is that of the account that lists it.
  const account =
    world.listed.get(company.id) ??
    (company.parent?.domain === company.domain ? world.listed.get(company.parent.id) : undefined);
  const given = (truth: string | undefined, ...people: [domain: string, role: DomainRole][]): Case => {
    const domains = people.map(([domain, role]) => ({ domain, role }));
    const answerable = truth !== undefined && facts.listsDomain(truth, domain) === true;
    return { page: 'mail', sighting: { site: 'gmail', kind: 'message', domains }, truth, answerable, noise: seen };
  };
  const { host, domain } = shownHost(world, company, seen);
  if (does('bulk'))
    return given(undefined, [
      random.pick(['news-mailer.com', 'zendesk.com', 'mailchimpapp.net', 'googlegroups.com']),
      'from',
    ]);
  if (does('privateOnly')) return given(undefined, [random.pick(personalMail), 'from']);
  if (does('agency')) return given(account?.id, [world.company().domain, 'from'], [host, 'cc']);
  if (does('partnerCopied'))
    return given(undefined, [world.company().domain, 'from'], [random.pick(world.companies).domain, 'cc']);
  if (does('twoCompanies')) {
    const other = random.pick(world.companies).domain;
    return given(undefined, [host, 'to'], [other, 'to']);
  }
  if (does('privateSender'))
    return given(account?.id, [random.pick(personalMail), 'from'], [host, random.pick(['to', 'cc'] as const)]);
  const others: [string, DomainRole][] = random.chance(0.25)
    ? [[random.pick(world.companies).domain, random.pick(['to', 'cc'] as const)]]
    : [];
  return given(account?.id, [host, 'from'], ...others);
}
