import type { Match } from '../../lib/domain/match.ts';

/** What is right for one look-up: the account, or none; and whether silence would be a miss. */
export interface Expected {
  truth: string | undefined;
  answerable: boolean;
}

/** What one row of a table counts. */
export class Score {
  cases = 0;
  answerable = 0;
  /** Accounts shown, and how many of them were the right ones. */
  shown = 0;
  right = 0;
  /** Of the answerable: right, and asked with the right one among the candidates. */
  found = 0;
  asked = 0;

  add({ truth, answerable }: Expected, match: Match): this {
    const right = match.outcome === 'matched' && match.accountId === truth;
    this.cases++;
    if (answerable) this.answerable++;
    if (match.outcome === 'matched') this.shown++;
    if (right) this.right++;
    if (right && answerable) this.found++;
    if (answerable && match.outcome === 'ambiguous' && match.candidates.includes(truth ?? '')) this.asked++;
    return this;
  }

  get wrong(): number {
    return this.shown - this.right;
  }
  /** Of the accounts shown, the right ones. */
  get precision(): number {
    return this.shown === 0 ? 1 : this.right / this.shown;
  }
  /** Of the pages that hold an answer, those that were answered rightly. */
  get recall(): number {
    return this.answerable === 0 ? 1 : this.found / this.answerable;
  }
  /** Of all pages, those on which no account is shown. */
  get abstention(): number {
    return this.cases === 0 ? 0 : 1 - this.shown / this.cases;
  }
}

/** Rows by name, in the order of their first case. */
export class Scores extends Map<string, Score> {
  of(name: string): Score {
    const score = this.get(name) ?? new Score();
    this.set(name, score);
    return score;
  }
}
