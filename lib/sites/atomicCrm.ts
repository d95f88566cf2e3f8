import { sameRecord } from './crmRecord.ts';
import { all, attr, member, one, text, visible } from './dom.ts';
import { readingOf, unreadable } from './reading.ts';
import type { Examples, PageAddress, Site, SiteFacts } from './site.ts';

const kinds: Record<string, PageAddress['kind']> = { companies: 'company', contacts: 'contact', deals: 'deal' };

/** `#/companies/<id>/show`; a deal is a dialog over the board. Without `/show` it is the form to edit it. */
function page(url: URL): PageAddress | undefined {
  const [, list = '', externalId] =
    /^#\/(companies|contacts|deals)\/([\w-]{1,40})\/show(?:[/?]|$)/.exec(url.hash) ?? [];
  const kind = kinds[list];
  return kind && externalId ? { kind, externalId } : undefined;
}

const contains = (el: Element, other: Element): boolean => member(el, 'contains').call(el, other);

const dialogOf = (doc: Document): Element | undefined => all(doc, '[role="dialog"]').find(visible);

/** Nothing on the page has an id but the link to edit the record: `#/companies/24` (2026-11). */
function editLinks(root: Element, list: string): { id: string; el: Element }[] {
  return all(root, `a[href^="#/${list}/"]`)
    .filter(visible)
    .flatMap((el) => {
      const id = new RegExp(`^#/${list}/([\\w-]{1,40})$`).exec(attr(el, 'href') ?? '')?.[1];
      return id && id !== 'create' ? [{ id, el }] : [];
    });
}

/** The part of the page around the heading that does not hold the link to edit the record: header, notes, lists. */
function columnOf(heading: Element, edit: Element): Element {
  let column = heading;
  for (let up = member(column, 'parentElement'); up && !contains(up, edit); up = member(up, 'parentElement'))
    column = up;
  return column;
}

const companyLinks = (root: Element): { id: string; el: Element }[] =>
  all(root, 'a[href^="#/companies/"]').flatMap((el) => {
    const id = /^#\/companies\/([\w-]{1,40})\/show$/.exec(attr(el, 'href') ?? '')?.[1];
    return id ? [{ id, el }] : [];
  });

/** The company that the header links to, beside the heading; further below other companies follow. */
function linkedCompany(heading: Element, root: Element): ReturnType<typeof sameRecord> {
  for (let up = member(heading, 'parentElement'); up; up = member(up, 'parentElement')) {
    const links = companyLinks(up);
    if (links.length > 0) return sameRecord(links);
    if (up === root) break;
  }
  return undefined;
}

export const atomicCrmFacts: SiteFacts = {
  id: 'atomicCrm',
  name: 'Atomic CRM',
  kind: 'crm',
  access: 'optional',
  matches: [],
};

export const atomicCrm: Site = {
  ...atomicCrmFacts,
  page,
  watch: (doc) => dialogOf(doc) ?? one(doc, '#main-content, main'),
  read: (doc, url) => {
    const address = page(url);
    if (!address) return undefined;
    const { kind, externalId } = address;
    const root = kind === 'deal' ? dialogOf(doc) : one(doc, '#main-content, main');
    if (!root) return undefined;
    const list = Object.keys(kinds).find((each) => kinds[each] === kind) ?? '';
    const heading = all(root, kind === 'deal' ? 'h2' : 'h5').find(visible);
    const edits = editLinks(root, list);
    const edit = edits[0]?.el;
    if (!edit) return text(heading) ? unreadable(address) : undefined;
    if (edits.some(({ id }) => id !== externalId)) return undefined;
    if (!heading || !text(heading)) return text(root) ? unreadable(address) : undefined;

    if (kind === 'deal') return readingOf(address, { ...linkedCompany(heading, root), cue: 'company link' }) ?? null;
    const column = columnOf(heading, edit);
    const aside = (selector: string): (string | undefined)[] =>
      all(root, selector)
        .filter((el) => !contains(column, el))
        .map((el) => attr(el, 'href'));
    if (kind === 'contact') {
      const mails = aside('a[href^="mailto:"]');
      return readingOf(address, { ...linkedCompany(heading, column), cue: 'company link', mails }) ?? null;
    }
    // Profiles and context links stand beside the website; the website alone bears `content` (since 2023).
    const websites = aside('a[content][href]');
    return readingOf(address, { name: text(heading), cue: 'heading', websites }) ?? unreadable(address);
  },
};

export const examples: Examples = {
  record: [
    'https://crm.planora.example/#/companies/24/show',
    'https://crm.planora.example/#/companies/31/show/contacts',
    'https://planora.example/tools/atomic-crm/#/contacts/222/show',
    'http://localhost:5173/#/deals/29/show',
  ],
  other: [
    'https://crm.planora.example/#/',
    'https://crm.planora.example/#/companies',
    'https://crm.planora.example/#/companies?filter=%7B%22q%22%3A%22transalp%22%7D',
    'https://crm.planora.example/#/companies/24',
    'https://crm.planora.example/#/companies/create',
    'https://crm.planora.example/#/deals',
    'https://crm.planora.example/#/sales/3/show',
    'https://crm.planora.example/#/login',
  ],
};
