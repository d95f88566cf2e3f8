import type { ContentRequest } from '../domain/contentRequest.ts';
import type { StepMark } from '../domain/playRun.ts';
import { type Rollup, rollupOf } from '../domain/rollup.ts';
import type { SignalEdit } from '../domain/signalEdit.ts';
import type { EventFields, UsageEvent } from '../domain/usageEvent.ts';
import { writeCsv } from './csvText.ts';

/** The rep's own log, one line per row; every field that a row has. */
export function logCsv(events: UsageEvent[]): string {
  const header = ['id', 'day', 'half', 'action', 'detail', 'assetId', 'assetVersion', 'badge', 'accountId', 'rep'];
  const rows = events.map((event) => {
    const { id, day, half, assetId, assetVersion, badge, accountId, rep }: EventFields = event;
    const { action, detail } = rollupOf(event);
    return [id, day, half, action, detail, assetId, assetVersion, badge, accountId, rep].map((field) => field ?? '');
  });
  return writeCsv([header, ...rows]);
}

/** Everything that is kept of a rep. */
export interface OwnLog {
  events: UsageEvent[];
  /** Daily totals, which outlive the rows. */
  totals: Rollup[];
  /** His steps of plays. */
  playSteps: StepMark[];
  /** What he has said of facts, what he took back included. */
  said: SignalEdit[];
  /** What he has asked marketing for, with the replies. */
  requests: ContentRequest[];
  favourites: { id: string; day: string }[];
}

export const logJson = (log: OwnLog): string =>
  JSON.stringify({ format: 'whynow-log', version: 1, ...log }, undefined, 2);
