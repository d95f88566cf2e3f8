import { all, attr, member, one, text, tidy } from './dom.ts';
import { companySlug, numeric, personSlug, websiteHost } from './linkedinAddress.ts';
import type { Site } from './site.ts';

type Reading = ReturnType<Site['read']>;
type Json = Record<string, unknown>;

/** More JSON than this is no description of one company or person. */
const longest = 300_000;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const string = (value: unknown): string | undefined => (typeof value === 'string' ? tidy(value) : undefined);

function parsed(script: Element): unknown {
  const node = member(script, 'firstChild');
  if (!node || member(node, 'nodeType') !== 3 || member(node as Text, 'length') > longest) return undefined;
  try {
    return JSON.parse(member(node as Text, 'data'));
  } catch {
    return undefined;
  }
}

/** The page's JSON-LD items of one type; not always in the first block, and mostly inside `@graph`. */
const items = (doc: Document, type: string): Json[] =>
  all(doc, 'script[type="application/ld+json"]')
    .flatMap((script) => list(parsed(script)))
    .filter(isObject)
    .flatMap((block) => [block, ...list(block['@graph'])])
    .filter(isObject)
    .filter((item) => list(item['@type']).includes(type));

/** The addresses by which an item names itself on LinkedIn. */
const ownLinks = (item: Json): string[] =>
  [...list(item.url), ...list(item['@id']), ...list(item.sameAs)].map(string).filter((each) => each !== undefined);

/** `public_profile_v3_desktop`, `d_org_guest_company_overview`: what LinkedIn calls a page shown to a visitor. */
export const guestPage = (doc: Document): string | undefined => attr(one(doc, 'meta[name="pageKey"]'), 'content');

export function readGuestCompany(doc: Document, slug: string): Reading {
  const canonical = companySlug(attr(one(doc, 'link[rel="canonical"]'), 'href'));
  if (canonical && !numeric(slug) && canonical !== slug) return undefined;
  const found = items(doc, 'Organization');
  const item =
    found.find((each) => ownLinks(each).some((link) => companySlug(link) === slug)) ??
    // An item that names no page of its own, or names it by its number, is this company's if it is the only one.
    (found.length === 1 && numeric(slug) ? found[0] : undefined);
  const heading = text(one(doc, 'main h1, .top-card-layout__title'));
  const name = string(item?.name) ?? heading;
  const website =
    list(item?.sameAs)
      .map((link) => websiteHost(string(link)))
      .find(Boolean) ?? websiteHost(attr(one(doc, '[data-test-id="about-us__website"] a'), 'href'));
  return {
    kind: 'company',
    slug,
    ...(name && { name }),
    ...(website && { domains: [{ domain: website, role: 'website' }] }),
    cues: ['address', ...(item ? ['jsonld'] : name ? ['heading'] : []), ...(website ? ['website'] : [])],
  };
}

export function readGuestProfile(doc: Document, person: string): Reading {
  const people = items(doc, 'Person');
  const item = people.find((each) => ownLinks(each).some((link) => personSlug(link) === person));
  if (!item) {
    const shown = one(doc, 'main h1, .top-card-layout__title');
    return shown ? { kind: 'contact', cues: ['address'], unreadable: true } : undefined;
  }
  // Names of former and of masked employers ("*****") say nothing.
  const current = list(item.worksFor)
    .filter(isObject)
    .filter((each) => !isObject(each.member) || each.member.endDate === undefined)
    .map((each) => ({ name: string(each.name), slug: companySlug(string(each.url)) }))
    .filter((each) => each.name !== undefined && !each.name.includes('**'));
  // Several employers at once: the one that LinkedIn puts into the title (`Name - Headline - Company | LinkedIn`), or none.
  const title = text(one(doc, 'head > title'));
  const employer = current.every((each) => each.name === current[0]?.name)
    ? current[0]
    : current.find((each) => title?.endsWith(`- ${each.name} | LinkedIn`));
  if (!employer?.name) return null;
  return { kind: 'contact', name: employer.name, ...(employer.slug && { slug: employer.slug }), cues: ['jsonld'] };
}
