import { idsOf, isOther, linkedCompany, ownLinks, type RecordAddress, recordReading, titleOf } from './crmRecord.ts';
import { all, around, attr, closest, member, one, text, visible } from './dom.ts';
import { unreadable } from './reading.ts';
import type { Examples, Site, SiteFacts } from './site.ts';

const uuid = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const kinds = { company: 'company', person: 'contact', opportunity: 'deal' } as const;

/** `/object/company/<uuid>` on any host: most run it themselves. Lists are `/objects/companies`. */
function page(url: URL): RecordAddress | undefined {
  const [, object, id] = new RegExp(`/object/(company|person|opportunity)/(${uuid})/?$`, 'i').exec(url.pathname) ?? [];
  return object && id
    ? { kind: kinds[object.toLowerCase() as keyof typeof kinds], externalId: id.toLowerCase() }
    : undefined;
}

/** A record opened beside the page (2026), over it (before) or in the menu of commands. */
const beside = '[data-page-surface="side-panel"], [role="dialog"], nav';
const inPage = (el: Element): boolean => !closest(el, beside) && visible(el);

/** Fields have ids that end in the record's id and the field's name: `<list>-<uuid>-domainName` (its source, to 2026-09). */
const anchor = new RegExp(`${uuid}-[A-Za-z]\\w*$`, 'i');
const fieldsOf = (doc: Document): Element[] =>
  all(doc, '[id*="-"]').filter((el) => anchor.test(attr(el, 'id') ?? '') && inPage(el));

export const twentyFacts: SiteFacts = {
  id: 'twenty',
  name: 'Twenty',
  kind: 'crm',
  access: 'optional',
  matches: ['https://*.twenty.com/*'],
};

export const twenty: Site = {
  ...twentyFacts,
  page,
  // Named since 2026-08; before, it is whatever holds the bar and the fields.
  watch: (doc) =>
    one(doc, '[data-page-surface="main"]') ?? around([...all(doc, '[data-testid="top-bar-title"]'), ...fieldsOf(doc)]),
  read: (doc, url) => {
    const address = page(url);
    if (!address) return undefined;
    const { kind, externalId } = address;
    const fields = fieldsOf(doc);
    const own = fields.filter((el) => (attr(el, 'id') ?? '').includes(externalId));
    if (fields.length > 0 && own.length === 0) return undefined;
    const field = (name: string, selector: string): string | undefined =>
      own
        .filter((el) => new RegExp(`${externalId}-${name}$`).test(attr(el, 'id') ?? ''))
        .flatMap((el) => attr(one(el, selector), 'href') ?? [])[0];

    // "Name - Company" in the user's language; the bar above holds the same name (2023 to 2026), with the list's around it.
    const [, title] = /^(.+) - [^-]+$/.exec(titleOf(doc)) ?? [];
    const bar = all(doc, '[data-testid="top-bar-title"]').filter(inPage)[0];
    if (!title) return undefined;
    if (bar && !holds(bar, title)) return undefined;
    const idFor = idsOf(page, url);
    // A tab without fields: what links back may still tell that this is the record before.
    if (own.length === 0 && isOther(all(doc, 'a[href*="/object/"]').filter(inPage), idFor(kind), title, externalId))
      return undefined;
    if (kind === 'company') {
      const website = field('domainName', 'a[href^="http"]');
      return (bar && recordReading(address, { name: title, website })) ?? unreadable(address);
    }
    if (own.length === 0) return unreadable(address);
    const company = own.filter((el) => new RegExp(`^(?!label-).*${externalId}-company$`).test(attr(el, 'id') ?? ''));
    const inField = (el: Element) => fields.some((each) => member(each, 'contains').call(each, el));
    // Without the field of that name (before 2025 a box of its own), whatever company stands outside all other fields.
    const links =
      company.length > 0
        ? company.flatMap((el) => all(el, 'a[href*="/object/company/"]'))
        : ownLinks(doc, 'a[href*="/object/company/"]').filter((el) => inPage(el) && !inField(el));
    const mails = kind === 'contact' ? [field('emails', 'a[href^="mailto:"]')] : [];
    return recordReading(address, { link: linkedCompany(links, idFor('company')), mails }) ?? null;
  },
};

/** Whether some part of an element holds this text and nothing else. */
function holds(el: Element, value: string): boolean {
  return [el, ...all(el, '*')].some((each) => member(each, 'childElementCount') === 0 && text(each) === value);
}

export const examples: Examples = {
  record: [
    'https://planora.twenty.com/object/company/b1d2e3f4-0a1b-4c2d-8e3f-4a5b6c7d8e01',
    'https://planora.twenty.com/object/person/c2e3f4a5-1b2c-4d3e-9f40-5b6c7d8e9f02',
    'https://crm.planora.example/object/opportunity/d3f4a5b6-2c3d-4e4f-a051-6c7d8e9fa003',
    'http://localhost:3001/object/company/b1d2e3f4-0a1b-4c2d-8e3f-4a5b6c7d8e04',
  ],
  other: [
    'https://planora.twenty.com/objects/companies?viewId=20202020-9a1b-4c2d-8e3f-4a5b6c7d8e05',
    'https://crm.planora.example/objects/people',
    'https://planora.twenty.com/object/task/e4a5b6c7-3d4e-4f50-b162-7d8e9fa0b106',
    'https://planora.twenty.com/settings/profile',
    'https://crm.planora.example/welcome',
    'https://docs.twenty.com/user-guide/object/company',
  ],
};
