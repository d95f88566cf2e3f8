import { foldOf, type RuleBook } from './badgeFold.ts';
import { type BadgeKind, type SignalType, signalTypes } from './badgeKinds.ts';
import type { Signal } from './signal.ts';

/** One single thing that would give an account another badge, or none, today. */
export type BadgeChange =
  | { what: 'add'; type: SignalType; to: BadgeKind | undefined }
  | { what: 'confirm' | 'refute'; signal: Signal; to: BadgeKind | undefined };

/**
 * What would change the badge today: a new verified fact of one type, an assumption confirmed, a fact refuted. Only what
 * does so alone; each new kind once, by what is there to be confirmed before what would have to be found.
 */
export function whatWouldChange(signals: Signal[], book: RuleBook, today: string): BadgeChange[] {
  const fold = foldOf(signals, book);
  const { kind } = fold.at(today);
  const live = signals
    .map((signal) => ({ signal, ...fold.worth(signal, today) }))
    .filter(({ status }) => status !== 'refuted')
    .sort((a, b) => b.contribution - a.contribution || a.signal.id.localeCompare(b.signal.id));
  const without = (signal: Signal) => signals.filter(({ id }) => id !== signal.id);

  const changes: BadgeChange[] = [];
  for (const { signal, status } of live) {
    const to =
      status === 'assumed'
        ? fold.ifSignals(today, [...without(signal), { ...signal, status: 'verified', changes: [] }])
        : fold.ifSignals(today, without(signal));
    if (to !== kind) changes.push({ what: status === 'assumed' ? 'confirm' : 'refute', signal, to });
  }
  for (const type of signalTypes) {
    const fact: Signal = {
      id: `new ${type}`,
      accountId: '',
      type,
      text: '',
      label: '',
      date: today,
      status: 'verified',
      source: { name: '' },
      owner: '',
    };
    const to = fold.ifSignals(today, [...signals, fact]);
    if (to !== kind) changes.push({ what: 'add', type, to });
  }
  const said = new Set<string>();
  return changes.filter(({ what, to }) => {
    const known = said.has(`${what} ${to}`);
    said.add(`${what} ${to}`);
    return !known;
  });
}
