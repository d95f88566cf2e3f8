import { hostOf, mailDomain, member, text, tidy } from './dom.ts';
import type { PageAddress, Site } from './site.ts';

export type Reading = NonNullable<ReturnType<Site['read']>>;

/** What a record's page says about its company; for a contact or a deal, what its link or lookup says. */
export interface Company {
  id?: string | undefined;
  name?: string | undefined;
  /** What id and name rest on. */
  cue: string;
  /** Web addresses and mail addresses; those of social networks say nothing about a company. */
  websites?: (string | undefined)[];
  mails?: (string | undefined)[];
}

const social = /(^|\.)(linkedin|facebook|instagram|youtube|twitter|x|xing|github|google)\.[a-z]{2,3}$/;
const most = 5;

/** The reading of a record, or undefined where nothing at all is known of its company. */
export function readingOf({ kind, externalId }: PageAddress, company: Company): Reading | undefined {
  const id = kind === 'company' ? externalId : company.id;
  const { name, cue } = company;
  const hosts = (company.websites ?? []).map(hostOf).filter((host) => host && !social.test(host));
  const mails = (company.mails ?? []).map(mailDomain).filter((host) => host !== undefined);
  const domains = [...new Set([...hosts, ...mails])].filter((each) => each !== undefined).slice(0, most);
  const linked = kind !== 'company' && id !== undefined;
  if (!(name || linked || domains.length > 0)) return undefined;
  return {
    kind,
    ...(externalId && { externalId }),
    ...(id && { companyId: id }),
    ...(name && { name }),
    ...(domains.length > 0 && { domains: domains.map((domain) => ({ domain, role: 'website' as const })) }),
    cues: [
      'address',
      ...(name || linked ? [cue] : []),
      ...(hosts.length > 0 ? ['website'] : []),
      ...(mails.length > 0 ? ['email'] : []),
    ],
  };
}

/** The landmarks of the record are there, but not what they should hold. */
export const unreadable = ({ kind, externalId }: PageAddress): Reading => ({
  kind,
  ...(externalId && { externalId }),
  ...(kind === 'company' && externalId && { companyId: externalId }),
  cues: ['address'],
  unreadable: true,
});

/** What an input or a text area holds, cut; undefined for anything else and when empty. */
export const typed = (el: Element | undefined): string | undefined =>
  el && /^(INPUT|TEXTAREA)$/.test(member(el, 'nodeName'))
    ? tidy(String(member(el as HTMLInputElement, 'value')))
    : undefined;

/** Links to one record: its id and the longest text among them (an avatar shows a single letter); none if they differ. */
export function sameRecord(links: { id: string; el: Element }[]): { id: string; name: string | undefined } | undefined {
  const [first] = links;
  if (!first || links.some(({ id }) => id !== first.id)) return undefined;
  const names = links.map(({ el }) => text(el) ?? '').filter((name) => name.length > 1);
  return { id: first.id, name: names.toSorted((a, b) => b.length - a.length)[0] };
}
