import {
  type IdOf,
  idsOf,
  isOther,
  type LinkedCompany,
  linkedCompany,
  type RecordAddress,
  recordReading,
  titleOf,
} from './crmRecord.ts';
import { all, attr, closest, member, one, text, tidy, visible } from './dom.ts';
import { unreadable } from './reading.ts';
import type { Examples, Site, SiteFacts } from './site.ts';

const kinds = { account: 'company', contact: 'contact', lead: 'lead', opportunity: 'deal' } as const;

/**
 * `main.aspx?pagetype=entityrecord&etn=account&id=<guid>` on any host and in any folder: on premises the organisation's
 * name comes first and the id may stand in braces.
 */
function page(url: URL): RecordAddress | undefined {
  if (!/\/main\.aspx$/i.test(url.pathname)) return undefined;
  const value = (name: string) => url.searchParams.get(name) ?? '';
  const [entity] = /^(?:account|contact|lead|opportunity)$/.exec(value('etn')) ?? [];
  const [, id] = /^\{?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\}?$/i.exec(value('id')) ?? [];
  if (!entity || !id || !/^(entityrecord)?$/.test(value('pagetype'))) return undefined;
  return { kind: kinds[entity as keyof typeof kinds], externalId: id.toLowerCase() };
}

/** Quick create, dialogs and look-up windows hold forms of other records (EasyRepro and others, to 2026). */
const onTop =
  '[data-id^="quickCreateRoot"], [id^="quickCreateRoot"], [id^="dialogRoot"], [id^="lookupDialogRoot"], [role="dialog"]';

const shown = (root: Document | Element, selector: string): Element[] =>
  all(root, selector).filter((el) => visible(el) && !closest(el, onTop));

function shownIn(el: Element | undefined): string | undefined {
  if (!el) return undefined;
  const typed = /^(INPUT|TEXTAREA)$/.test(member(el, 'nodeName'));
  const value = typed ? tidy(member(el as HTMLInputElement, 'value')) : (attr(el, 'title') ?? text(el));
  // What an empty field shows.
  return value && !/^-+$/.test(value) ? tidy(value) : undefined;
}

/** A field by its logical name, the same in every language; a card of another record on the form has a longer name. */
const field = (form: Element, name: string): string | undefined =>
  shownIn(
    shown(
      form,
      ['text-box-text', 'url-text-input', 'mail-text-input']
        .map((control) => `[data-id="${name}.fieldControl-${control}"]`)
        .join(),
    )[0],
  );

const linkOf = (el: Element): Element | undefined => closest(el, 'a[href]') ?? one(el, 'a[href]');

/** The record that a look-up holds, by its link where the page has one (newer builds) and else by its text. */
function lookup(form: Element, logicalName: string, idOf: IdOf): LinkedCompany | undefined {
  const tag = `${logicalName}.fieldControl-LookupResultsDropdown_${logicalName}_selected_tag`;
  const selectors = ['_text', ''].map((part) => `[data-id="${tag}${part}"], [data-id="header_${tag}${part}"]`);
  const tags = selectors.map((selector) => shown(form, selector)).find((each) => each.length > 0) ?? [];
  const links = tags.flatMap((each) => linkOf(each) ?? []);
  const names = new Set(tags.map(shownIn));
  const name = names.size === 1 ? [...names][0] : undefined;
  // A customer may also be a person: then the link leads to a contact.
  if (links.length === 0) return name ? { name } : undefined;
  const target = linkedCompany(links, idOf);
  return target && { id: target.id, name: name ?? target.name };
}

/** A potential customer is a person as often as a company: only the link tells. */
function customer(form: Element, idOf: IdOf): LinkedCompany | undefined {
  const found = lookup(form, 'customerid', idOf);
  return found?.id ? found : undefined;
}

/** What the heading may say: it ends in "- Saved" in the user's language, in a part of its own or not. */
function headings(form: Element, doc: Document): string[] {
  const head = shown(form, '[data-id="header_title"]')[0] ?? shown(doc, '[data-id="header_title"]')[0];
  const whole = text(head) ?? '';
  const status = text(head && one(head, '[data-id="header_saveStatus"]'));
  const bare = status && whole.endsWith(status) ? whole.slice(0, -status.length) : whole;
  return [attr(head, 'title') ?? '', bare, whole.replace(/\s*[-–] [^-–]+$/, '')].flatMap((each) => tidy(each) ?? []);
}

/** "Account: <form>: <name> - Dynamics 365": a title with a name of a record, and is it this one? */
const names = (title: string, name: string): boolean => `${title} - `.includes(`: ${name} - `);

