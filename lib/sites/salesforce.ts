import { all, attr, hostOf, mailDomain, member, text, visible } from './dom.ts';
import type { Examples, PageAddress, Site, SiteFacts } from './site.ts';

const kinds: Record<string, PageAddress['kind']> = { '001': 'company', '003': 'contact', '00Q': 'lead', '006': 'deal' };
const prefixes: Record<string, string> = { Account: '001', Contact: '003', Lead: '00Q', Opportunity: '006' };

/** `/lightning/r/Account/001…/view`, `/lightning/r/001…/view`: the first three characters of an id say its object. */
function page(url: URL): PageAddress | undefined {
  if (!/\.lightning\.force\.com$/.test(url.hostname)) return undefined;
  const found = /^\/lightning\/r\/(?:(\w+)\/)?([\dA-Za-z]{15,20})\/(?:view|edit)\/?$/.exec(url.pathname);
  const [, object, id] = found ?? [];
  const prefix = id?.slice(0, 3) ?? '';
  const kind = kinds[prefix];
  if (!id || !kind || (object && prefixes[object] !== prefix)) return undefined;
  return { kind, externalId: id };
}

/** One id is shown with 15 characters or, with a check sum behind it, with 18. */
const same = (a: string, b: string): boolean => a.slice(0, 15) === b.slice(0, 15);

type Find = (selector: string) => Element[];

/** The open shadow roots below an element, at most 20,000 elements deep in all. */
function shadowsOf(el: Element): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  let left = 20_000;
  const enter = (root: Element | ShadowRoot): void => {
    for (const each of all(root, '*')) {
      if (left-- <= 0) return;
      const shadow = member(each, 'nodeName').includes('-') ? member(each, 'shadowRoot') : null;
      if (shadow) {
        found.push(shadow);
        enter(shadow);
      }
    }
  };
  enter(el);
  return found;
}

/**
 * Looks for shown elements below one. With synthetic shadow (most orgs) a query reaches everything; shadow roots are
 * entered only where it finds nothing, and looked for once.
 */
function below(el: Element): Find {
  let shadows: ShadowRoot[] | undefined;
  return (selector) => {
    const plain = all(el, selector);
    if (plain.length > 0) return plain.filter(visible);
    shadows ??= shadowsOf(el);
    return shadows.flatMap((shadow) => all(shadow, selector)).filter(visible);
  };
}

const formatted =
  'lightning-formatted-text, lightning-formatted-name, lightning-formatted-url, lightning-formatted-email, a';

/** The value of a field of the record, without label and buttons. Names are the fields' own, the same in every language. */
function field(find: Find, name: string): Element | undefined {
  const item = find(`[data-target-selection-name="sfdc:RecordField.${name}"]`)[0];
  if (!item) return undefined;
  const value = below(item)('[slot="outputField"]')[0];
  return below(value ?? item)(formatted)[0] ?? value;
}

/** What a field's link leads to, or its text. */
const target = (el: Element | undefined): string | undefined =>
  el && (attr(el, 'href') ?? attr(below(el)('a[href]')[0], 'href') ?? text(el));

const accountId = (link: Element): string | undefined =>
  /\/lightning\/r\/(?:Account\/)?(001[\dA-Za-z]{12,17})\//.exec(attr(link, 'href') ?? '')?.[1];

/**
 * The account of a contact or an opportunity. Its own field first; without it the links to accounts in the view, and only
 * if all of them lead to the same one: a partner account may stand beside it.
 */
function account(find: Find, object: string): { id: string; name: string | undefined } | undefined {
  const item = find(`[data-target-selection-name="sfdc:RecordField.${object}.AccountId"]`)[0];
  const links = item ? below(item)('a[href*="/lightning/r/"]') : find('force-lookup a[href*="/lightning/r/"]');
  const found = links.flatMap((link) => {
    const id = accountId(link);
    return id ? [{ id, name: text(link) }] : [];
  });
  const [first] = found;
  return first && found.every((each) => same(each.id, first.id)) ? first : undefined;
}

