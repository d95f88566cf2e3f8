import { gmail } from './gmail.ts';
import { hubspot } from './hubspot.ts';
import { linkedin } from './linkedin.ts';
import { outlook } from './outlook.ts';
import { roundcube } from './roundcube.ts';
import { salesforce } from './salesforce.ts';
import type { Site } from './site.ts';

/** Every site, in the order in which addresses are tried. A test fails when a file of this folder is missing here. */
export const sites: Site[] = [linkedin, salesforce, hubspot, gmail, outlook, roundcube];
