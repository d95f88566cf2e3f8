import type { Badge } from './badge.ts';

/** Most facts that one spoken sentence holds. */
const MOST_FACTS = 2;

/**
 * The why-now as one sentence that a rep could say aloud, from the strongest verified facts: "Contract ends on
 * 14 December and use of module Planning fell by half." Assumptions never enter the sentence.
 * @param language language of the workspace's texts, such as `fr`
 */
export function whyNowOf(badge: Pick<Badge, 'evidence'>, language: string): string {
  const facts = badge.evidence
    .filter(({ status }) => status === 'verified')
    .slice(0, MOST_FACTS)
    .map(({ signal }) => signal.text.replace(/[.\s]+$/, ''));
  const joined = new Intl.ListFormat(language, { type: 'conjunction' }).format(facts);
  return `${joined.charAt(0).toLocaleUpperCase(language)}${joined.slice(1)}.`;
}
