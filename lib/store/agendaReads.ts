import type { Account } from '../domain/account.ts';
import type { Signal } from '../domain/signal.ts';
import type { SignalEdit } from '../domain/signalEdit.ts';
import { type AgendaSignal, agendaOf } from '../domain/today.ts';
import { withEdits } from '../domain/withEdits.ts';
import type { Current } from './database.ts';
import { lookUp, readEntries, readSlices } from './packs.ts';
import type { Records } from './records.ts';

export type AgendaEntry = [accountId: string, signals: AgendaSignal[]];

const agendasOf = (signals: Signal[]): AgendaSignal[] => signals.flatMap((signal) => agendaOf(signal) ?? []);

const currentOf = (records: Records): Promise<Current | undefined> =>
  records.read(['current'], (from) => from.get<Current>('current', 'current'));

/** The signals of some accounts, with what reps have said of them. */
export async function readSignals(records: Records, accountIds: string[]): Promise<Map<string, Signal[]>> {
  const [signals, edits] = await Promise.all([
    lookUp<Signal[]>(records, 'signals', accountIds),
    records.read(['signalEdits'], (from) => from.where<SignalEdit>('signalEdits', 'accountId', accountIds)),
  ]);
  for (const [id, said] of Map.groupBy(edits, ({ accountId }) => accountId))
    signals.set(id, withEdits(signals.get(id) ?? [], said));
  return signals;
}

async function readTeamAgenda(records: Records): Promise<AgendaEntry[]> {
  const { buckets } = (await currentOf(records)) ?? {};
  if (!buckets || buckets.agenda) return readEntries<AgendaSignal[]>(records, 'agenda');
  const entries = await readEntries<Signal[]>(records, 'signals');
  return entries.map(([id, signals]) => [id, agendasOf(signals)]);
}

/** The agenda of the accounts of which reps have said something, from their signals: it leaves out what was refuted. */
async function readEditedAgenda(records: Records): Promise<Map<string, AgendaSignal[]>> {
  const edits = await records.read(['signalEdits'], (from) => from.startingWith<SignalEdit>('signalEdits', ''));
  const ids = [...new Set(edits.map(({ accountId }) => accountId))];
  if (ids.length === 0) return new Map();
  const [accounts, signals] = await Promise.all([lookUp<Account>(records, 'accounts', ids), readSignals(records, ids)]);
  // What was said of an account that has left the workspace stays behind.
  return new Map([...accounts.keys()].map((id) => [id, agendasOf(signals.get(id) ?? [])]));
}

/**
 * By account, what may give it a badge on some day; of a workspace that version 1 put in force, from its signals. What
 * reps have said counts.
 */
export async function readAgenda(records: Records): Promise<AgendaEntry[]> {
  const [agenda, edited] = await Promise.all([readTeamAgenda(records), readEditedAgenda(records)]);
  return edited.size === 0 ? agenda : [...new Map([...agenda, ...edited])];
}

/** As `readAgenda`, slice by slice, so that it need never be in memory as a whole; or one part of several of it. */
export async function* readAgendaSlices(
  records: Records,
  { part, parts }: { part: number; parts: number },
): AsyncGenerator<{ entries: AgendaEntry[]; share: number }> {
  const { buckets } = (await currentOf(records)) ?? {};
  if (buckets?.agenda === undefined) {
    if (part === 0) yield { entries: await readAgenda(records), share: 1 };
    return;
  }
  const edited = await readEditedAgenda(records);
  const listed = await lookUp(records, 'agenda', [...edited.keys()]);
  // An account that the team knows nothing of stands in no slice: it comes with the first part.
  const added = part === 0 ? [...edited].filter(([id]) => !listed.has(id)) : [];
  for await (const { entries, share } of readSlices<AgendaSignal[]>(records, 'agenda', { part, parts })) {
    const current = entries.map(([id, signals]): AgendaEntry => [id, edited.get(id) ?? signals]);
    yield { entries: [...current, ...added.splice(0)], share };
  }
  if (added.length > 0) yield { entries: added, share: 1 };
}

/** As `readAgenda`, for some accounts. */
export async function readAgendaOf(records: Records, ids: string[]): Promise<AgendaEntry[]> {
  const { buckets } = (await currentOf(records)) ?? {};
  if (!buckets || buckets.agenda) {
    const [agenda, edited] = await Promise.all([
      lookUp<AgendaSignal[]>(records, 'agenda', ids),
      readEditedAgenda(records),
    ]);
    return ids.flatMap((id): AgendaEntry[] => {
      const signals = edited.get(id) ?? agenda.get(id);
      return signals ? [[id, signals]] : [];
    });
  }
  return [...(await readSignals(records, ids))].map(([id, signals]) => [id, agendasOf(signals)]);
}
