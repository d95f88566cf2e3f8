import type { Account } from './account.ts';
import { companyName } from './companyName.ts';
import { formsDisagree } from './legalForms.ts';
import { type Match, MOST_CANDIDATES } from './match.ts';
import { companyIdOf, isNobodys } from './matchKeys.ts';
import type { Sighting } from './sighting.ts';

/** One or two letters wrong, missing or exchanged in a word. */
function isTypo(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  let same = 0;
  while (same < longer && one[same] === other[same]) same++;
  let end = 0;
  while (end < longer - same && one.at(-1 - end) === other.at(-1 - end)) end++;
  return longer > 4 && longer - same - end <= 2;
}

const isNumber = (slug: string) => /^\d+$/.test(slug);
const isLatin = (name: string) => /[a-z]/.test(name);

/** Whether the page's name says nothing that the account's names and domains do not: shortened, mistyped, joined up. */
function isSaid(core: string, names: string[], domains: string[]): boolean {
  const said = names.flatMap((name) => name.split(' '));
  const labels = domains.map((domain) => domain.split('.')[0] ?? '');
  const joined = [...labels, ...names].map((each) => each.replace(/[ -]/g, ''));
  const says = (word: string) =>
    /^(?:group|groupe|gruppe|holding)$/.test(word) ||
    said.some((each) => each.startsWith(word) || isTypo(each, word)) ||
    (word.length > 2 && joined.some((each) => each.includes(word)));
  // What is written in another script cannot be compared.
  return !names.some((name) => isLatin(name) === isLatin(core)) || core.split(' ').every(says);
}

/**
 * Looks again at a match, with the account in hand. A page that shows more than the account can answer for becomes a
 * question: a subsidiary behind the domain of its group ("Nordvik Kraft AS" at nordvik.no), a company abroad ("Nordvik
 * GmbH" for "Nordvik AS"), a namesake with a website of its own, an agency's domain in the website field. A CRM record
 * or a LinkedIn page that the team itself has listed is beyond doubt.
 * @param kin the account's subsidiaries without a domain: mail from the group's may be theirs
 */
export function doubt(match: Match, sighting: Sighting, account: Account | undefined, kin: string[] = []): Match {
  if (match.outcome !== 'matched' || !account) return match;
  const { accountId, cue } = match;
  const ask: Match = { outcome: 'ambiguous', candidates: [accountId, ...kin].slice(0, MOST_CANDIDATES), cue };
  if (cue !== 'domain' && cue !== 'name') return match;
  if (!sighting.name) return cue === 'domain' && kin.length > 0 ? ask : match;
  const page = companyName(sighting.name);
  const names = [account.name, ...(account.aliases ?? [])].map(companyName);
  const cores = names.map(({ core }) => core);
  const same = names.filter(({ core }) => core === page.core);
  const abroad = (same.length > 0 ? same : names).every(({ forms }) => formsDisagree(forms, page.forms));
  const elsewhere = () =>
    (account.domains !== undefined &&
      (sighting.domains ?? []).some((each) => each.role === 'website' && !isNobodys(each.domain))) ||
    (companyIdOf(sighting) !== undefined && account.externalIds?.[sighting.site] !== undefined) ||
    account.linkedin?.some((slug) => sighting.slug && isNumber(slug) === isNumber(sighting.slug));
  const isDoubtful = abroad || (cue === 'domain' ? !isSaid(page.core, cores, account.domains ?? []) : elsewhere());
  return isDoubtful ? ask : match;
}
