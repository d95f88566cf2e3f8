import { foldOf, type RuleBook } from '../badgeFold.ts';
import { daysBetween } from '../day.ts';
import type { Signal } from '../signal.ts';
import type { AgendaSignal } from '../today.ts';

/** Days after which an assumption should have been verified or dropped. */
export const OLD_DAYS = 30;

/** Assumptions that still count for a badge. */
export interface Assumptions {
  /** All of them, and those that are older than 30 days. */
  live: number;
  old: number;
  /** The accounts of the old ones, that of the oldest first, and the day of that one. */
  accounts: string[];
  oldest: string | undefined;
}

/** The old assumptions of a workspace: assumed on that day, older than 30 days, and not without weight. */
export function assumptionsOf(
  agenda: Iterable<readonly [accountId: string, signals: AgendaSignal[]]>,
  book: RuleBook,
  today: string,
): Assumptions {
  const old: { id: string; date: string }[] = [];
  let live = 0;
  for (const [id, known] of agenda) {
    if (!known.some(({ status, changes }) => status === 'assumed' || changes !== undefined)) continue;
    const signals = known as Signal[]; // the words play no part in it
    const fold = foldOf(signals, book);
    for (const signal of signals) {
      const { status, contribution } = fold.worth(signal, today);
      if (status !== 'assumed' || contribution === 0) continue;
      live += 1;
      if (daysBetween(signal.date, today) > OLD_DAYS) old.push({ id, date: signal.date });
    }
  }
  old.sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  return { live, old: old.length, accounts: [...new Set(old.map(({ id }) => id))], oldest: old[0]?.date };
}

/** Those of several parts of a workspace, as one. */
export function joinAssumptions(parts: Assumptions[]): Assumptions {
  const inOrder = parts
    .filter(({ oldest }) => oldest !== undefined)
    .sort((a, b) => (a.oldest ?? '').localeCompare(b.oldest ?? ''));
  return {
    live: parts.reduce((sum, { live }) => sum + live, 0),
    old: parts.reduce((sum, { old }) => sum + old, 0),
    accounts: inOrder.flatMap(({ accounts }) => accounts),
    oldest: inOrder[0]?.oldest,
  };
}
