import type { Comparison, RulesPreview } from '../../lib/domain/rulesPreview.ts';

/** What the page asks of its counters; a later turn puts an end to the one before. */
export interface RulesAsk extends Comparison {
  turn: number;
  /** Which part of the accounts, of how many. */
  part: number;
  parts: number;
}

export type RulesAnswer = { turn: number } & (
  | { outcome: 'progress'; share: number }
  | { outcome: 'counted'; preview: RulesPreview }
  | { outcome: 'failed'; name: string; detail: string }
);
