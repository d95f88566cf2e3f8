import { hostOf, mailDomain } from './dom.ts';
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
