import { dayOf } from '../domain/day.ts';
import { type AccountState, stateOf } from '../domain/moves.ts';
import { ruleBookOf } from '../domain/ruleBook.ts';
import { readAgenda, type WorkspaceHead } from '../store/workspace.ts';
import { inSlices } from './inSlices.ts';

/** Accounts judged at a time: some tens of milliseconds. */
const SLICE = 1500;

/** How every account of which something is known stands today, by its id. */
export async function readStates(head: WorkspaceHead, now: number): Promise<Map<string, AccountState>> {
  const [book, today] = [ruleBookOf(head), dayOf(now, head.settings.timeZone)];
  const states = await inSlices(
    await readAgenda(),
    (some) => some.map(([id, signals]) => [id, stateOf(signals, book, today)] as const),
    SLICE,
  );
  return new Map(states.flat());
}
