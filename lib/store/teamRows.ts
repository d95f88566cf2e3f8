import type { UsageEvent } from '../domain/usageEvent.ts';

/** The rows by which a device knows how it stands with its team store. */

/** The lists whose items are changed on a device and told to the store. */
export const editedLists = [
  'workspace',
  'kpis',
  'collections',
  'assets',
  'signalEdits',
  'requests',
  'decisions',
] as const;
export type EditedList = (typeof editedLists)[number];

/** A play that was begun, or one whose time was up: without account and without the words of its steps. */
export type RunRow = { id: string; playId: string; day: string; settled: boolean[] };
export type DueRow = { id: string; playId: string; day: string; inTime: boolean };

/** A change of one item on its way to the store. */
export interface Edit {
  id: string;
  list: EditedList;
  key: string;
  /** The version that it was made from; null where the store had none. */
  base: number | null;
  /** Null deletes the item. */
  body: unknown;
}

/** Something that the store is to learn. The row goes only when the store has said that it has it. */
export type OutboxRow = {
  /** Of the event, run or edit; random, so that the order of the rows says nothing of the order of the day. */
  id: string;
  /** `refused` rows are kept for the rep to see and are not sent again. */
  state: 'waiting' | 'refused';
  /** Why the store has refused it. */
  reason?: string;
} & (
  | { kind: 'event'; body: UsageEvent }
  | { kind: 'run'; body: RunRow }
  | { kind: 'due'; body: DueRow }
  /** `item`: list and key; `turn`: which of several edits of one item came first. */
  | { kind: 'edit'; body: Edit; item: string; turn: number }
  /** The rep has erased his log: the store is to erase it as well, before anything else is sent. */
  | { kind: 'erase' }
);

/** The version in which an item that is changed on devices stands in the store. */
export interface ItemVersion {
  /** `<list>/<key>`. */
  id: string;
  version: number;
}

/** An edit that somebody else's has overtaken: the team's is in force, the own one is kept. */
export interface Conflict {
  /** `<list>/<key>`. */
  id: string;
  list: EditedList;
  key: string;
  mine: unknown;
  theirs: unknown;
  /** Of theirs. */
  version: number;
}

/** A page of changes that has come and is not yet in force. */
export interface PulledPage {
  /** Its number, padded so that pages are in order. */
  id: string;
  /** The items as JSON. */
  text: string;
}

/** An item that was of no use: where it stands and what is wrong. */
export interface BadItem {
  list: string;
  id: string;
  field: string;
}

/** How far this device is with its store; there is a row only while it is connected. */
export interface TeamSync {
  id: 'sync';
  /** The first day of which the log is told to the store. */
  since: string;
  epoch?: string | undefined;
  /** All up to here is in force; without one nothing is yet. */
  cursor?: string | undefined;
  /** Pages are being pulled: up to where, from the beginning or not, how many items have come and how many are to come. */
  pulling?: { cursor: string | null; anew: boolean; pages: number; taken: number; left: number } | undefined;
  /** What was of no use in what is in force; the first few by name. */
  bad?: { count: number; first: BadItem[] } | undefined;
  /** Edition of the figures that were read last. */
  edition?: string | undefined;
  /** What the store knows of runs and dues, by id, as a short sum of each. */
  plays?: Record<string, number> | undefined;
}

export const itemOf = (list: string, key: string): string => `${list}/${key}`;
