import { typingErrors } from './editDistance.ts';

/** Where a term stands: numbers of documents, rising, and how much it weighs in each. */
interface Postings {
  documents: number[];
  weights: number[];
}

/** One way to find a word, and what it is worth beside the word itself. */
export interface Variant {
  term: string;
  worth: number;
  /** Whether what begins with it counts too. */
  prefix?: boolean;
  /** Typing errors that are forgiven where nothing is written that way. */
  errors?: number;
}

export interface Hit {
  document: number;
  score: number;
  /** How many of the words asked for it holds, in some form. */
  held: number;
}

/** How soon more of the same word stops adding; the usual value of BM25 (Robertson and Zaragoza, 2009). */
const SATURATION = 1.2;
/** What a beginning is worth, and a word with one or two typing errors. */
const PREFIX = 0.7;
const ERRORS = [1, 0.6, 0.4];

/**
 * Terms and the documents that hold them, for a search with every keystroke: 5,000 documents answer in a few
 * milliseconds. A word counts once, in its best form, which a general library's sum over forms and fields does not give.
 */
export class TextIndex {
  readonly #terms = new Map<string, Postings>();
  #sorted: string[] | undefined;
  #byLength: Map<number, string[]> | undefined;
  #documents = 0;

  /** @param terms with their weight in the document */
  add(terms: ReadonlyMap<string, number>): void {
    const document = this.#documents++;
    for (const [term, weight] of terms) {
      const known = this.#terms.get(term);
      if (known) {
        known.documents.push(document);
        known.weights.push(weight);
      } else this.#terms.set(term, { documents: [document], weights: [weight] });
    }
    this.#sorted = undefined;
    this.#byLength = undefined;
  }

  /** Does ahead what the first question would wait for. */
  settle(): void {
    this.#sorted ??= [...this.#terms.keys()].sort();
    this.#byLength ??= Map.groupBy(this.#terms.keys(), ({ length }) => length);
  }

  /**
   * Documents that hold at least one of the words, in no order. In each a word counts as its best form, never as the sum
   * of its forms; a rare word counts more than a common one (BM25).
   */
  search(words: Variant[][]): Hit[] {
    const scores = new Float64Array(this.#documents);
    const held = new Uint8Array(this.#documents);
    const best = new Float64Array(this.#documents);
    for (const variants of words) {
      best.fill(0);
      for (const { term, worth, prefix, errors } of variants) {
        this.#note(best, term, worth);
        if (prefix)
          for (const each of this.#beginningWith(term))
            this.#note(best, each, (worth * PREFIX * term.length) / each.length);
        if (errors && !this.#terms.has(term))
          for (const [each, count] of this.#looksLike(term, errors))
            this.#note(best, each, worth * (ERRORS[count] ?? 0));
      }
      best.forEach((value, document) => {
        if (value === 0) return;
        scores[document] = (scores[document] ?? 0) + value;
        held[document] = (held[document] ?? 0) + 1;
      });
    }
    const hits: Hit[] = [];
    held.forEach((count, document) => {
      if (count > 0) hits.push({ document, score: scores[document] ?? 0, held: count });
    });
    return hits;
  }

  #note(best: Float64Array, term: string, worth: number): void {
    const postings = this.#terms.get(term);
    if (!postings) return;
    const { documents, weights } = postings;
    const rarity = Math.log(1 + (this.#documents - documents.length + 0.5) / (documents.length + 0.5));
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] as number;
      const weight = weights[at] as number;
      const value = (worth * rarity * weight) / (SATURATION + weight);
      if (value > (best[document] as number)) best[document] = value;
    }
  }

  *#beginningWith(start: string): Generator<string> {
    this.settle();
    const sorted = this.#sorted ?? [];
    let low = 0;
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as string) <= start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; sorted[at]?.startsWith(start); at++) yield sorted[at] as string;
  }

  *#looksLike(word: string, most: number): Generator<[term: string, errors: number]> {
    this.settle();
    for (let length = word.length - most; length <= word.length + most; length++)
      for (const term of this.#byLength?.get(length) ?? []) {
        const errors = typingErrors(word, term, most);
        if (errors <= most) yield [term, errors];
      }
  }
}
