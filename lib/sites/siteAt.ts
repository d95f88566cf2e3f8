import type { SiteFacts } from './site.ts';

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

/** An address that the user or the workspace has granted to a site: `https://mail.example.org`, without a path. */
export interface GrantedHost {
  origin: string;
  site: string;
}

/** The site of an address, record or not: by the hosts that are the site's own, else by what was granted. */
export const siteAt = <S extends SiteFacts>(url: URL, among: S[], granted: GrantedHost[]): S | undefined =>
  among.find((site) => site.matches.some((pattern) => fitsPattern(pattern, url))) ??
  among.find((site) => granted.some((host) => host.site === site.id && host.origin === url.origin));
