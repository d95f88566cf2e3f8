import {
  idsOf,
  isOther,
  linkedCompany,
  ownLinks,
  type RecordAddress,
  recordReading,
  titledHeading,
  titleOf,
} from './crmRecord.ts';
import { all, attr, closest, member, one, text, visible } from './dom.ts';
import { unreadable } from './reading.ts';
import type { Examples, Site, SiteFacts } from './site.ts';

const kinds = { organization: 'company', person: 'contact', deal: 'deal' } as const;

/** `/organization/3`, `/person/7`, `/deal/42` and, over the list of leads, `/leads/inbox/<uuid>`: no others (2026). */
function page(url: URL): RecordAddress | undefined {
  if (!/\.pipedrive\.com$/.test(url.hostname)) return undefined;
  const [, lead] = /^\/leads\/inbox\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/?$/i.exec(url.pathname) ?? [];
  if (lead) return { kind: 'lead', externalId: lead.toLowerCase() };
  const [, entity, id] = /^\/(organization|person|deal)\/(\d{1,15})(?:\/|$)/.exec(url.pathname) ?? [];
  return id ? { kind: kinds[entity as keyof typeof kinds], externalId: id } : undefined;
}

// A preview of another record over a record, and of a lead over its list (test attribute: code of 2025 and 2026).
const drawer = '[data-test="detailsDrawer"], [role="dialog"]';
const holds = (el: Element, part: Element): boolean => el !== part && member(el, 'contains').call(el, part);

export const pipedriveFacts: SiteFacts = {
  id: 'pipedrive',
  name: 'Pipedrive',
  kind: 'crm',
  access: 'optional',
  matches: ['https://*.pipedrive.com/*'],
};

/**
 * No page of the present Pipedrive was seen, only code that works on it (2018 to 2026), so nothing rests on its markup: the
 * title "(3) Name - Pipedrive", a heading that says the same, and links to `/organization/<id>`. Views that were left stay
 * in the page, hidden. Web sites and mail addresses are not read: nothing tells whose they are.
 */
export const pipedrive: Site = {
  ...pipedriveFacts,
  page,
  // A lead opens over its list, outside of the main part.
  watch: (doc) =>
    page(new URL(member(doc, 'URL')))?.kind === 'lead'
      ? all(doc, drawer).find(visible)
      : one(doc, 'main, [role="main"]'),
  read: (doc, url) => {
    const address = page(url);
    if (!address) return undefined;
    const { kind, externalId } = address;
    const idFor = idsOf(page, url);

    if (kind === 'lead') {
      // The list stays behind it, with the organizations of all other leads.
      const drawers = all(doc, drawer).filter(visible);
      const open = drawers.filter((el) => !drawers.some((each) => holds(each, el)));
      const [part] = open;
      if (!part || open.length > 1) return undefined;
      const own = all(part, 'a[href*="/leads/inbox/"]').flatMap((el) => idFor('lead')(attr(el, 'href') ?? '') ?? []);
      if (own.length > 0 && !own.includes(externalId)) return undefined;
      const company = linkedCompany(all(part, 'a[href*="/organization/"]').filter(visible), idFor('company'));
      return recordReading(address, { link: company }) ?? (text(part) ? null : undefined);
    }

    const inPage = (el: Element) => !closest(el, drawer) && visible(el);
    const headings = all(doc, 'h1, h2, h3, [role="heading"], [data-test="entity-name"], [data-test$="-title"]')
      .filter((el) => inPage(el) && !closest(el, 'nav'))
      .map(text);
    const name = titledHeading(doc, headings);
    if (!name) {
      // A title that says nothing, or a page whose heading is no heading any more; else one of the two is late.
      const lost = !headings.some((each) => each) || /^Pipedrive$/.test(titleOf(doc));
      return lost && all(doc, 'main, [role="main"]').some((el) => visible(el) && text(el))
        ? unreadable(address)
        : undefined;
    }
    const links = all(doc, 'a[href*="/organization/"], a[href*="/person/"], a[href*="/deal/"]').filter(
      (el) => !closest(el, drawer),
    );
    if (isOther(links, idFor(kind), name, externalId)) return undefined;
    if (kind === 'company') return recordReading(address, { name });
    const link = linkedCompany(ownLinks(doc, 'a[href*="/organization/"]').filter(inPage), idFor('company'));
    return recordReading(address, { link }) ?? null;
  },
};

export const examples: Examples = {
  record: [
    'https://planora.pipedrive.com/organization/3',
    'https://planora.pipedrive.com/organization/41/?tab=notes#x',
    'https://planora.pipedrive.com/person/712',
    'https://planora.pipedrive.com/deal/42',
    'https://app.pipedrive.com/deal/4242',
    'https://planora.pipedrive.com/leads/inbox/6f1d2c3b-4a59-4e68-9c70-81a2b3c4d501',
  ],
  other: [
    'https://planora.pipedrive.com/deals/pipeline/1/user/everyone',
    'https://planora.pipedrive.com/organizations/list/user/everyone',
    'https://planora.pipedrive.com/leads/inbox',
    'https://planora.pipedrive.com/activities/list',
    'https://planora.pipedrive.com/search?term=nordvik',
    'https://app.pipedrive.com/auth/login',
    'https://www.pipedrive.com/en/blog/organization/3',
  ],
};
