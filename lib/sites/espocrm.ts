import { sameRecord } from './crmRecord.ts';
import { all, attr, closest, one, text, visible } from './dom.ts';
import { readingOf, unreadable } from './reading.ts';
import type { Examples, PageAddress, Site, SiteFacts } from './site.ts';

const kinds: Record<string, PageAddress['kind']> = {
  Account: 'company',
  Contact: 'contact',
  Lead: 'lead',
  Opportunity: 'deal',
};

const parts = (url: URL): RegExpExecArray | null =>
  /^#(Account|Contact|Lead|Opportunity)\/view\/([\w-]{1,40})(?:[/&?]|$)/.exec(url.hash);

/** `#Account/view/<17 hexadecimal digits>` in any folder of any host. */
function page(url: URL): PageAddress | undefined {
  const [, scope = '', externalId] = parts(url) ?? [];
  const kind = kinds[scope];
  return kind && externalId ? { kind, externalId } : undefined;
}

/** A field's value follows its label; rows of related lists have the same names and no label (EspoCRM 9, 2026-11). */
const field = (record: Element, name: string): Element | undefined =>
  all(record, `label[data-name="${name}"] ~ div[data-name="${name}"]`).find(visible);

/** An empty field says so in the user's language, and other empty fields say the same. */
function filled(record: Element, name: string): string | undefined {
  const el = field(record, name);
  const value = text(el);
  if (!el || !value || one(el, '.none-value')) return undefined;
  const others = all(record, 'label[data-name] ~ div[data-name]').filter((other) => other !== el);
  return others.some((other) => text(other) === value) ? undefined : value;
}

/** The account of a contact or an opportunity; with several the page does not say which one is meant. */
const account = (record: Element): ReturnType<typeof sameRecord> =>
  sameRecord(
    ['accounts', 'account'].flatMap((name) => {
      const el = field(record, name);
      return el
        ? all(el, 'a[href^="#Account/view/"]').flatMap((link) => {
            const id = /\/view\/([\w-]{1,40})$/.exec(attr(link, 'href') ?? '')?.[1];
            return id ? [{ id, el: link }] : [];
          })
        : [];
    }),
  );

const websiteOf = (record: Element): string | undefined => {
  const el = field(record, 'website');
  return attr(el && one(el, 'a[href]'), 'href') ?? text(el);
};

const mailsOf = (record: Element): (string | undefined)[] => {
  const el = field(record, 'emailAddress');
  return el ? all(el, '[data-email-address]').map((each) => attr(each, 'data-email-address')) : [];
};

export const espocrmFacts: SiteFacts = {
  id: 'espocrm',
  name: 'EspoCRM',
  kind: 'crm',
  access: 'optional',
  matches: [],
};

export const espocrm: Site = {
  ...espocrmFacts,
  page,
  watch: '#content',
  read: (doc, url) => {
    const address = page(url);
    if (!address) return undefined;
    const { kind } = address;
    const main = one(doc, '#main');
    const heading =
      main && all(main, '[data-action="fullRefresh"]').find((el) => visible(el) && !closest(el, 'li, tr'));
    const record = main && all(main, 'div[data-scope]').find(visible);
    if (!record) return text(heading) ? unreadable(address) : undefined;
    // No element holds the record's id, but the record before may be of another kind.
    if (attr(record, 'data-scope') !== parts(url)?.[1]) return undefined;
    if (!one(record, 'label[data-name] ~ div[data-name]'))
      return text(heading) && text(record) ? unreadable(address) : undefined;

    if (kind === 'company') {
      const name = text(field(record, 'name'));
      const title = text(heading);
      // The heading is drawn before the fields: one of them is of the record before.
      if (name && title && name !== title) return undefined;
      return (
        readingOf(address, { name: name ?? title, cue: 'heading', websites: [websiteOf(record)] }) ??
        unreadable(address)
      );
    }
    if (kind === 'lead') {
      const name = filled(record, 'accountName');
      const websites = [websiteOf(record)];
      return readingOf(address, { name, cue: 'company field', websites, mails: mailsOf(record) }) ?? null;
    }
    const mails = kind === 'contact' ? mailsOf(record) : [];
    return readingOf(address, { ...account(record), cue: 'account link', mails }) ?? null;
  },
};

export const examples: Examples = {
  record: [
    'https://crm.planora.example/#Account/view/6b022c2b9c8c2b25d',
    'https://crm.planora.example/#Account/view/6b022c2bcab7e9885',
    'https://crm.planora.example/espo/#Contact/view/6b022c2c043cb9135',
    'https://intranet.planora.example/sales/espocrm/#Opportunity/view/6b022c2c38d3a6dc9',
    'http://127.0.0.1:11085/#Lead/view/6b022c2d01d3a6e77',
  ],
  other: [
    'https://crm.planora.example/',
    'https://crm.planora.example/#Account',
    'https://crm.planora.example/#Account/list/primaryFilter=customers',
    'https://crm.planora.example/#Account/create',
    'https://crm.planora.example/#Account/edit/6b022c2b9c8c2b25d',
    'https://crm.planora.example/#Account/related/6b022c2b9c8c2b25d/contacts',
    'https://crm.planora.example/#GlobalSearch/list/transalp',
    'https://crm.planora.example/#Case/view/6b022c2c38d3a6dc1',
    'https://crm.planora.example/#User/view/6b022c2a9c3f7e458',
  ],
};
