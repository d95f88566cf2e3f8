import { gmail, gmailAddress } from './gmail.ts';
import { hubspot, hubspotAddress } from './hubspot.ts';
import { linkedin, linkedinAddress } from './linkedin.ts';
import { outlook, outlookAddress } from './outlook.ts';
import { roundcube, roundcubeAddress } from './roundcube.ts';
import { salesforce, salesforceAddress } from './salesforce.ts';
import type { Site, SiteAddress } from './site.ts';

/** Every site, in the order in which addresses are tried. A test fails when a file of this folder is missing here. */
export const sites: Site[] = [linkedin, salesforce, hubspot, gmail, outlook, roundcube];

/** The same sites without their page part, which only the content script carries. */
export const siteAddresses: SiteAddress[] = [
  linkedinAddress,
  salesforceAddress,
  hubspotAddress,
  gmailAddress,
  outlookAddress,
  roundcubeAddress,
];
