import { foldsOf, type RuleBook } from './badgeFold.ts';
import { type BadgeKind, badgeKinds } from './badgeKinds.ts';
import type { Signal } from './signal.ts';
import type { AgendaSignal } from './today.ts';

/** How many accounts carry each kind of badge. */
export type KindCounts = Record<BadgeKind, number>;

/** An account whose badge is another one by the edited rules. */
export interface BadgeMove {
  id: string;
  from: BadgeKind | undefined;
  to: BadgeKind | undefined;
}

/** What a change of the rules does to a number of accounts. */
export interface RulesPreview {
  now: KindCounts;
  edited: KindCounts;
  /** Accounts whose badge changes. */
  moved: number;
  /** The first of them, in the order of their ids. */
  examples: BadgeMove[];
}

/** The two rule books that are compared, on one day. */
export interface Comparison {
  now: RuleBook;
  edited: RuleBook;
  today: string;
}

/** Accounts that are named. */
const EXAMPLES = 5;

const zero = () => Object.fromEntries(badgeKinds.map((kind) => [kind, 0])) as KindCounts;

const firstOf = (moves: BadgeMove[]): BadgeMove[] =>
  moves.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).slice(0, EXAMPLES);

/** The preview of no account: what others are added to. */
export const nothingMoves = (): RulesPreview => ({ now: zero(), edited: zero(), moved: 0, examples: [] });

/** The preview of two groups of accounts that have none in common. */
export function together(one: RulesPreview, other: RulesPreview): RulesPreview {
  const sum = (a: KindCounts, b: KindCounts) =>
    Object.fromEntries(badgeKinds.map((kind) => [kind, a[kind] + b[kind]])) as KindCounts;
  return {
    now: sum(one.now, other.now),
    edited: sum(one.edited, other.edited),
    moved: one.moved + other.moved,
    examples: firstOf([...one.examples, ...other.examples]),
  };
}

/** What the edited rules would change at some accounts. */
export function previewOf(
  agenda: Iterable<readonly [string, AgendaSignal[]]>,
  { now, edited, today }: Comparison,
): RulesPreview {
  const preview = nothingMoves();
  const moves: BadgeMove[] = [];
  const books = now === edited ? [now] : [now, edited];
  for (const [id, known] of agenda) {
    const signals = known as Signal[]; // the words play no part in a badge
    const kinds = foldsOf(signals, books).map((fold) => fold.kindOn(today));
    const [from, to] = [kinds[0], kinds.at(-1)];
    if (from) preview.now[from]++;
    if (to) preview.edited[to]++;
    if (from !== to) moves.push({ id, from, to });
  }
  return { ...preview, moved: moves.length, examples: firstOf(moves) };
}
