import { all, attr, closest, one, text, typed, visible } from './dom.ts';
import { readingOf, unreadable } from './reading.ts';
import type { Examples, PageAddress, Site, SiteFacts } from './site.ts';

/** A party may be a company or a person: Tryton does not tell them apart. */
const kinds: Record<string, PageAddress['kind']> = {
  'party.party': 'company',
  'sale.opportunity': 'deal',
  'sale.sale': 'deal',
};

/** `#<database>/model/party.party/3;name="Parties"&views=[…]`; a record not yet saved has a negative id. */
function page(url: URL): PageAddress | undefined {
  const [, model = '', externalId] =
    /^#[^/;]{1,63}\/model\/([a-z.]{1,40})\/([1-9]\d{0,11})(?:;|$)/.exec(url.hash) ?? [];
  const kind = kinds[model];
  return kind && externalId ? { kind, externalId } : undefined;
}

/** The name of the tab that an address opened. */
function tabName(url: URL): string | undefined {
  const value = new URLSearchParams(url.hash.split(';')[1] ?? '').get('name');
  return /^"(.*)"$/.exec(value ?? '')?.[1];
}

/** The open tab; tabs opened earlier stay in the page with all their fields (sao 6.0, 2026-11). */
function openTab(doc: Document): { pane: Element; label: Element | undefined } | undefined {
  const label = one(doc, '#tablist [role="tab"][aria-expanded="true"], #tablist [role="tab"][aria-selected="true"]');
  const id = attr(label, 'aria-controls') ?? attr(label, 'href')?.slice(1);
  const panes = all(doc, '#tabcontent > [role="tabpanel"]').filter(visible);
  const pane = id ? panes.find((each) => attr(each, 'id') === id) : panes.length === 1 ? panes[0] : undefined;
  return pane && { pane, label };
}

/** What a field of the record itself holds: forms of its addresses and lines stand in panels inside its tab. */
const held = (pane: Element, name: string): string | undefined =>
  typed(all(pane, `input[name="${name}"]`).find((el) => closest(el, '[role="tabpanel"]') === pane));

export const trytonFacts: SiteFacts = {
  id: 'tryton',
  name: 'Tryton',
  kind: 'crm',
  access: 'optional',
  matches: [],
};

export const tryton: Site = {
  ...trytonFacts,
  page,
  watch: '#tabcontent',
  read: (doc, url) => {
    const address = page(url);
    if (!address) return undefined;
    const tab = openTab(doc);
    if (!tab) return undefined;
    const { pane, label } = tab;
    const expected = tabName(url);
    const title = attr(label && one(label, '[title]'), 'title') ?? text(label);
    // No element holds the record's id, but the tab before has another name.
    if (expected && title && !title.includes(expected)) return undefined;

    if (address.kind === 'deal') {
      const name = held(pane, 'party');
      if (name) return readingOf(address, { name, cue: 'party field' });
      // Fields are drawn first and filled later.
      const loaded = ['description', 'number', 'reference'].some((each) => held(pane, each));
      return loaded ? null : lost(pane, 'party') ? unreadable(address) : undefined;
    }
    const name = held(pane, 'name');
    if (!name) return lost(pane, 'name') ? unreadable(address) : undefined;
    const hrefs = (scheme: string): (string | undefined)[] =>
      all(pane, `td a[target="_blank"][href^="${scheme}"]`).map((el) => attr(el, 'href'));
    const websites = hrefs('http');
    // Without a website it may be a person: then the name stays here, and the mail address says for whom they work.
    const known = websites.length > 0 ? { name, websites } : { mails: hrefs('mailto:') };
    const silent = { ...address, ...(address.externalId && { companyId: address.externalId }), cues: ['address'] };
    return readingOf(address, { ...known, cue: 'name field' }) ?? silent;
  },
};

/** A form whose fields have labels, but not the one that every record of its kind has. */
const lost = (pane: Element, name: string): boolean =>
  !one(pane, `input[name="${name}"]`) && all(pane, 'input[name][aria-labelledby]').length > 2;

export const examples: Examples = {
  record: [
    'https://erp.planora.example/#planora/model/party.party/3;name=%22Party%20%2F%20Parties%22&views=%5B129%2C128%5D',
    'https://erp.planora.example/#planora/model/party.party/17',
    'http://127.0.0.1:8000/tryton/#crm/model/sale.opportunity/1;name=%22Sale%20Opportunity%22&views=%5Bnull%5D',
    'https://erp.planora.example/#planora/model/sale.sale/44;name=%22Quotations%22',
  ],
  other: [
    'https://erp.planora.example/',
    'https://erp.planora.example/#planora',
    'https://erp.planora.example/#planora/model/party.party;name=%22Party%20%2F%20Parties%22&views=%5B128%2C129%5D',
    'https://erp.planora.example/#planora/model/party.party;search_value=%5B%22transalp%22%5D',
    'https://erp.planora.example/#planora/model/party.party/-1;name=%22Parties%22',
    'https://erp.planora.example/#planora/model/party.address/8;name=%22Addresses%22',
    'https://erp.planora.example/#planora/wizard/party.replace',
  ],
};
