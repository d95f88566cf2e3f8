import { isSales, linkedinPage } from './linkedinAddress.ts';
import { readClassicProfile, readCompany } from './linkedinClassic.ts';
import { guestPage, readGuestCompany, readGuestProfile } from './linkedinGuest.ts';
import { isSalesPage, readAccount, readLead } from './linkedinSales.ts';
import { readSdui } from './linkedinSdui.ts';
import type { Examples, Site, SiteFacts } from './site.ts';

/** Pages of a person on which the card with the employer is not expected. */
const partial = /\/(details|overlay|recent-activity|edit)\b/;

export const linkedinFacts: SiteFacts = {
  id: 'linkedin',
  name: 'LinkedIn',
  kind: 'social',
  access: 'install',
  matches: ['https://*.linkedin.com/*'],
  chip: false,
};

/**
 * LinkedIn with Sales Navigator: read only, in memory, nothing inserted. Three front ends are alive (2026-11): SDUI (2026), Ember (classic) and
 * the pages shown to visitors. Of a person only the employer is told, and never the address of the person's page. A
 * company's slug is its id here, so `slug` alone carries it: a correction on a company's page then holds on its people's.
 */
export const linkedin: Site = {
  ...linkedinFacts,
  page: linkedinPage,
  watch: 'main, [data-sdui-screen]',
  read: (doc, url) => {
    const address = linkedinPage(url);
    if (!address?.externalId) return undefined;
    if (isSales(url))
      return address.kind === 'lead' ? readLead(doc, address.externalId) : readAccount(doc, address.externalId);
    if (isSalesPage(doc)) return undefined;
    const guest = guestPage(doc) ?? '';
    if (/wall|login|checkpoint/i.test(guest)) return null;
    if (address.kind === 'company')
      return /guest/.test(guest) ? readGuestCompany(doc, address.externalId) : readCompany(doc, address.externalId);
    if (/public_profile/.test(guest)) return readGuestProfile(doc, address.externalId);
    const sdui = readSdui(doc, address.externalId);
    const reading = sdui === false ? readClassicProfile(doc, address.externalId) : sdui;
    return (!reading || reading.unreadable) && partial.test(url.pathname) ? null : reading;
  },
};

export const examples: Examples = {
  record: [
    'https://www.linkedin.com/company/nordvik-logistics/',
    'https://www.linkedin.com/company/nordvik-logistics/about/?viewAsMember=true',
    'https://www.linkedin.com/company/1808441/people/',
    'https://fr.linkedin.com/company/m%C3%A9ridien-foods?trk=public_profile',
    'https://www.linkedin.com/school/universite-de-nantes/',
    'https://www.linkedin.com/showcase/nordvik-cold-chain/',
    'https://www.linkedin.com/in/claire-aubert-4b1928/',
    'https://ch.linkedin.com/in/claire-aubert-4b1928/details/experience/',
    'https://www.linkedin.com/in/claire-aubert-4b1928/overlay/contact-info/',
    'https://www.linkedin.com/mwlite/profile/in/claire-aubert-4b1928',
    'https://www.linkedin.com/sales/lead/ACwAAB4b1928BqR0claireAubert,NAME_SEARCH,kJ2d?_ntb=x%3D%3D',
    'https://www.linkedin.com/sales/people/ACwAAB4b1928BqR0claireAubert,name',
    'https://www.linkedin.com/sales/company/1808441/people?_ntb=x%3D%3D',
  ],
  other: [
    'https://www.linkedin.com/',
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/company/setup/new/',
    'https://www.linkedin.com/search/results/people/?keywords=planner',
    'https://www.linkedin.com/jobs/view/4012345678/',
    'https://www.linkedin.com/jobs/collections/recommended/?currentJobId=4012345678',
    'https://www.linkedin.com/messaging/thread/2-MTY0/',
    'https://www.linkedin.com/sales/home',
    'https://www.linkedin.com/sales/search/people?query=(filters%3AList((type%3ACURRENT_COMPANY)))',
    'https://www.linkedin.com/sales/search/company?viewAllFilters=true',
    'https://www.linkedin.com/sales/lists/people/7131415926535897?sortCriteria=CREATED_TIME',
    'https://www.linkedin.com/sales/lists/company',
    'https://www.linkedin.com/sales/login',
    'https://www.linkedin.com/login',
    'https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fclaire-aubert-4b1928',
    'https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fwww.linkedin.com%2Fcompany%2Fnordvik-logistics',
  ],
};
