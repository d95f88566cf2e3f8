import type { PageAddress } from './site.ts';

export type SalesforceRecord = PageAddress & { externalId: string };

const kinds: Record<string, PageAddress['kind']> = { '001': 'company', '003': 'contact', '00Q': 'lead', '006': 'deal' };
const prefixes: Record<string, string> = { Account: '001', Contact: '003', Lead: '00Q', Opportunity: '006' };

/** The first three characters of an id say its object. */
function record(id: string | undefined, object?: string): SalesforceRecord | undefined {
  const prefix = id?.slice(0, 3) ?? '';
  const kind = kinds[prefix];
  return id && kind && (!object || prefixes[object] === prefix) ? { kind, externalId: id } : undefined;
}

/** `/lightning/r/Account/001…/view`, `/lightning/r/001…/view`; served by either host. */
export function lightningRecord(url: URL): SalesforceRecord | undefined {
  if (!/\.(lightning\.force|my\.salesforce)\.com$/.test(url.hostname)) return undefined;
  const found = /^\/lightning\/r\/(?:(\w+)\/)?([\dA-Za-z]{15,20})\/(?:view|edit)\/?$/.exec(url.pathname);
  return record(found?.[2], found?.[1]);
}

/** Salesforce Classic: the id alone, `/001…`. */
export function classicRecord(url: URL): SalesforceRecord | undefined {
  if (!/\.my\.salesforce\.com$/.test(url.hostname)) return undefined;
  return record(/^\/([\dA-Za-z]{15}(?:[\dA-Za-z]{3})?)\/?$/.exec(url.pathname)?.[1]);
}

/** One id is shown with 15 characters or, with a check sum behind it, with 18. */
export const sameId = (a: string, b: string): boolean => a.slice(0, 15) === b.slice(0, 15);
