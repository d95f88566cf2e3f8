/** The list of sites, one line each. The build makes a content script of each file named here. */
export { attioFacts } from './attio.ts';
export { dynamicsFacts } from './dynamics.ts';
export { gmailFacts } from './gmail.ts';
export { hubspotFacts } from './hubspot.ts';
export { linkedinFacts } from './linkedin.ts';
export { outlookFacts } from './outlook.ts';
export { pipedriveFacts } from './pipedrive.ts';
export { roundcubeFacts } from './roundcube.ts';
export { salesforceFacts } from './salesforce.ts';
export { twentyFacts } from './twenty.ts';
export { zohoFacts } from './zoho.ts';
