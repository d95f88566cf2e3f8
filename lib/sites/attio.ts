import {
  idsOf,
  isOther,
  linkedCompany,
  ownLinks,
  type RecordAddress,
  recordReading,
  titledHeading,
} from './crmRecord.ts';
import { all, attr, closest, text, visible } from './dom.ts';
import { unreadable } from './reading.ts';
import type { Examples, Site, SiteFacts } from './site.ts';

/** `/<workspace>/company/<uuid>/overview` (2025 and since), `/<workspace>/companies/record/<uuid>/…` before. */
function page(url: URL): RecordAddress | undefined {
  if (url.hostname !== 'app.attio.com') return undefined;
  const [, company, contact, id] =
    /^\/[\w-]+\/(?:(company|companies)|(person|people)|deals?)\/(?:record\/)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/|$)/i.exec(
      url.pathname,
    ) ?? [];
  return id ? { kind: company ? 'company' : contact ? 'contact' : 'deal', externalId: id.toLowerCase() } : undefined;
}

/** Panels and windows over the record, such as the search, show other records. */
const beside = 'nav, [role="dialog"], [aria-modal="true"]';
const inPage = (el: Element): boolean => !closest(el, beside) && visible(el);

export const attioFacts: SiteFacts = {
  id: 'attio',
  name: 'Attio',
  kind: 'crm',
  access: 'optional',
  matches: ['https://app.attio.com/*'],
};

/**
 * Only addresses are known (2022 to 2025), and that classes are hashed and ids generated. So the name is what title and
 * heading agree on, a company behind a person or a deal is the one company that the record links to, and the tabs of the
 * record (`…/<id>/activity`), where they are links, must bear its id. Domains are not read: a note may hold any link.
 */
export const attio: Site = {
  ...attioFacts,
  page,
  watch: 'main, [role="main"]',
  read: (doc, url) => {
    const address = page(url);
    if (!address) return undefined;
    const { kind, externalId } = address;
    const idFor = idsOf(page, url);
    const tabs = all(doc, '[role="tablist"] a[href], a[role="tab"][href]')
      .filter(visible)
      .flatMap((el) => idFor(kind)(attr(el, 'href') ?? '') ?? []);
    if (tabs.length > 0 && !tabs.includes(externalId)) return undefined;

    const headings = all(doc, 'h1, h2, h3, [role="heading"], [contenteditable="true"]').filter(inPage).map(text);
    const name = titledHeading(doc, headings);
    if (!name) {
      if (headings.some((each) => each)) return undefined;
      return all(doc, 'main, [role="main"]').some((el) => visible(el) && text(el)) ? unreadable(address) : undefined;
    }
    const links = all(doc, 'a[href*="-"]').filter((el) => !closest(el, beside));
    if (isOther(links, idFor(kind), name, externalId)) return undefined;
    if (kind === 'company') return recordReading(address, { name });
    const link = linkedCompany(ownLinks(doc, 'a[href*="/compan"]').filter(inPage), idFor('company'));
    return recordReading(address, { link }) ?? null;
  },
};

export const examples: Examples = {
  record: [
    'https://app.attio.com/planora/company/3f0a5c1e-9b7d-4e21-8c60-5d4e3f2a1b01/overview',
    'https://app.attio.com/planora/person/4a1b6d2f-0c8e-4f32-9d71-6e5f4a3b2c02/activity',
    'https://app.attio.com/planora/deals/5b2c7e30-1d9f-4a43-ae82-7f605b4c3d03/overview',
    'https://app.attio.com/planora-sales/companies/record/3f0a5c1e-9b7d-4e21-8c60-5d4e3f2a1b01/overview',
    'https://app.attio.com/planora/person/4a1b6d2f-0c8e-4f32-9d71-6e5f4a3b2c02',
  ],
  other: [
    'https://app.attio.com/planora/companies/view/8c1d9e40-2eaf-4b54-bf93-80716c5d4e04',
    'https://app.attio.com/planora/home',
    'https://app.attio.com/planora/collection/6c3d8f41-2ea0-4b54-bf93-80716c5d4e05',
    'https://app.attio.com/planora/workflows/6c3d8f41-2ea0-4b54-bf93-80716c5d4e06',
    'https://app.attio.com/planora/search?query=nordvik',
    'https://app.attio.com/welcome/sign-in',
    'https://attio.com/planora/company/3f0a5c1e-9b7d-4e21-8c60-5d4e3f2a1b01/overview',
  ],
};