export const dynamicsFacts: SiteFacts = {
  id: 'dynamics',
  name: 'Dynamics 365',
  kind: 'crm',
  access: 'optional',
  // Match patterns cannot say `crm4`: `page` looks at the path.
  matches: ['https://*.dynamics.com/*'],
};

export const dynamics: Site = {
  ...dynamicsFacts,
  page,
  // The main area stays while forms come and go (2023 to 2026).
  watch: (doc) => one(doc, 'main, [role="main"], #mainContent') ?? shown(doc, '[data-id="editFormRoot"]')[0],
  read: (doc, url) => {
    const address = page(url);
    if (!address) return undefined;
    const { kind, externalId } = address;
    // The commands above carry the entity's name and that of the page: the form before it, or still a list.
    const commands = shown(doc, '[data-id*="|NoRelationship|Form|"], [data-id*="|NoRelationship|HomePageGrid|"]');
    const own = `${url.searchParams.get('etn')}|NoRelationship|Form|`;
    if (commands.length > 0 && !commands.some((el) => attr(el, 'data-id')?.startsWith(own))) return undefined;
    const form = shown(doc, '[data-id="editFormRoot"]')[0];
    if (!form) return undefined;

    const idFor = idsOf(page, url);
    const company = idFor('company');
    const title = titleOf(doc);
    const typed = kind === 'company' ? field(form, 'name') : undefined;
    const heads = headings(form, doc);
    const said = [typed, ...heads].filter((each) => each !== undefined);
    const agreed = said.find((each) => names(title, each));
    // Some apps have titles without a name; with one it must be this record's.
    if (said.length > 0 && !agreed && title.includes(': ')) return undefined;
    const heading = agreed ?? typed ?? heads[0];
    // Nothing in a form says its id, but newer lists below it link back to the record.
    if (isOther(all(form, 'a[href*="etn="]'), idFor(kind), heading, externalId)) return undefined;

    const person = kind === 'contact' || kind === 'lead';
    const reading = recordReading(address, {
      link: {
        company: () => undefined,
        contact: () => lookup(form, 'parentcustomerid', company),
        lead: () => lookup(form, 'parentaccountid', company),
        deal: () => lookup(form, 'parentaccountid', company) ?? customer(form, company),
        message: () => undefined,
      }[kind](),
      name: kind === 'company' ? (agreed ?? typed) : kind === 'lead' ? field(form, 'companyname') : undefined,
      website: kind === 'contact' || kind === 'deal' ? undefined : field(form, 'websiteurl'),
      mails: person ? [field(form, 'emailaddress1')] : [],
    });
    if (reading && (kind !== 'company' || reading.name)) return reading;
    if (kind !== 'company' && heading) return null;
    return text(form) ? unreadable(address) : undefined;
  },
};

export const examples: Examples = {
  record: [
    'https://whynow-demo.crm4.dynamics.com/main.aspx?appid=0f6e2a51-7c1d-4e5a-9b0e-3d5c2f1a7b90&forceUCI=1&pagetype=entityrecord&etn=account&id=5a1f0c3e-2b7d-4c11-8e0a-0a1b2c3d4e01',
    'https://whynow-demo.crm4.dynamics.com/main.aspx?appid=0f6e2a51-7c1d-4e5a-9b0e-3d5c2f1a7b90&pagetype=entityrecord&etn=contact&id=7c2e1d4f-3c8e-4d22-9f1b-1b2c3d4e5f02',
    'https://whynow-demo.crm.dynamics.com/main.aspx?etn=opportunity&id=8d3f2e50-4d9f-4e33-a02c-2c3d4e5f6003&pagetype=entityrecord',
    'https://crm.intern.example/Planora/main.aspx?etn=lead&pagetype=entityrecord&id=%7B9E403F61-5EA0-4F44-B13D-3D4E5F607104%7D',
  ],
  other: [
    'https://whynow-demo.crm4.dynamics.com/main.aspx?appid=0f6e2a51-7c1d-4e5a-9b0e-3d5c2f1a7b90&pagetype=entitylist&etn=account&viewid=00000000-0000-0000-00aa-000010001002',
    'https://whynow-demo.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=account',
    'https://whynow-demo.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=incident&id=8d3f2e50-4d9f-4e33-a02c-2c3d4e5f6009',
    'https://whynow-demo.crm4.dynamics.com/main.aspx?pagetype=search&searchText=nordvik',
    'https://whynow-demo.crm4.dynamics.com/main.aspx?pagetype=dashboard&id=5a1f0c3e-2b7d-4c11-8e0a-0a1b2c3d4e01',
    'https://admin.dynamics.com/',
  ],
};
