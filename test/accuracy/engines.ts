import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Account } from '../../lib/domain/account.ts';
import type { Match } from '../../lib/domain/match.ts';
import { registrableDomain } from '../../lib/workspace/registrable.ts';
import type { Case } from './cases.ts';
import { Score } from './score.ts';

/** The best hit of a search, its score made so that more is better. */
type Hit = { id: string; score: number } | undefined;
type Search = (query: string) => Hit;

interface Engine {
  name: string;
  how: string;
  build: (accounts: Account[]) => { byName: Search; byDomain: Search };
  /** A search takes long: so many of the first cases, among so many accounts. */
  sample: { tuning: number; cases: number; accounts?: number };
}

const fieldsOf = ({ id, name, aliases = [], domains = [] }: Account) => ({ id, names: [name, ...aliases], domains });

function withFuse(accounts: Account[]): { byName: Search; byDomain: Search } {
  const documents = accounts.map(fieldsOf);
  const search = (keys: string[]): Search => {
    const fuse = new Fuse(documents, { keys, includeScore: true, threshold: 0.4, ignoreDiacritics: true });
    return (query) => {
      const [best] = fuse.search(query, { limit: 1 });
      return best && { id: best.item.id, score: 1 - (best.score ?? 1) };
    };
  };
  return { byName: search(['names']), byDomain: search(['domains']) };
}

function withMiniSearch(accounts: Account[]): { byName: Search; byDomain: Search } {
  const index = new MiniSearch({
    fields: ['names', 'domains'],
    extractField: (document, field) => [document[field]].flat().join(' '),
  });
  index.addAll(accounts.map(fieldsOf));
  const search =
    (field: string): Search =>
    (query) => {
      const [best] = index.search(query, { fields: [field], combineWith: 'AND', prefix: true, fuzzy: 0.1 });
      // A score grows with the number of words: by word it can be held against a threshold.
      return best && { id: best.id, score: best.score / Math.max(1, best.queryTerms.length) };
    };
  return { byName: search('names'), byDomain: search('domains') };
}

function withUFuzzy(accounts: Account[]): { byName: Search; byDomain: Search } {
  const fuzzy = new UFuzzy({
    unicode: true,
    interSplit: "[^\\p{L}\\d']+",
    intraSplit: '\\p{Ll}\\p{Lu}',
    intraBound: '\\p{L}\\d|\\d\\p{L}',
    intraChars: "[\\p{L}\\d']",
    intraContr: "'\\p{L}{1,2}\\b",
    intraMode: 1,
    intraIns: 1,
    intraSub: 1,
    intraTrn: 1,
    intraDel: 1,
  });
  const search = (ofAccount: (account: Account) => string[]): Search => {
    const rows = accounts.flatMap((account) =>
      ofAccount(account).map((text) => ({ id: account.id, text: UFuzzy.latinize(text) })),
    );
    const texts = rows.map(({ text }) => text);
    return (query) => {
      const [found, info, order] = fuzzy.search(texts, UFuzzy.latinize(query), 1, 1_000);
      const row = rows[info && order ? (info.idx?.[order[0] ?? -1] ?? -1) : (found?.[0] ?? -1)];
      // It gives an order and no score: how much of the row the query makes up stands for one.
      return row && { id: row.id, score: Math.min(1, query.length / row.text.length) };
    };
  };
  return {
    byName: search(({ name, aliases = [] }) => [name, ...aliases]),
    byDomain: search(({ domains = [] }) => domains),
  };
}

export const engines: Engine[] = [
  {
    name: 'fuse.js',
    how: 'threshold 0.4, accents ignored; among 10,000 of the accounts only',
    build: withFuse,
    sample: { tuning: 30, cases: 100, accounts: 10_000 },
  },
  {
    name: 'MiniSearch',
    how: 'all words, prefixes, one letter in ten may differ',
    build: withMiniSearch,
    sample: { tuning: 80, cases: 300 },
  },
  { name: 'uFuzzy', how: 'one error a word, Latinised', build: withUFuzzy, sample: { tuning: 50, cases: 150 } },
];

/** As somebody would look it up: by the website or the sender first, who is no free-mail provider, then by the name. */
function lookUp({ byName, byDomain }: { byName: Search; byDomain: Search }, { sighting }: Case): Hit[] {
  const domain = registrableDomain(sighting.domains?.[0]?.domain ?? '');
  return [domain ? byDomain(domain) : undefined, sighting.name ? byName(sighting.name) : undefined];
}

/** The first hit above its threshold: domains and names are scored on different scales. */
function choose(hits: Hit[], thresholds: number[]): Match {
  const hit = hits.find((each, index) => each && each.score >= (thresholds[index] ?? 0));
  return hit ? { outcome: 'matched', accountId: hit.id, cue: 'name' } : { outcome: 'none' };
}

/** The thresholds that are best for F0.5, by which a wrong account weighs more than a missing one. */
function tune(found: { given: Case; hits: Hit[] }[]): number[] {
  const levels = (index: number) => {
    const scores = found.flatMap(({ hits }) => hits[index]?.score ?? []).sort((a, b) => a - b);
    return [
      ...new Set(Array.from({ length: 20 }, (_, step) => scores[Math.floor((step / 20) * scores.length)] ?? 0)),
      Number.POSITIVE_INFINITY,
    ];
  };
  let best: { thresholds: number[]; value: number } = { thresholds: [0, 0], value: -1 };
  for (const domain of levels(0))
    for (const name of levels(1)) {
      const score = new Score();
      for (const { given, hits } of found) score.add(given, choose(hits, [domain, name]));
      const value =
        score.shown === 0 ? 0 : (1.25 * score.precision * score.recall) / (0.25 * score.precision + score.recall || 1);
      if (value > best.value) best = { thresholds: [domain, name], value };
    }
  return best.thresholds;
}

export interface EngineResult {
  name: string;
  how: string;
  score: Score;
  /** Mean of one case, in milliseconds. */
  took: number;
}

/** @param tuning cases of another seed, on which the thresholds are chosen */
export function measureEngine(
  { name, how, build, sample }: Engine,
  accounts: Account[],
  cases: Case[],
  tuning: Case[],
): EngineResult {
  const asked = cases.slice(0, sample.cases);
  const tuned = tuning.slice(0, sample.tuning);
  // A shorter list still holds every account that is asked for: that makes it easier, not harder.
  const wanted = new Set([...asked, ...tuned].map(({ truth }) => truth));
  const searches = build(
    accounts.filter(({ id }, index) => index < (sample.accounts ?? accounts.length) || wanted.has(id)),
  );
  const hitsOf = (list: Case[]) => list.map((given) => ({ given, hits: lookUp(searches, given) }));
  const thresholds = tune(hitsOf(tuned));
  const began = performance.now();
  const found = hitsOf(asked);
  const took = (performance.now() - began) / asked.length;
  const score = new Score();
  for (const { given, hits } of found) score.add(given, choose(hits, thresholds));
  return { name, how, score, took };
}