/** Links to related lists carry the id of the record they stand on: the view left last stays until the new one is there. */
function isOld(find: Find, id: string): boolean {
  const own = find('a[href*="/related/"]')
    .map((link) => /\/lightning\/r\/(?:\w+\/)?([\dA-Za-z]{15,20})\/related\//.exec(attr(link, 'href') ?? '')?.[1])
    .filter((each) => each !== undefined);
  return own.length > 0 && !own.some((each) => same(each, id));
}

/** Heads every record (Salesforce's own page object, 2025-10); the fields below it are each admin's choice. */
const highlights = [
  'records-highlights2 [slot="primaryField"]',
  'records-lwc-highlights-panel [slot="primaryField"]',
  '[slot="primaryField"]',
];

function heading(find: Find): Element | undefined {
  for (const selector of highlights) {
    const found = find(selector)[0];
    if (found) return below(found)(formatted)[0] ?? found;
  }
  return undefined;
}

const objects: Record<string, string> = { company: 'Account', contact: 'Contact', lead: 'Lead', deal: 'Opportunity' };

export const salesforceFacts: SiteFacts = {
  id: 'salesforce',
  name: 'Salesforce',
  kind: 'crm',
  access: 'install',
  matches: ['https://*.lightning.force.com/*'],
  chip: true,
};

export const salesforce: Site = {
  ...salesforceFacts,
  page,
  // The record views of the open tabs are siblings somewhere below it, under generated ids.
  watch: 'body',
  read: (doc, url) => {
    const address = page(url);
    const id = address?.externalId;
    if (!address || !id) return undefined;
    // Views left earlier stay in the DOM, hidden (2021-12 and since).
    const view = all(doc, 'one-record-home-flexipage2').find(visible);
    if (!view) return undefined;
    const find = below(view);
    if (isOld(find, id)) return undefined;

    const { kind } = address;
    const object = objects[kind] ?? '';
    const title = heading(find);
    const link = kind === 'contact' || kind === 'deal' ? account(find, object) : undefined;
    const companyId = kind === 'company' ? id : link?.id;
    const name = {
      company: () => text(title) ?? text(field(find, 'Account.Name')),
      lead: () => text(field(find, 'Lead.Company')),
      contact: () => link?.name,
      deal: () => link?.name,
      message: () => undefined,
    }[kind]();
    const website =
      kind === 'company' || kind === 'lead' ? hostOf(target(field(find, `${object}.Website`))) : undefined;
    const mail = kind === 'contact' || kind === 'lead' ? mailDomain(target(field(find, `${object}.Email`))) : undefined;
    const domains = [...new Set([website, mail])].filter((each) => each !== undefined);

    const common = { kind, externalId: id, ...(companyId && { companyId }) };
    if (kind === 'company' ? !name : !(name || link || domains.length > 0)) {
      // A person or an opportunity with a heading and fields but no company has none.
      const fields = `[data-target-selection-name^="sfdc:RecordField.${object}."]`;
      if (kind !== 'company' && (title || find(fields).length > 0)) return null;
      // Stencils of a view that is still loading hold no text.
      return text(view) ? { ...common, cues: ['address'], unreadable: true } : undefined;
    }
    return {
      ...common,
      ...(name && { name }),
      ...(domains.length > 0 && { domains: domains.map((domain) => ({ domain, role: 'website' as const })) }),
      cues: [
        'address',
        ...(kind === 'company' ? ['highlights'] : link ? ['account link'] : name ? ['company field'] : []),
        ...(website ? ['website'] : []),
        ...(mail ? ['email'] : []),
      ],
    };
  },
};

export const examples: Examples = {
  record: [
    'https://whynow-demo.lightning.force.com/lightning/r/Account/001Wn0000NordvkAAA/view',
    'https://whynow-demo.lightning.force.com/lightning/r/Account/001Wn0000Nordvk/view?ws=%2Flightning%2Fr%2FContact%2F003Wn00000AbCdEAAX%2Fview',
    'https://whynow-demo.lightning.force.com/lightning/r/003Wn00000AbCdEAAX/view',
    'https://whynow-demo--uat.sandbox.lightning.force.com/lightning/r/Opportunity/006Wn00000QrStUAAV/view',
    'https://whynow-demo.lightning.force.com/lightning/r/Lead/00QWn00000LmNoPAAX/edit',
  ],
  other: [
    'https://whynow-demo.lightning.force.com/lightning/page/home',
    'https://whynow-demo.lightning.force.com/lightning/o/Account/list?filterName=Recent',
    'https://whynow-demo.lightning.force.com/lightning/o/Account/new',
    'https://whynow-demo.lightning.force.com/lightning/r/Account/001Wn0000NordvkAAA/related/Contacts/view',
    'https://whynow-demo.lightning.force.com/lightning/r/Case/500Wn00000XyZaBAAV/view',
    'https://whynow-demo.lightning.force.com/lightning/r/Contact/001Wn0000NordvkAAA/view',
    'https://whynow-demo.lightning.force.com/lightning/setup/SetupOneHome/home',
  ],
};
