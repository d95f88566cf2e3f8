import { all, around, attr, closest, hostOf, mailDomain, member, one, text, visible } from './dom.ts';
import type { Examples, PageAddress, Site, SiteFacts } from './site.ts';

const kinds: Record<string, PageAddress['kind']> = {
  '1': 'contact',
  '2': 'company',
  '3': 'deal',
  contact: 'contact',
  company: 'company',
  deal: 'deal',
};

/** `app.`, `app-eu1.`, `app-na2.hubspot.com`; `/record/0-2/<id>` and, before, `/company/<id>`. Tickets tell no company. */
function page(url: URL): PageAddress | undefined {
  if (!/^app(-[\w-]+)?\.hubspot\.com$/.test(url.hostname)) return undefined;
  const found = /^\/contacts\/\d+\/(?:record\/0-([123])|(contact|company|deal))\/(\d{1,20})(?:\/|$)/.exec(url.pathname);
  const kind = kinds[found?.[1] ?? found?.[2] ?? ''];
  return kind && found?.[3] ? { kind, externalId: found[3] } : undefined;
}

/** HubSpot has been renaming `data-selenium-test` to `data-test-id` for years: both are asked for. */
const test = (name: string): string => `[data-selenium-test="${name}"], [data-test-id="${name}"]`;

const shown = (doc: Document, selector: string): Element[] => all(doc, selector).filter(visible);

const companyId = (href: string | undefined): string | undefined =>
  /\/contacts\/\d+\/(?:record\/0-2|company)\/(\d{1,20})(?:[/?#]|$)/.exec(href ?? '')?.[1];

/** The company a contact or a deal is linked to; with several the page does not say which one is meant. */
function linkedCompany(doc: Document): { id: string; name: string | undefined } | undefined {
  const found = shown(doc, `${test('company-chicklet-title')}, ${test('company-chicklet-title-link')}`).flatMap(
    (el) => {
      const link = closest(el, 'a[href]') ?? one(el, 'a[href]');
      const id = companyId(attr(link, 'href'));
      return id ? [{ id, name: text(el) }] : [];
    },
  );
  const [first] = found;
  return first && found.every((each) => each.id === first.id) ? first : undefined;
}

/** What a property holds: a form field's value, a link's target or plain text. */
function property(doc: Document, name: string): string | undefined {
  for (const el of shown(doc, `${test(`property-input-${name}`)}, [data-profile-property="${name}"]`)) {
    const input = /^(INPUT|TEXTAREA)$/.test(member(el, 'nodeName')) ? el : one(el, 'input, textarea');
    const typed = input && member(input as HTMLInputElement, 'value').slice(0, 300);
    const value = typed || attr(el, 'href') || attr(one(el, 'a[href]'), 'href') || text(el);
    if (value) return value;
  }
  return undefined;
}

const card =
  '[data-card-type="OBJECT_HIGHLIGHT"], [data-selenium-test$="-highlight-details"], [data-test-id$="-highlight-details"]';

/** Everything that is read, and the middle column, which is there before the companies in the right one. */
const parts = (): string =>
  [
    card,
    test('highlightTitle'),
    test('company-chicklet-title'),
    test('company-chicklet-title-link'),
    ...['domain', 'website', 'email'].map(
      (name) => `${test(`property-input-${name}`)}, [data-profile-property="${name}"]`,
    ),
    'main, [role="main"]',
  ].join();

export const hubspotFacts: SiteFacts = {
  id: 'hubspot',
  name: 'HubSpot',
  kind: 'crm',
  access: 'install',
  // Match patterns cannot say `app-*`: `page` looks at the host.
  matches: ['https://*.hubspot.com/*'],
};

export const hubspot: Site = {
  ...hubspotFacts,
  page,
  watch: (doc) => around(shown(doc, parts())),
  read: (doc, url) => {
    const address = page(url);
    if (!address?.externalId) return undefined;
    const { kind, externalId } = address;
    const company = kind === 'company';
    const head = shown(doc, card)[0];
    const title = shown(doc, test('highlightTitle'))[0];
    // The card links to the record it shows ("View all properties"); after a click the old card stays for a while.
    const own = head
      ? all(head, 'a[href*="/contacts/"]').map((each) => URL.parse(attr(each, 'href') ?? '', url.origin))
      : [];
    const ids = own.flatMap((link) => {
      const target = link ? page(link) : undefined;
      return target?.kind === kind ? [target.externalId] : [];
    });
    if (ids.length > 0 && !ids.includes(externalId)) return undefined;

    const link = company ? undefined : linkedCompany(doc);
    const name = company ? text(title) : link?.name;
    const website = company ? (hostOf(property(doc, 'domain')) ?? hostOf(property(doc, 'website'))) : undefined;
    const mail = kind === 'contact' ? mailDomain(property(doc, 'email')) : undefined;
    const domain = website ?? mail;
    if (name === undefined && link === undefined && domain === undefined) {
      // A contact or a deal with its own title and no company has none; a card full of text without any of it is unknown.
      const lost = head && text(head) && !title;
      if (!lost) return title && !company ? null : undefined;
      return { kind, externalId, ...(company && { companyId: externalId }), cues: ['address'], unreadable: true };
    }
    const id = company ? externalId : link?.id;
    return {
      kind,
      externalId,
      ...(id && { companyId: id }),
      ...(name && { name }),
      ...(domain && { domains: [{ domain, role: 'website' }] }),
      cues: [
        'address',
        ...(company && name ? ['highlights'] : link ? ['company link'] : []),
        ...(website ? ['website'] : mail ? ['email'] : []),
      ],
    };
  },
};

export const examples: Examples = {
  record: [
    'https://app.hubspot.com/contacts/9876543/record/0-2/31415926502',
    'https://app-eu1.hubspot.com/contacts/9876543/record/0-1/51415926001/?interaction=note',
    'https://app-na2.hubspot.com/contacts/9876543/record/0-3/61415926002/view/1',
    'https://app.hubspot.com/contacts/9876543/company/31415926502/',
  ],
  other: [
    'https://app.hubspot.com/contacts/9876543/objects/0-1/views/all/list',
    'https://app.hubspot.com/contacts/9876543/objects/0-2/views/all/list?query=transalp',
    'https://app.hubspot.com/contacts/9876543/record/0-5/71415926001',
    'https://app-eu1.hubspot.com/reports-dashboard/9876543/view/1',
    'https://app.hubspot.com/login',
    'https://www.hubspot.com/contacts/9876543/record/0-2/31415926502',
    'https://blog.hubspot.com/sales/company-profile',
  ],
};
