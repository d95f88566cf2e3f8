import { hostOf } from './dom.ts';
import type { PageAddress } from './site.ts';

/** Addresses below /company/ that are no company's. */
const reserved = new Set(['setup', 'unavailable', 'new']);

/** Sites on which companies have pages and that are nobody's own domain; link shorteners among them. */
const foreign =
  /(^|\.)(linkedin|lnkd|facebook|fb|twitter|x|instagram|youtube|youtu|tiktok|xing|linktr|bit|goo|t|wikipedia)\.(com|in|be|ee|ly|gl|co|me|org)$/;

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug).toLowerCase();
  } catch {
    return slug.toLowerCase();
  }
}

/** A LinkedIn address, absolute or not; undefined for any other host. */
function linkedinUrl(href: string | undefined): URL | undefined {
  const url = href ? URL.parse(href, 'https://www.linkedin.com') : null;
  return url && /^https?:$/.test(url.protocol) && /(^|\.)linkedin\.com$/.test(url.hostname) ? url : undefined;
}

/** Slug or number of the company, school or showcase page at the address. */
export function companySlug(href: string | undefined): string | undefined {
  const found = /^\/(?:company|school|showcase)\/([^/]+)/.exec(linkedinUrl(href)?.pathname ?? '')?.[1];
  const slug = found && decoded(found);
  return slug && !reserved.has(slug) ? slug.slice(0, 300) : undefined;
}

/** A company goes by its number as well as by its slug (`/company/1441/` is `/company/google/`): the two cannot be compared. */
export const numeric = (slug: string): boolean => /^\d+$/.test(slug);

/** Slug of the person at the address: only to tell whose page is open, never reported. */
export function personSlug(href: string | undefined): string | undefined {
  const found = /^\/(?:mwlite\/profile\/)?in\/([^/]+)/.exec(linkedinUrl(href)?.pathname ?? '')?.[1];
  return found && decoded(found).slice(0, 300);
}

/** Whether the address is one of Sales Navigator. */
export const isSales = (url: URL): boolean => url.pathname.startsWith('/sales/');

/** `/sales/lead/<id>,<search>,<token>` (before 2021 `/sales/people/…`), `/sales/company/<number>`. Ids keep their case. */
function salesPage(url: URL): PageAddress | undefined {
  const [, lead, account] =
    /^\/sales\/(?:(?:lead|people)\/([\w-]{10,80})(?:[,/]|$)|(?:company|account)\/(\d{1,20})(?:[,/]|$))/.exec(
      url.pathname,
    ) ?? [];
  if (account) return { kind: 'company', externalId: account };
  return lead ? { kind: 'lead', externalId: lead } : undefined;
}

export function linkedinPage(url: URL): PageAddress | undefined {
  if (isSales(url)) return /(^|\.)linkedin\.com$/.test(url.hostname) ? salesPage(url) : undefined;
  const company = companySlug(url.href);
  if (company) return { kind: 'company', externalId: company };
  const person = personSlug(url.href);
  return person ? { kind: 'contact', externalId: person } : undefined;
}

/** The host of a company's own website behind LinkedIn's redirect; social networks and shorteners are nobody's own. */
export function websiteHost(href: string | undefined): string | undefined {
  const redirect = linkedinUrl(href);
  const target = redirect?.pathname.startsWith('/redir/') ? redirect.searchParams.get('url') : href;
  const host = hostOf(target ?? undefined);
  return host && !foreign.test(host) ? host : undefined;
}
