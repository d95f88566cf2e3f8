import type { StepMark } from '../domain/playRun.ts';
import { type Rollup, rollupOf } from '../domain/rollup.ts';
import type { UsageEvent } from '../domain/usageEvent.ts';
import { writeCsv } from './csvText.ts';

/** The rep's own log, one line per row; every field that a row has. */
export function logCsv(events: UsageEvent[]): string {
  const header = ['id', 'day', 'half', 'action', 'detail', 'assetId', 'assetVersion', 'badge', 'accountId'];
  const rows = events.map((event) => {
    const { id, day, half, action, assetId, assetVersion, badge, accountId } = event;
    return [id, day, half, action, rollupOf(event).detail, assetId, assetVersion, badge, accountId ?? ''];
  });
  return writeCsv([header, ...rows]);
}

/** The rep's own log with its daily totals, which outlive the rows, and his steps of plays: everything that is kept of him. */
export function logJson(events: UsageEvent[], totals: Rollup[], playSteps: StepMark[]): string {
  return JSON.stringify({ format: 'whynow-log', version: 1, events, totals, playSteps }, undefined, 2);
}
