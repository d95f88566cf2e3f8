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

/**
 * The site of an address and what the address stands for. Fixed sites go by their patterns; a self-hosted one is known by
 * its addresses alone, as the content script only runs where the user has granted the origin.
 */
export function siteFor<S extends SiteAddress>(
  url: URL,
  among: S[],
): { site: S; address: PageAddress | undefined } | undefined {
  const fixed = among.find((site) => site.matches.some((pattern) => fitsPattern(pattern, url)));
  if (fixed) return { site: fixed, address: fixed.page(url) };
  for (const site of among) {
    const address = site.access === 'optional' ? site.page(url) : undefined;
    if (address) return { site, address };
  }
  return undefined;
}
