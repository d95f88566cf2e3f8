import type { DomainRole } from '../domain/sighting.ts';
import { mailDomain } from './dom.ts';

/** A person of a message: nothing of this but the domain leaves the adapter. */
export interface Correspondent {
  role: DomainRole;
  address: string | undefined;
}

const most = 20;
const order: DomainRole[] = ['website', 'from', 'to', 'cc'];

/**
 * The addresses in a header line, a title or a field: `"Roux, Camille" <c@d.example>, e@f.example`. A name that looks like
 * an address (`boss@own.example <x@else.example>`) is not one.
 */
export function addressesIn(line: string | undefined): string[] {
  const pieces = (line ?? '')
    .slice(0, 20_000)
    .matchAll(/"(?:[^"\\]|\\.)*"|<([^<>]*)>|([^\s<>,;:"]+@[^\s<>,;"]+)(?![^,;<]*<)/g);
  return [...pieces].flatMap(([, inBrackets, bare]) => {
    const address = inBrackets ?? bare;
    return address?.includes('@') ? [address] : [];
  });
}

/** Mailing lists and machines, by the part in front of the @; those known by their host are told by `senders.ts`. */
const nobody =
  /(^|:)(list|owner)-.|-(request|owner)$|(^|[-+._:\d])((no|do-?not|ne-?pas)[-._]?(reply|repondre)|bounces?|mailer-daemon|postmaster|newsletters?|notifications?)($|[-+._=\d])/i;

/** Domains in order of role, each once, without the user's own and those of nobody; undefined when none is left. */
export function domainsOf(
  people: Correspondent[],
  own: (string | undefined)[],
): { domain: string; role: DomainRole }[] | undefined {
  const found = new Map<string, DomainRole>();
  const mine = new Set(own.map(mailDomain));
  for (const { role, address } of people.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))) {
    const domain = nobody.test(address?.replace(/@.*$/s, '').slice(-64) ?? '') ? undefined : mailDomain(address);
    if (domain && !mine.has(domain) && !found.has(domain)) found.set(domain, role);
  }
  const list = [...found].slice(0, most).map(([domain, role]) => ({ domain, role }));
  return list.length > 0 ? list : undefined;
}
