import { all, attr, closest, member, one, text, visible } from './dom.ts';
import { type Reading, readingOf } from './reading.ts';
import type { PageAddress } from './site.ts';

/** A CRM record as its address gives it. */
export type RecordAddress = Required<PageAddress>;

/** A company that a contact, a lead or a deal is linked to. Not every page shows the id of the company's own record. */
export interface LinkedCompany {
  id?: string | undefined;
  name?: string | undefined;
}

/** What the page of a record says about its company. */
interface RecordFacts {
  link?: LinkedCompany | undefined;
  /** A company's own title, or the company that a lead has as plain text. */
  name?: string | undefined;
  /** The company's web address and the person's mail address. */
  website?: string | undefined;
  mails?: (string | undefined)[];
}

/** The reading of a CRM record; undefined when nothing but the address is known. */
export function recordReading(
  address: RecordAddress,
  { link, name, website, mails = [] }: RecordFacts,
): Reading | undefined {
  const cue = address.kind === 'company' ? 'heading' : link?.id ? 'company link' : 'company field';
  return readingOf(address, { id: link?.id, name: name ?? link?.name, cue, websites: [website], mails });
}

/** The id in a link, if it leads to a record of this kind on the same site. */
export type IdOf = (href: string) => string | undefined;

export const idsOf =
  (page: (url: URL) => PageAddress | undefined, here: URL) =>
  (kind: PageAddress['kind']): IdOf =>
  (href) => {
    const target = URL.parse(href, here.href);
    const record = target?.origin === here.origin ? page(target) : undefined;
    return record?.kind === kind ? record.externalId : undefined;
  };

/** The title of the document without the number of unread messages in front of it. */
export const titleOf = (doc: Document): string =>
  (text(one(doc, 'head > title')) ?? '').replace(/^\(\d{1,4}\+?\)\s*/, '');

/**
 * The heading that the title begins with ("Name - Product"). Where the markup has no names to go by, a heading may be that
 * of a section, and a title may be late: only both together say which record is shown.
 */
export const titledHeading = (doc: Document, headings: (string | undefined)[]): string | undefined => {
  const title = titleOf(doc);
  return headings
    .filter((each) => each !== undefined)
    .filter((each) => title.startsWith(each) && /^(?:$|\s[-–—|·•])/.test(title.slice(each.length)))
    .toSorted((a, b) => b.length - a.length)[0];
};

/** The name in a link or a chip, which may also hold an initial, an icon or a count: the longest text of its parts. */
export function nameIn(el: Element): string | undefined {
  const leaves = all(el, ':not(svg, svg *)').filter((each) => member(each, 'childElementCount') === 0);
  const texts = leaves.slice(0, 50).flatMap((each) => text(each) ?? []);
  return texts.toSorted((a, b) => b.length - a.length)[0] ?? text(el);
}

/** Lists, histories, menus and windows on top: what they link to is not what the record belongs to. */
const beside = 'nav, table, li, article, dialog, [role="navigation"], [role="row"], [role="listitem"], [role="dialog"]';

/** Shown links of a record itself. */
export const ownLinks = (root: Document | Element, selector: string): Element[] =>
  all(root, selector).filter((el) => visible(el) && !closest(el, beside));

/** The company that links lead to, unless they lead to several: then the page does not say which one is meant. */
export function linkedCompany(links: Element[], idOf: IdOf): LinkedCompany | undefined {
  const found = links.flatMap((el) => {
    const id = idOf(attr(el, 'href') ?? '');
    return id ? [{ id, name: nameIn(el) }] : [];
  });
  const [first] = found;
  return first && found.every(({ id }) => id === first.id) ? (found.find(({ name }) => name) ?? first) : undefined;
}

/**
 * Whether links say that the record shown is not the one in the address: some bear its name (in a history, a list below),
 * and none of them has this id.
 */
export function isOther(links: Element[], idOf: IdOf, name: string | undefined, id: string): boolean {
  if (!name) return false;
  const ids = links.flatMap((el) => {
    const target = idOf(attr(el, 'href') ?? '');
    return target && nameIn(el) === name && visible(el) ? [target] : [];
  });
  return ids.length > 0 && !ids.includes(id);
}

/** Links to one record: its id and the longest text among them (an avatar shows a single letter); none if they differ. */
export function sameRecord(links: { id: string; el: Element }[]): { id: string; name: string | undefined } | undefined {
  const [first] = links;
  if (!first || links.some(({ id }) => id !== first.id)) return undefined;
  const names = links.map(({ el }) => text(el) ?? '').filter((name) => name.length > 1);
  return { id: first.id, name: names.toSorted((a, b) => b.length - a.length)[0] };
}
