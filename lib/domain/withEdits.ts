import type { Signal, SignalChange } from './signal.ts';
import type { SignalEdit } from './signalEdit.ts';

const changeOf = ({ action, on, by, until = on }: SignalEdit): SignalChange =>
  action === 'snooze'
    ? { on, by, snoozedUntil: until }
    : { on, by, status: action === 'refute' ? 'refuted' : 'verified' };

/**
 * The signals of an account with what reps have said of them, in the order in which it was said. What was taken back, or
 * speaks of a signal that is no longer there, leaves no trace.
 */
export function withEdits(signals: Signal[], edits: SignalEdit[]): Signal[] {
  const valid = edits
    .filter(({ undoneAt }) => undoneAt === undefined)
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  if (!valid[0]) return signals;
  const added = valid.flatMap(({ signal }) => signal ?? []);
  // The workspace's own row wins: by then the team has taken the fact over.
  const all = new Map([...added, ...signals].map((signal) => [signal.id, signal]));
  return [...all.values()].map((signal) => {
    const said = valid.filter(({ action, signalId }) => action !== 'add' && signalId === signal.id).map(changeOf);
    return said[0] ? { ...signal, changes: [...(signal.changes ?? []), ...said] } : signal;
  });
}
