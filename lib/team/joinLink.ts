import { isLocalHost } from '../domain/localHost.ts';

/** Where a store is, and the code of an invitation. */
export interface Invitation {
  url: string;
  code: string | undefined;
}

/**
 * Reads what somebody was given to join a team: a link such as `https://team.example/#join=ABCDE-FGHJK`, or the address
 * alone. Plain `http:` is for a store on this machine only.
 * @returns undefined for what is no such address
 */
export function readInvitation(text: string): Invitation | undefined {
  const given = text.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(given) ? given : `https://${given}`);
  if (!url || url.username || url.password) return undefined;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocalHost(url.hostname))) return undefined;
  if (!url.hostname.includes('.') && !isLocalHost(url.hostname)) return undefined;
  const code = new URLSearchParams(url.hash.slice(1)).get('join') ?? url.searchParams.get('join') ?? undefined;
  const path = url.pathname.replace(/\/(join|graphql)?\/?$/, '');
  return { url: `${url.origin}${path}`, code: code || undefined };
}

/** The pattern of the one permission that a store asks for: its own origin. */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
