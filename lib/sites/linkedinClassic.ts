import { all, attr, one, text, tidy, visible } from './dom.ts';
import { companySlug, numeric, personSlug, websiteHost } from './linkedinAddress.ts';
import type { Site } from './site.ts';

type Reading = ReturnType<Site['read']>;

// Measured 2022 to 2025: on 7 of 7 profiles with an employer, on none without. The label is in the user's language.
const currentCompany = (): string =>
  [
    'Current company',
    'Entreprise actuelle',
    'Aktuelles Unternehmen',
    'Empresa actual',
    'Empresa atual',
    'Azienda attuale',
    'Huidig bedrijf',
  ]
    .map((label) => `[aria-label^="${label}"]`)
    .join(',');

/** Languages of these labels; in another one an employer cannot be told from none. */
const languages = /^(en|fr|de|es|pt|it|nl)\b/i;

/** The words shown: beside them stands a copy for screen readers. */
const shown = (el: Element): string | undefined => text(one(el, 'span[aria-hidden="true"]')) ?? text(el);

/** `Current company: X. Click to skip to experience card` (2024 on); the label of 2022 is the name alone or has none. */
const labelled = (el: Element): string | undefined =>
  /^[^:]+:\s*(.+?)\.(?:\s[^.]*)?$/.exec(tidy(attr(el, 'aria-label') ?? '') ?? '')?.[1];

/** Employer on a profile of the front end before 2026. */
export function readClassicProfile(doc: Document, person: string): Reading {
  const main = all(doc, 'main, [role="main"]').find(visible);
  if (!main) return undefined;
  const owners = all(main, 'a[href*="/overlay/contact-info"], a[href*="/detail/contact-info"]').filter(visible);
  if (owners.length > 0 && !owners.some((each) => personSlug(attr(each, 'href')) === person)) return undefined;
  const employer = all(main, currentCompany()).find(visible);
  if (employer) {
    const name = shown(employer) ?? labelled(employer);
    const slug = companySlug(attr(employer, 'href'));
    if (name) return { kind: 'contact', name, ...(slug && { slug }), cues: ['topcard'] };
  }
  // A name without an employer is a person without one. Headings but no h1: a front end that is not known here.
  if (!employer && one(main, 'h1') && languages.test(attr(one(doc, 'html'), 'lang') ?? 'en')) return null;
  return employer || one(main, 'h1, h2') ? { kind: 'contact', cues: ['address'], unreadable: true } : undefined;
}

/** The company's name in the page's title: `(3) Nordvik Logistics: About | LinkedIn`. Later titles may be of old pages. */
function titleName(doc: Document): string | undefined {
  const found = /^(?:\(\d+\+?\) )?(.+?)(?:: [^:|]+)? \| LinkedIn$/.exec(text(one(doc, 'head > title')) ?? '');
  return found?.[1];
}

/**
 * Whether the page's own tabs belong to another company: the address goes ahead of the page. Similar companies may have a
 * link to one tab of theirs; the company with the most tabs is the page's own.
 */
function isOld(main: Element, slug: string): boolean {
  const tabs = new Map<string, number>();
  for (const link of all(main, 'a[href*="/about"], a[href*="/posts"], a[href*="/people"], a[href*="/jobs"]')) {
    const href = attr(link, 'href');
    const tab = /\/(?:company|school|showcase)\/[^/]+\/(?:about|posts|people|jobs)\/?(?:\?|$)/.test(href ?? '');
    const owner = tab && visible(link) ? companySlug(href) : undefined;
    if (owner && numeric(owner) === numeric(slug)) tabs.set(owner, (tabs.get(owner) ?? 0) + 1);
  }
  return Math.max(...tabs.values()) > (tabs.get(slug) ?? 0);
}

/** A company's page, signed in: the address says which one, the page its name and, under "About", its website. */
export function readCompany(doc: Document, slug: string): Reading {
  const main = all(doc, 'main, [role="main"]').find(visible);
  if (main && isOld(main, slug)) return undefined;
  const cues = ['address'];
  const title = titleName(doc);
  const headings = main ? all(main, 'h1, h2').filter(visible).slice(0, 20) : [];
  const first = headings.find((each) => /^h1$/i.test(each.nodeName));
  // The title comes late on in-page navigation, so it counts only where a heading says the same.
  const name = text(first) ?? headings.map(text).find((each) => each !== undefined && each === title);
  if (name) cues.push(first ? 'heading' : 'title');
  // "About" (and the button of 2024) is the only place with the website; phone numbers and social pages stand beside it.
  const website = main
    ? all(main, 'dl dd a[href^="http"], .org-top-card-primary-actions__inner a[href^="http"]')
        .filter(visible)
        .map((each) => websiteHost(attr(each, 'href')))
        .find(Boolean)
    : undefined;
  if (website) cues.push('website');
  return {
    kind: 'company',
    slug,
    ...(name && { name }),
    ...(website && { domains: [{ domain: website, role: 'website' }] }),
    cues,
  };
}
