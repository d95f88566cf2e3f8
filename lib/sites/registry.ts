/** The list of sites, one line each. The build makes a content script of each file named here. */
export { atomicCrmFacts } from './atomicCrm.ts';
export { attioFacts } from './attio.ts';
export { dolibarrFacts } from './dolibarr.ts';
export { dynamicsFacts } from './dynamics.ts';
export { espocrmFacts } from './espocrm.ts';
export { gmailFacts } from './gmail.ts';
export { hubspotFacts } from './hubspot.ts';
export { linkedinFacts } from './linkedin.ts';
export { odooFacts } from './odoo.ts';
export { outlookFacts } from './outlook.ts';
export { pipedriveFacts } from './pipedrive.ts';
export { roundcubeFacts } from './roundcube.ts';
export { salesforceFacts } from './salesforce.ts';
export { suitecrmFacts } from './suitecrm.ts';
export { trytonFacts } from './tryton.ts';
export { twentyFacts } from './twenty.ts';
export { zohoFacts } from './zoho.ts';
