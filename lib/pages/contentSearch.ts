import { type Asset, type AssetType, isOfferable } from '../domain/asset.ts';
import { isQuestion, isTelling } from '../domain/question.ts';
import { folded, stem } from '../domain/stem.ts';
import { successorOf } from '../domain/successor.ts';
import { topicsOf } from '../domain/synonyms.ts';
import { TextIndex, type Variant } from '../domain/textIndex.ts';
import { inSlices } from './inSlices.ts';

/** What a search is narrowed to. */
export interface Narrowing {
  type?: AssetType | undefined;
  language?: string | undefined;
  /** The language to write in: of two that fit as well, the one in it comes first. */
  preferred?: string | undefined;
}

export interface Found {
  /** Best first. */
  assets: Asset[];
  /** Whether they hold what was asked for; otherwise they are only the nearest. */
  exact: boolean;
}

/** Approved content, ready to be searched. */
export interface ContentIndex {
  /** What may be offered at `now` (milliseconds) and holds the words: in any order, form and accent, the last one unfinished. */
  search: (query: string, now: number, narrowing?: Narrowing) => Found;
}

/** Words that people call a type by, in both languages. */
const typeWords: Record<AssetType, string> = {
  deck: 'deck slides presentation',
  caseStudy: 'case study reference customer story cas client étude témoignage',
  onePager: 'one-pager fiche',
  battlecard: 'battlecard competitor argumentaire concurrent',
  answer: 'answer réponse',
  snippet: 'snippet mail email text texte modèle',
  calculator: 'calculator calculateur simulateur',
  video: 'video vidéo film',
  guide: 'guide checklist',
};

interface Field {
  of: (asset: Asset, former: string) => string;
  /** What a word in it counts. */
  boost: number;
  /** Words that it usually has: in a longer one each counts less. */
  usual: number;
}

const fields: Field[] = [
  { of: ({ title }) => title, boost: 4, usual: 6 },
  { of: ({ competitor = '' }) => competitor, boost: 3, usual: 2 },
  { of: (_, former) => former, boost: 2, usual: 6 },
  { of: ({ summary = '' }) => summary, boost: 2, usual: 8 },
  { of: ({ body = '' }) => body, boost: 1, usual: 50 },
  { of: ({ type }) => typeWords[type], boost: 1, usual: 4 },
  {
    // `adoptionGap` is two words.
    of: ({ personas, industries, products, stages, signalTypes }) =>
      [personas, industries, products, stages, signalTypes?.map((type) => type.replace(/[A-Z]/g, ' $&'))]
        .flat()
        .join(' '),
    boost: 1,
    usual: 6,
  },
];

/** How much the length of a field counts, from not at all (0) to wholly (1); the usual value of BM25. */
const LENGTH = 0.75;
/** Other forms of a word, and other words for it, beside the word itself. */
const FORM = 0.8;
const TOPIC = 0.5;
/** Where nothing holds what was asked for: the nearest few, not half of the catalogue. */
const MOST_NEAREST = 6;
/** Up to so many words are all needed; of more, and of a question, that share is. */
const ALL_OF = 2;
const SHARE = 0.5;
/** What is worth less than this share of the best is left out: it has a word in common and no more. */
const TAIL = 0.15;
/** What the wanted language is worth, and what an answer is where a question is asked; factors. */
const PREFERRED = 1.25;
const ANSWER = 1.5;

const split = (text: string): string[] => text.split(/[\s\p{P}]+/u).filter(Boolean);

/** Takes apart what assets say; a word that has been seen is not taken apart again. */
function reader() {
  const known = new Map<string, string[]>();
  /** As written, by its stem and by what it is about: found while it is being typed, in every form and in other words. */
  const termsOf = (word: string): string[] => {
    let terms = known.get(word);
    if (!terms) {
      const plain = folded(word);
      const form = stem(plain);
      terms = isTelling(word) ? [...new Set([plain, form, ...topicsOf(form)])] : [];
      known.set(word, terms);
    }
    return terms;
  };
  return (asset: Asset, former: string): Map<string, number> => {
    const weights = new Map<string, number>();
    for (const { of, boost, usual } of fields) {
      const words = split(of(asset, former));
      const weight = boost / (1 - LENGTH + (LENGTH * words.length) / usual);
      for (const word of words) for (const term of termsOf(word)) weights.set(term, (weights.get(term) ?? 0) + weight);
    }
    return weights;
  };
}

/** The words of a query that say something, or all where none does, each with the ways to find it. */
function wordsOf(query: string): Variant[][] {
  const typed = split(query);
  const telling = typed.filter(isTelling);
  const words = [...new Set((telling.length > 0 ? telling : typed).map(folded))];
  return words.map((term, at) => {
    const form = stem(term);
    const prefix = term.length > 2 || at === words.length - 1;
    const errors = term.length > 7 ? 2 : term.length > 4 ? 1 : 0;
    return [
      { term, worth: 1, prefix, errors },
      { term: form, worth: FORM },
      ...topicsOf(form).map((topic) => ({ term: topic, worth: TOPIC })),
    ];
  });
}

/** Titles of what an asset takes the place of, by its id: who looks for the old one finds the new one. */
function formerTitles(assets: Asset[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { supersededBy, title } of assets)
    if (supersededBy) titles.set(supersededBy, `${titles.get(supersededBy) ?? ''} ${title}`);
  return titles;
}

/** Builds the index slice by slice, so that the page breathes in between. */
export async function buildContentIndex(assets: Asset[]): Promise<ContentIndex> {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const approved = assets.filter(({ state }) => state === 'approved');
  const former = formerTitles(assets);
  const read = reader();
  const index = new TextIndex();
  await inSlices(approved, (some) => {
    for (const asset of some) index.add(read(asset, former.get(asset.id) ?? ''));
  });
  index.settle();

  const search = (query: string, now: number, { type, language, preferred }: Narrowing = {}): Found => {
    const words = wordsOf(query);
    const asks = isQuestion(query);
    const fitting = index.search(words).flatMap(({ document, score, held }) => {
      const asset = approved[document];
      if (!asset || (type && asset.type !== type) || (language && asset.language !== language)) return [];
      const wanted = (asset.language === preferred ? PREFERRED : 1) * (asks && asset.type === 'answer' ? ANSWER : 1);
      return [{ asset, held, score: score * wanted * (held / words.length) ** 2 }];
    });
    const offered = (list: typeof fitting) =>
      list
        .filter(({ asset }) => isOfferable(asset, now) && !successorOf(asset, byId, now))
        .sort((a, b) => b.score - a.score || (a.asset.id < b.asset.id ? -1 : 1))
        .map(({ asset }) => asset);
    const needed = words.length <= ALL_OF && !asks ? words.length : Math.ceil(words.length * SHARE);
    const holding = fitting.filter(({ held }) => held >= needed);
    const least = TAIL * Math.max(...holding.map(({ score }) => score));
    const right = offered(holding.filter(({ score }) => score >= least));
    return right.length > 0
      ? { assets: right, exact: true }
      : { assets: offered(fitting).slice(0, MOST_NEAREST), exact: false };
  };
  return { search };
}
