import { all, attr, member, one, text, visible } from './dom.ts';
import { readingOf, unreadable } from './reading.ts';
import { type SalesforceRecord, sameId } from './salesforceAddress.ts';
import type { Site } from './site.ts';

/** A field's cell; Salesforce numbered its own fields once and for all (seen from 2010 on; `_ileinner` where it can be edited in place). */
const cell = (doc: Document, field: string): Element | undefined =>
  all(doc, `[id="${field}_ileinner"], [id="${field}_ilecell"]`).find(visible);

const fields: Record<string, { name?: string; account?: string; website?: string; email?: string }> = {
  company: { name: 'acc2', website: 'acc12' },
  contact: { account: 'con4', email: 'con15' },
  lead: { name: 'lea3', website: 'lea12', email: 'lea11' },
  deal: { account: 'opp4' },
};

/** The text of a name's cell without the link behind it (`Nordvik Logistics [View Hierarchy]`). */
function nameIn(el: Element | undefined): string | undefined {
  const whole = text(el);
  const link = el && text(one(el, 'a'));
  return whole?.endsWith(`[${link}]`) ? whole.slice(0, -`[${link}]`.length).trim() || undefined : whole;
}

/** What a cell links to, or its text. */
const target = (el: Element | undefined): string | undefined => el && (attr(one(el, 'a[href]'), 'href') ?? text(el));

/** Related lists are named by the record they belong to. */
function isOld(doc: Document, id: string): boolean {
  const owners = all(doc, '[id*="_Related"]').flatMap(
    (el) => /^([\dA-Za-z]{15})_Related/.exec(member(el, 'id'))?.[1] ?? [],
  );
  return owners.length > 0 && !owners.some((each) => sameId(each, id));
}

/** Salesforce Classic: a page of the server's for each record, its fields in cells with numbers that never changed. */
export function readClassic(doc: Document, address: SalesforceRecord): ReturnType<Site['read']> {
  const { kind, externalId: id } = address;
  const known = fields[kind];
  if (!known || isOld(doc, id)) return undefined;
  const value = (field: string | undefined) => (field ? cell(doc, field) : undefined);
  const lookup = value(known.account);
  const link = lookup && one(lookup, 'a[href*="/001"]');
  const accountId = /\/(001[\dA-Za-z]{12}(?:[\dA-Za-z]{3})?)(?:[?#]|$)/.exec(attr(link, 'href') ?? '')?.[1];
  // A person who is an account of his own has a contact's fields: his name is no company's.
  if (kind === 'company' && one(doc, '[id^="con"][id$="_ileinner"]'))
    return { kind, externalId: id, companyId: id, cues: ['address'] };
  const reading = readingOf(address, {
    id: accountId,
    name: accountId ? text(link) : nameIn(value(known.name)),
    cue: accountId ? 'account link' : 'company field',
    websites: [target(value(known.website))],
    mails: [target(value(known.email))],
  });
  if (reading && !(kind === 'company' && !reading.name)) return reading;
  // A person or an opportunity whose fields are there has no company.
  if (kind !== 'company' && Object.values(known).some(value)) return null;
  return text(one(doc, '#bodyCell')) ? unreadable(address) : undefined;
}
