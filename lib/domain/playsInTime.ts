import { historyOf, verdictOf } from './badge.ts';
import type { RuleBook } from './badgeFold.ts';
import type { Play } from './play.ts';
import { runOf, type StepMark } from './playRun.ts';
import type { Signal } from './signal.ts';

/** A play that a badge called for, by when, and when it was done. */
export interface DuePlay {
  playId: string;
  deadline: string;
  doneOn: string | undefined;
}

/** Of due plays, those whose time is up or that are done: when, and whether in time. */
export const settledPlays = (plays: DuePlay[], today: string): { playId: string; day: string; inTime: boolean }[] =>
  plays.flatMap(({ playId, deadline, doneOn }) =>
    doneOn === undefined && deadline >= today
      ? []
      : [{ playId, day: doneOn ?? deadline, inTime: doneOn !== undefined && doneOn <= deadline }],
  );

interface Account {
  signals: Signal[];
  /** All of this account. */
  marks: StepMark[];
}

/**
 * The plays that an account's badges called for from one day to another. A badge that was gone before the deadline
 * called for nothing any more; what was done for it all the same counts. A badge that found another reason on its way
 * counts by its last one, and by those whose play was begun.
 */
export function duePlays({ signals, marks }: Account, plays: Play[], book: RuleBook, from: string, today: string) {
  return historyOf(signals, book, from, today).flatMap(({ kind, to }): DuePlay[] => {
    const badge = kind && verdictOf(signals, book, to).badge;
    if (!badge) return [];
    const during = marks.filter(({ day }) => day <= to);
    return plays.flatMap((play) => {
      const { deadline, doneOn, settled } = runOf(play, badge, during);
      if (settled === 0 && play.signalType !== badge.lead.type) return [];
      return doneOn !== undefined || deadline <= to ? [{ playId: play.id, deadline, doneOn }] : [];
    });
  });
}
