import type { PageAddress, SiteAddress } from './site.ts';

/**
 * Whether an address fits a match pattern (`https://*.linkedin.com/*`), as browsers read it: `*.` stands for the domain
 * and all below it, never for a part of a name.
 */
export function fitsPattern(pattern: string, url: URL): boolean {
  const [, scheme, host, path] = /^(\*|[a-z]+):\/\/(\*|(?:\*\.)?[^/*:]+)(\/.*)$/.exec(pattern) ?? [];
  if (!scheme || !host || !path) return false;
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : url.protocol !== `${scheme}:`) return false;
  const base = host.replace(/^\*\.?/, '');
  if (base !== '' && url.hostname !== base && !(host !== base && url.hostname.endsWith(`.${base}`))) return false;
  const parts = path.split('*').map((part) => part.replace(/[$()+.?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(url.pathname + url.search);
}

/** The record that an address stands for. Each site's `page` looks at the host itself, so patterns are not needed. */
export function recordAt<S extends SiteAddress>(url: URL, among: S[]): { site: S; address: PageAddress } | undefined {
  for (const site of among) {
    const address = site.page(url);
    if (address) return { site, address };
  }
  return undefined;
}

/**
 * The site of an address, record or not. Fixed sites go by their patterns; a self-hosted one is known by its records
 * alone, as the content script only runs where the user has granted the origin.
 */
export const siteFor = <S extends SiteAddress>(url: URL, among: S[]): S | undefined =>
  among.find((site) => site.matches.some((pattern) => fitsPattern(pattern, url))) ??
  recordAt(
    url,
    among.filter((site) => site.access === 'optional'),
  )?.site;
