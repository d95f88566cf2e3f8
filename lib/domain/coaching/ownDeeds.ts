import type { Rollup } from '../rollup.ts';
import type { SignalEdit } from '../signalEdit.ts';

/** What the rep of this device has done in a week; seen by nobody else. */
export interface OwnDeeds {
  uses: number;
  refusals: number;
  inTime: number;
  late: number;
  confirmed: number;
  refuted: number;
}

interface OwnRecords {
  rollups: Rollup[];
  due: { day: string; inTime: boolean }[];
  edits: SignalEdit[];
}

/** @param from Monday @param to the last day that counts; what was taken back does not */
export function ownDeeds({ rollups, due, edits }: OwnRecords, from: string, to: string): OwnDeeds {
  const within = (day: string) => day >= from && day <= to;
  const total = (action: Rollup['action']) =>
    rollups.reduce((sum, row) => sum + (row.action === action && within(row.day) ? row.count : 0), 0);
  const plays = due.filter(({ day }) => within(day));
  const said = edits.filter(({ on, undoneAt }) => undoneAt === undefined && within(on));
  const inTime = plays.filter((play) => play.inTime).length;
  return {
    uses: total('use'),
    refusals: total('refusal'),
    inTime,
    late: plays.length - inTime,
    confirmed: said.filter(({ action }) => action === 'confirm').length,
    refuted: said.filter(({ action }) => action === 'refute').length,
  };
}
