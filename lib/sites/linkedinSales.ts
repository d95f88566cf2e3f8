import { all, attr, closest, one, text, visible } from './dom.ts';
import { linkedinPage, websiteHost } from './linkedinAddress.ts';
import type { Site } from './site.ts';

type Reading = ReturnType<Site['read']>;

/**
 * LinkedIn's own mark for what is to be hidden in demonstrations (seen from 2020 to 2026). Every row of a list and every
 * similar company has it as well: it counts in the head of the open lead or account only.
 */
const company = '[data-anonymize="company-name"]';

// 2024 to 2026; in front of them the page with hashed classes only has the same marks.
const leadHead = '[data-sn-view-name="feature-lead-top-card"], [data-sn-view-name="lead-current-role"]';
const currentRole = '[data-sn-view-name="lead-current-role"]';
const accountName = `${company}[data-x--account--name]`;
// The classes are of 2020 to 2024.
const accountHead = '[data-sn-view-name*="account-top-card"], .account-top-card, section, header';

const shown = (root: Document | Element, selector: string): Element[] => all(root, selector).filter(visible);

/** Whether the page is Sales Navigator's, whatever the address says by now. */
export const isSalesPage = (doc: Document): boolean => one(doc, '[data-sn-view-name]') !== undefined;

/** Sales Navigator knows companies by number, the same number as on LinkedIn itself. */
const companyNumber = (href: string | undefined): string | undefined =>
  /\/sales\/(?:company|account)\/(\d{1,20})(?:[/?#,]|$)/.exec(href ?? '')?.[1] ??
  // A search for the people of one company: `urn:li:organization:1808441`, encoded once or twice.
  /organization(?::|%3A|%253A)(\d{1,20})/i.exec(href ?? '')?.[1];

/** Whether links that name their owner name this one; undefined where there are none. */
const isOf = (id: string, owners: (string | undefined)[]): boolean | undefined => {
  const named = owners.filter((each) => each !== undefined);
  return named.length > 0 ? named.includes(id) : undefined;
};

/** The employer of the lead at the address. */
export function readLead(doc: Document, lead: string): Reading {
  const heads = shown(doc, leadHead);
  const owners = heads.flatMap((head) => all(head, 'a[href*="/sales/lead/"], a[href*="/sales/people/"]'));
  const leads = owners.map((link) => URL.parse(attr(link, 'href') ?? '', 'https://www.linkedin.com'));
  if (
    isOf(
      lead,
      leads.map((url) => (url ? linkedinPage(url)?.externalId : undefined)),
    ) === false
  )
    return undefined;
  const employers = shown(doc, `${currentRole} ${company}`).map((el) => ({
    name: text(el),
    slug: companyNumber(attr(closest(el, 'a[href]') ?? one(el, 'a[href]'), 'href')),
  }));
  const [employer] = employers;
  if (employer?.name) {
    // Several employers at once: nothing says which one is meant.
    if (employers.some(({ name, slug }) => name !== employer.name || slug !== employer.slug)) return null;
    return { kind: 'lead', name: employer.name, ...(employer.slug && { slug: employer.slug }), cues: ['topcard'] };
  }
  const person = heads.some((head) => one(head, '[data-anonymize="person-name"]'));
  if (person && !employer) return null;
  const lost = employer || shown(doc, 'main h1').some((each) => text(each));
  return lost ? { kind: 'lead', cues: ['address'], unreadable: true } : undefined;
}

/** The account: its number is in the address, so it is known in any case; name and website stand in its head. */
export function readAccount(doc: Document, slug: string): Reading {
  const name = shown(doc, accountName)[0];
  const head = name && closest(name, accountHead);
  if (
    head &&
    isOf(
      slug,
      all(head, 'a[href]').map((link) => companyNumber(attr(link, 'href'))),
    ) === false
  )
    return undefined;
  const called = text(name);
  const website = head && websiteHost(attr(one(head, 'a[data-control-name="visit_company_website"]'), 'href'));
  return {
    kind: 'company',
    slug,
    ...(called && { name: called }),
    ...(website && { domains: [{ domain: website, role: 'website' }] }),
    cues: ['address', ...(called ? ['heading'] : []), ...(website ? ['website'] : [])],
  };
}
