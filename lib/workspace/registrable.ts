import { parse } from 'tldts';
import { decodeSet } from './domainSet.ts';
import { freeMailHashes } from './freeMailHashes.ts';

/** Where companies have a page and no domain of their own. Services that send for others: `domain/senders`. */
const social = new Set(
  (
    'facebook.com instagram.com linkedin.com twitter.com x.com youtube.com youtu.be tiktok.com xing.com pinterest.com ' +
    'linktr.ee bit.ly wa.me t.me goo.gl wikipedia.org yelp.com tripadvisor.com'
  ).split(' '),
);

let freeMail: ReturnType<typeof decodeSet> | undefined;

/** Hosts that a browser would leave as they are; most, and each of them looked at costs. */
const plainHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/;

/** The ASCII form of a host as browsers write it, or undefined for what is no host. */
function asciiHost(host: string): string | undefined {
  if (host.length <= 253 && plainHost.test(host) && !host.includes('xn--')) return host;
  if (host.length > 253 || !/^[\p{L}\p{N}.-]+$/u.test(host)) return undefined;
  return URL.parse(`https://${host}`)?.hostname.replace(/\.$/, '');
}

/**
 * The part of a host that one company registered: `mail.nordvik.co.uk` -> `nordvik.co.uk`. Undefined where a domain
 * belongs to nobody in particular: public suffixes, shared hosting (`github.io` itself), social networks,
 * addresses by number, free and disposable mail.
 */
export function registrableDomain(host: string): string | undefined {
  const ascii = asciiHost(host.trim());
  if (!ascii) return undefined;
  const { domain, isIp } = parse(ascii, { allowPrivateDomains: true });
  if (isIp || !domain) return undefined;
  freeMail ??= decodeSet(freeMailHashes);
  return social.has(domain) || freeMail.has(domain) ? undefined : domain;
}
