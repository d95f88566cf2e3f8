import { one } from './dom.ts';
import { classicRecord, lightningRecord } from './salesforceAddress.ts';
import { readClassic } from './salesforceClassic.ts';
import { lightningRoot, readLightning } from './salesforceLightning.ts';
import type { Examples, Site, SiteFacts } from './site.ts';

export const salesforceFacts: SiteFacts = {
  id: 'salesforce',
  name: 'Salesforce',
  kind: 'crm',
  access: 'install',
  // Lightning is moving to the host that Classic has always had.
  matches: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
};

export const salesforce: Site = {
  ...salesforceFacts,
  page: (url) => lightningRecord(url) ?? classicRecord(url),
  watch: (doc) => lightningRoot(doc) ?? one(doc, '#bodyCell'),
  read: (doc, url) => {
    const lightning = lightningRecord(url);
    const classic = classicRecord(url);
    return lightning ? readLightning(doc, lightning) : classic && readClassic(doc, classic);
  },
};

export const examples: Examples = {
  record: [
    'https://whynow-demo.lightning.force.com/lightning/r/Account/001Wn0000NordvkAAA/view',
    'https://whynow-demo.lightning.force.com/lightning/r/Account/001Wn0000Nordvk/view?ws=%2Flightning%2Fr%2FContact%2F003Wn00000AbCdEAAX%2Fview',
    'https://whynow-demo.lightning.force.com/lightning/r/003Wn00000AbCdEAAX/view',
    'https://whynow-demo--uat.sandbox.lightning.force.com/lightning/r/Opportunity/006Wn00000QrStUAAV/view',
    'https://whynow-demo.lightning.force.com/lightning/r/Lead/00QWn00000LmNoPAAX/edit',
    'https://whynow-demo.my.salesforce.com/lightning/r/Account/001Wn0000NordvkAAA/view',
    'https://whynow-demo--uat.sandbox.my.salesforce.com/001Wn0000Nordvk',
    'https://whynow-demo.my.salesforce.com/006Wn00000QrStUAAV?srPos=0&srKp=006',
  ],
  other: [
    'https://whynow-demo.lightning.force.com/lightning/page/home',
    'https://whynow-demo.lightning.force.com/lightning/o/Account/list?filterName=Recent',
    'https://whynow-demo.lightning.force.com/lightning/o/Account/new',
    'https://whynow-demo.lightning.force.com/lightning/r/Account/001Wn0000NordvkAAA/related/Contacts/view',
    'https://whynow-demo.lightning.force.com/lightning/r/Case/500Wn00000XyZaBAAV/view',
    'https://whynow-demo.lightning.force.com/lightning/r/Contact/001Wn0000NordvkAAA/view',
    'https://whynow-demo.lightning.force.com/lightning/setup/SetupOneHome/home',
    'https://whynow-demo.my.salesforce.com/',
    'https://whynow-demo.my.salesforce.com/001/o',
    'https://whynow-demo.my.salesforce.com/001Wn0000Nordvk/e?retURL=%2F001Wn0000Nordvk',
    'https://whynow-demo.my.salesforce.com/500Wn00000XyZaB',
    'https://whynow-demo.my.salesforce.com/secur/frontdoor.jsp',
    'https://whynow-demo.salesforce.com/001Wn0000Nordvk',
  ],
};
