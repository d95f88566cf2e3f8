import { foldOf, type RuleBook } from './badgeFold.ts';
import type { BadgeKind, SignalType } from './badgeKinds.ts';
import type { Signal } from './signal.ts';
import type { AgendaSignal } from './today.ts';

/** Which way an account goes. */
export const moves = ['growing', 'declining', 'changing'] as const;
export type Move = (typeof moves)[number];

/**
 * What each fact says of the account itself. A renewal alone is a date; a rival's fading product says that what the
 * account works with is changing; what is only researched says nothing yet.
 */
const moveOf: Record<SignalType, Move | undefined> = {
  usageGrowth: 'growing',
  expansion: 'growing',
  funding: 'growing',
  adoptionGap: 'declining',
  renewal: undefined,
  tender: 'changing',
  evaluation: 'changing',
  rivalDecline: 'changing',
  leadership: 'changing',
  research: undefined,
};

/** Facts that put a renewal at risk: the buyer uses less of it, or looks at others. */
const risks: SignalType[] = ['adoptionGap', 'tender', 'evaluation'];

/** A fact that moves an account: what kind, and when it was seen. */
export type Moving = Pick<AgendaSignal, 'type' | 'date'>;

export interface AccountState {
  badge: BadgeKind | undefined;
  /** The verified facts of each way it goes, newest first; it may go two ways at once. */
  moves: Partial<Record<Move, Moving[]>>;
}

/** The badge of an account on a day and the ways it goes, from the verified facts that are live. */
export function stateOf(known: AgendaSignal[], book: RuleBook, today: string): AccountState {
  const signals = known as Signal[]; // the words play no part
  const fold = foldOf(signals, book);
  const live = signals.filter((signal) => moveOf[signal.type] !== undefined || signal.type === 'renewal');
  const verified = live.filter((signal) => fold.worth(signal, today).status === 'verified');
  const atRisk = verified.some(({ type }) => risks.includes(type));
  const found: AccountState['moves'] = {};
  for (const { type, date } of verified.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))) {
    const move = type === 'renewal' ? (atRisk ? 'declining' : undefined) : moveOf[type];
    if (!move) continue;
    found[move] ??= [];
    found[move].push({ type, date });
  }
  return { badge: fold.kindOn(today), moves: found };
}
