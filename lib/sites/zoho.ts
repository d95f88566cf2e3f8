import {
  type IdOf,
  idsOf,
  isOther,
  type LinkedCompany,
  linkedCompany,
  type RecordAddress,
  recordReading,
} from './crmRecord.ts';
import { all, attr, closest, member, one, text, visible } from './dom.ts';
import { unreadable } from './reading.ts';
import type { Examples, Site, SiteFacts } from './site.ts';

const kinds = { Accounts: 'company', Contacts: 'contact', Leads: 'lead', Potentials: 'deal' } as const;

const host = /^crm\.(?:zoho\.(?:com|eu|in|jp|ca|sa|uk|com\.au|com\.cn)|zohocloud\.ca)$/;

/** `/crm/org123/tab/Accounts/<id>`; an organisation or a portal may have a name. Deals are "Potentials" to this day. */
function page(url: URL): RecordAddress | undefined {
  if (!host.test(url.hostname)) return undefined;
  const [, tab, id] =
    /^\/crm\/(?:[\w-]+\/)?tab\/(Accounts|Contacts|Leads|Potentials)\/(\d{4,25})\/?$/.exec(url.pathname) ?? [];
  return id ? { kind: kinds[tab as keyof typeof kinds], externalId: id } : undefined;
}

/**
 * The value of a field in the record's own details, by the ids that carry the field's name in every language. They are those
 * of a saved page and of code of 2015 to about 2024; `headervalue_` is the title above the details. Of the newest
 * interface no page was seen: without these ids nothing is read.
 */
const field = (doc: Document, ...names: string[]): Element | undefined =>
  all(
    doc,
    names.flatMap((name) => ['headervalue_', 'subvalue_', 'value_'].map((part) => `[id="${part}${name}"]`)).join(),
  ).find(visible);

/** The text of a field; an empty one shows a dash. */
const named = (el: Element | undefined): string | undefined => {
  const value = text(el);
  return value && /[\p{L}\d]/u.test(value) ? value : undefined;
};

/** What a field's link leads to, or its text. */
const target = (el: Element | undefined): string | undefined =>
  el && (attr(closest(el, 'a[href]') ?? one(el, 'a[href]'), 'href') ?? text(el));

const mailsOf = (el: Element | undefined): (string | undefined)[] => [text(el), target(el)];

/** The title above the details, whatever field the kind of record has there. */
const headline = (doc: Document): Element | undefined =>
  all(doc, '[id^="headervalue_"], #entityNameInBCView').find((el) => visible(el) && text(el));

/** The account of a contact or a deal: its own field, else the links in the details if all lead to the same one. */
function account(doc: Document, idOf: IdOf): LinkedCompany | undefined {
  const own = field(doc, 'ACCOUNTID', 'ACCOUNTNAME');
  if (own) {
    const link = closest(own, 'a[href]') ?? one(own, 'a[href]');
    return link ? linkedCompany([link], idOf) : { name: named(own) };
  }
  return linkedCompany(all(doc, '[id^="secDiv_"] a[href*="/tab/Accounts/"]').filter(visible), idOf);
}

export const zohoFacts: SiteFacts = {
  id: 'zoho',
  name: 'Zoho CRM',
  kind: 'crm',
  access: 'optional',
  // One host for each data centre.
  matches: [
    'https://crm.zoho.com/*',
    'https://crm.zoho.eu/*',
    'https://crm.zoho.in/*',
    'https://crm.zoho.com.au/*',
    'https://crm.zoho.com.cn/*',
    'https://crm.zoho.jp/*',
    'https://crm.zoho.ca/*',
    'https://crm.zohocloud.ca/*',
    'https://crm.zoho.sa/*',
    'https://crm.zoho.uk/*',
  ],
};

export const zoho: Site = {
  ...zohoFacts,
  page,
  watch: '#BodyContent, main, [role="main"]',
  read: (doc, url) => {
    const address = page(url);
    if (!address) return undefined;
    const { kind, externalId } = address;
    const idFor = idsOf(page, url);
    // The page's own script finds the record in hidden inputs.
    const inputs = all(doc, 'input[type="hidden"][id="id"]').map((el) => member(el as HTMLInputElement, 'value'));
    if (inputs.length > 0 && !inputs.includes(externalId)) return undefined;
    const head = headline(doc);
    const heading = text(head);
    if (isOther(all(doc, 'a[href*="/tab/"]'), idFor(kind), heading, externalId)) return undefined;

    const company = kind === 'company';
    const person = kind === 'contact' || kind === 'lead';
    const reading = recordReading(address, {
      link: kind === 'contact' || kind === 'deal' ? account(doc, idFor('company')) : undefined,
      name: company ? named(field(doc, 'ACCOUNTNAME')) : kind === 'lead' ? named(field(doc, 'COMPANY')) : undefined,
      website: company || kind === 'lead' ? target(field(doc, 'WEBSITE')) : undefined,
      mails: person ? mailsOf(field(doc, 'EMAIL')) : [],
    });
    if (reading && (!company || reading.name)) return reading;
    if (heading && !company) return null;
    const parts = all(doc, '[id^="secDiv_"], [id^="labelTD_"], #detailViewTabs, #BodyContent').filter(visible);
    return parts.some(text) ? unreadable(address) : undefined;
  },
};

export const examples: Examples = {
  record: [
    'https://crm.zoho.com/crm/org20098805/tab/Accounts/4150868000000625001',
    'https://crm.zoho.eu/crm/org20098805/tab/Contacts/4150868000000731002',
    'https://crm.zoho.in/crm/org60043078/tab/Leads/4150868000000842003',
    'https://crm.zoho.com.au/crm/planora/tab/Potentials/4150868000000953004/',
    'https://crm.zohocloud.ca/crm/tab/Accounts/4150868000000625005',
  ],
  other: [
    'https://crm.zoho.eu/crm/org20098805/tab/Accounts/custom-view/4150868000000087501/list',
    'https://crm.zoho.eu/crm/org20098805/tab/Leads/create',
    'https://crm.zoho.eu/crm/org20098805/tab/Tasks/4150868000000953009',
    'https://crm.zoho.eu/crm/org20098805/tab/Home/begin',
    'https://crm.zoho.eu/crm/org20098805/search?searchword=nordvik',
    'https://accounts.zoho.eu/signin',
    'https://crm.zoho.example/crm/org20098805/tab/Accounts/4150868000000625001',
  ],
};
