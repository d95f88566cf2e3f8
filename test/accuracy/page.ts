import type { CorpusResult } from './corpus.ts';
import type { EngineResult } from './engines.ts';
import { goals } from './goals.ts';
import type { IdentityResult } from './identities.ts';
import { type Noise, type NoiseName, noise } from './noise.ts';
import type { Score, Scores } from './score.ts';

const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`;

function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Times differ from machine to machine; their order of magnitude does not. */
function magnitude(ms: number): string {
  if (ms < 1) return 'below 1 ms';
  return ms < 100 ? 'tens of ms' : 'hundreds of ms';
}

const head = ['pages', 'with an answer', 'shown', 'right', 'precision', 'recall', 'asked instead', 'abstention'];
const cells = (score: Score) => [
  String(score.cases),
  String(score.answerable),
  String(score.shown),
  String(score.right),
  score.shown === 0 ? '–' : percent(score.precision, 2),
  score.answerable === 0 ? '–' : percent(score.recall),
  String(score.asked),
  percent(score.abstention),
];
const byRow = (first: string, scores: Scores, name = (id: string) => id) =>
  table(
    [first, ...head],
    [...scores].map(([id, score]) => [name(id), ...cells(score)]),
  );

const inOrder = (scores: Scores) => new Map([...scores].sort(([a], [b]) => a.localeCompare(b))) as Scores;

export function corpusSection({ pages, accounts, decoys, bySite, byCue }: CorpusResult): string {
  return `## Saved pages

${pages} pages in the shape of the sites' own, read as the extension reads them and matched against ${accounts} accounts: the
sample workspace, every company of the pages, and ${decoys} look-alikes of these (the group, a subsidiary abroad, one letter
changed in the name, in the domain and in the record id, the same label in another country). What is right is taken from the
description written beside each page, not from what was read. A wrong account on any page fails the run.

${byRow('site', inOrder(bySite))}

The same pages with only one cue left of what was read:

${byRow('cue', byCue)}`;
}

const noiseName = (id: string) => (id === 'none' ? 'none of these' : `${noise[id as NoiseName]?.what ?? id}`);
const kinds = Object.entries(noise) as [NoiseName, Noise][];

export function identitySection({ seed, accounts, all, byPage, byCue, byNoise }: IdentityResult): string {
  const onPages = new Map(kinds.flatMap(([id]) => (byNoise.has(id) ? [[id, byNoise.of(id)] as const] : []))) as Scores;
  return `## Generated identities

${all.cases.toLocaleString('en')} pages against ${accounts.toLocaleString('en')} accounts, made from seed ${seed}. There is a world of companies; the team's list
and each page are two views of it, each with untidiness of its own, so the answer is known before anything is matched. A page
has an answer when it shows something that the team wrote down of that account and of no other: its record id, its LinkedIn
page, one of its domains, or one of its names, however misspelt. Elsewhere silence is right, and so it is on pages about
companies that are not listed. A mail shows only a domain: it is that of the account that lists it.

${table(['', ...head], [['all', ...cells(all)]])}

${byRow('page', byPage)}

By the cue that decided or asked:

${byRow('cue', byCue)}

### The noise

Rates are our estimate of a middling European CRM, set before the rules were measured and not changed since. They can be argued
with: they stand in \`test/accuracy/noise.ts\`.

${table(
  ['noise', 'rate', 'of', 'because'],
  kinds.map(([, { what, rate, of, why }]) => [what, percent(rate), of, why]),
)}

Pages by the noise in them (a page can have several kinds):

${byRow('noise', onPages, noiseName)}

### Where it hurts

- A name alone cannot tell a listed company from an unlisted namesake: nearly all wrong accounts are employers on LinkedIn
  profiles that show neither slug nor domain.
- A misspelt or abbreviated name without anything else finds nothing: names are compared, not guessed. Listing an alias helps.
- An unlisted second or foreign domain beside a listed name is asked about: a namesake's page looks just the same.
- An agency that writes for a client is asked about, because a prospect who copies in a listed partner looks just the same.
- A subsidiary that is not listed, at the group's own domain and with the group's name, passes for the group.`;
}

export function comparisonSection(own: IdentityResult, others: EngineResult[]): string {
  const row = (name: string, score: Score, took: number) => [
    name,
    String(score.cases),
    percent(score.precision, 1),
    percent(score.recall),
    percent(score.abstention),
    magnitude(took),
  ];
  return `## Beside search libraries

The same cases, as a user of each library would look an account up: the website or the first correspondent unless it is free
mail, then the name; the best hit counts if it is above a threshold. The thresholds, one for domains and one for names, are
chosen for each library on other pages about the same accounts, for the best F0.5 (a wrong account weighs more than a missing
one). Libraries have no record ids to search by; the second line shows this extension without them.

${table(
  ['', 'pages', 'precision', 'recall', 'abstention', 'time for one'],
  [
    row('**Whynow**', own.all, own.took),
    row('Whynow without record ids and LinkedIn pages', own.withoutIds, own.took),
    ...others.map(({ name, how, score, took }) => row(`${name} (${how})`, score, took)),
  ],
)}

The libraries take long over so many accounts, so they have got the first of the cases only, as many as the table says.`;
}

const rules = `## The rules

1. The user's own correction wins over everything.
2. A CRM record id or a LinkedIn page that the team has listed names the account. It overrules a domain or a name that says
   otherwise; only where domain and name agree on another account is it asked about.
3. Domain and name must agree. Only listed domains count: \`nordvik.de\` is not \`nordvik.no\`. A domain that several accounts list
   is ambiguous unless the name decides; so is that of a group for subsidiaries that list none of their own.
4. Names are compared without case, accents, legal form, "&" and "the", in their own script. With its legal form a name finds
   first the account that has the same form. "Group", "Holding", countries and trades stay: they are other companies. What is
   short or generic ("EY", "Consulting Group"), or stands before a bar, is asked about. Letters that only look alike are others.
5. What was found by domain or name is looked at again with the account in hand. It becomes a question when the page states a
   legal form of another country, a name that says more than the account's (a subsidiary at the group's domain), or, for a match
   by name, a website, record id or LinkedIn page other than the listed ones.
6. In mail the sender comes first, then To, then Cc. Equal claims of one role are ambiguous, and a company that is not listed
   has as good a claim as one that is.`;

/** The whole page, without anything that differs from run to run. */
export const accuracyPage = (
  corpus: CorpusResult,
  identities: IdentityResult,
  others: EngineResult[],
): string => `# Accuracy

Written by \`npm run accuracy\`. Goals: precision at least ${percent(goals.precision)} of what is shown, recall at least ${percent(goals.recall, 0)} of what can be
told, no wrong account on any saved page. "Shown" is an account on the page's badge; "asked instead" is a question that holds the
right account among at most six; abstention is the share of pages without an account shown.

${corpusSection(corpus)}

${identitySection(identities)}

${comparisonSection(identities, others)}

${rules}
`;
