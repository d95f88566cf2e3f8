import { all, around, attr, closest, member, one, text, visible } from './dom.ts';
import { readingOf, unreadable } from './reading.ts';
import { type SalesforceRecord, sameId } from './salesforceAddress.ts';
import type { Site } from './site.ts';

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
  return first && found.every((each) => sameId(each.id, first.id)) ? first : undefined;
}

/** Whether a view is the record's; undefined where it does not say. Links to related lists carry the id of their record. */
function isOf(find: Find, id: string): boolean | undefined {
  const own = find('a[href*="/related/"]')
    .map((link) => /\/lightning\/r\/(?:\w+\/)?([\dA-Za-z]{15,20})\/related\//.exec(attr(link, 'href') ?? '')?.[1])
    .filter((each) => each !== undefined);
  return own.length > 0 ? own.some((each) => sameId(each, id)) : undefined;
}

/**
 * The views shown. Those left earlier stay in the DOM, hidden (2021-12 and since). A console keeps a view for each tab,
 * and may pin the view of the workspace tab beside that of its subtab.
 */
const viewsIn = (doc: Document): Element[] =>
  all(doc, 'one-record-home-flexipage2').filter(
    (view) => visible(view) && !closest(view, 'section.tabContent:not(.active)'),
  );

/** The view of the record at the address: the one that says so, else the only one that says nothing. */
function viewOf(doc: Document, id: string): { view: Element; find: Find } | undefined {
  const found = viewsIn(doc).map((view) => {
    const find = below(view);
    return { view, find, own: isOf(find, id) };
  });
  const silent = found.filter(({ own }) => own === undefined);
  return found.find(({ own }) => own) ?? (silent.length === 1 ? silent[0] : undefined);
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

/** A person who is an account of his own: his name is no company's. */
const isPerson = (find: Find, title: Element | undefined): boolean =>
  (title && member(title, 'nodeName') === 'LIGHTNING-FORMATTED-NAME') ||
  find('[data-target-selection-name^="sfdc:RecordField.Account.Person"]').length > 0;

const objects: Record<string, string> = { company: 'Account', contact: 'Contact', lead: 'Lead', deal: 'Opportunity' };

/**
 * What the views of the open tabs stand in. Native shadow roots are closed to an observer from outside: such a view has no
 * part that could be watched.
 */
export function lightningRoot(doc: Document): Element | undefined {
  const views = viewsIn(doc);
  const [view] = views.filter((each) => one(each, '[slot="primaryField"], [data-target-selection-name]'));
  return view && (closest(view, '.lafSinglePaneWindowManager, .slds-template__container') ?? around(views));
}

export function readLightning(doc: Document, address: SalesforceRecord): ReturnType<Site['read']> {
  const { kind, externalId: id } = address;
  const { view, find } = viewOf(doc, id) ?? {};
  if (!view || !find) return undefined;
  const object = objects[kind] ?? '';
  const title = heading(find);
  const link = kind === 'contact' || kind === 'deal' ? account(find, object) : undefined;
  if (kind === 'company' && isPerson(find, title)) return { kind, externalId: id, companyId: id, cues: ['address'] };
  const name = {
    company: () => text(title) ?? text(field(find, 'Account.Name')),
    lead: () => text(field(find, 'Lead.Company')),
    contact: () => link?.name,
    deal: () => link?.name,
    message: () => undefined,
  }[kind]();
  const reading = readingOf(address, {
    id: link?.id,
    name,
    cue: kind === 'company' ? 'highlights' : link ? 'account link' : 'company field',
    websites: kind === 'company' || kind === 'lead' ? [target(field(find, `${object}.Website`))] : [],
    mails: kind === 'contact' || kind === 'lead' ? [target(field(find, `${object}.Email`))] : [],
  });
  if (reading && !(kind === 'company' && !name)) return reading;
  // A person or an opportunity with a heading and fields but no company has none.
  const fields = `[data-target-selection-name^="sfdc:RecordField.${object}."]`;
  if (kind !== 'company' && (title || find(fields).length > 0)) return null;
  // Stencils of a view that is still loading hold no text.
  return text(view) ? unreadable(address) : undefined;
}
