import type { Score } from './score.ts';

export const goals = { precision: 0.995, recall: 0.92 };

/** What is missed, in words; empty when all goals are met. */
export function missed(name: string, { precision, recall }: Score): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  return [
    ...(precision < goals.precision
      ? [`${name}: precision ${percent(precision)}, goal ${percent(goals.precision)}`]
      : []),
    ...(recall < goals.recall ? [`${name}: recall ${percent(recall)}, goal ${percent(goals.recall)}`] : []),
  ];
}

/** What the published figures rest on. */
export const setting = { seed: 20261122, accounts: 100_000, cases: 6_000, tuning: 200 };
