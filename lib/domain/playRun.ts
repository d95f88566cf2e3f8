import * as z from 'zod/mini';
import type { Badge } from './badge.ts';
import { addDays } from './day.ts';
import { fnv } from './fnv.ts';
import type { Play } from './play.ts';
import { day, id } from './text.ts';

/** Why a step of a play is left out. A choice and never a text of one's own: no name can get into it. */
export const skipReasons = ['notNeeded', 'alreadyDone', 'noContact', 'declined', 'noTime'] as const;
export type SkipReason = (typeof skipReasons)[number];

/**
 * That a rep has ticked or skipped one step of a play, at one account, for one badge. Strict: there is no field for a
 * name, an hour or a text of one's own.
 */
export const stepMarkSchema = z.strictObject({
  /** Of account, first day of the badge, play and step. */
  id: z.string().check(z.maxLength(300)),
  accountId: id,
  playId: id,
  /** The first day of the badge that called for the play, as it was known when the step was marked. */
  since: day,
  /** The last day on which the play is done in time, as it was known then. */
  deadline: day,
  /** Stands for the words of the step: a step that has been rewritten is open again. */
  step: z.string().check(z.regex(/^[\da-f]{8}$/)),
  state: z.enum(['done', 'skipped']),
  /** Of a skipped step. */
  reason: z.optional(z.enum(skipReasons)),
  /** The day of the mark. */
  day,
});
export type StepMark = z.infer<typeof stepMarkSchema>;

/** What a rep does with a step; `open` takes back what he did before. */
export type StepAct = { state: 'done' } | { state: 'skipped'; reason: SkipReason } | { state: 'open' };

export interface RunStep {
  text: string;
  /** The words as a key. */
  step: string;
  mark: StepMark | undefined;
}

/** A play at one account, for the badge that it carries. */
export interface PlayRun {
  steps: RunStep[];
  /** The first step that is neither ticked nor skipped. */
  next: RunStep | undefined;
  /** Steps that are ticked or skipped. */
  settled: number;
  /** The last day on which it is done in time. */
  deadline: string;
  /** The day of the last mark, once every step is settled and at least one of them ticked. */
  doneOn: string | undefined;
}

const stepKey = (text: string) => fnv(text).toString(16).padStart(8, '0');

/** The last day for a play: so many days after the badge began, and never later than a deadline that is a fact. */
export function playDeadline(
  { deadlineDays }: Pick<Play, 'deadlineDays'>,
  { since, deadline, deadlineIsFact }: Pick<Badge, 'since' | 'deadline' | 'deadlineIsFact'>,
): string {
  if (deadlineDays === undefined) return deadline;
  const own = addDays(since, deadlineDays);
  return deadlineIsFact && deadline < own ? deadline : own;
}

/** How far a play is. Marks from the first day of the badge on are its own: a first day that moves back loses none. */
export function runOf(
  play: Play,
  badge: Pick<Badge, 'since' | 'deadline' | 'deadlineIsFact'>,
  marks: StepMark[],
): PlayRun {
  const own = marks
    .filter((mark) => mark.playId === play.id && mark.day >= badge.since)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const bySteps = new Map(own.map((mark) => [mark.step, mark]));
  const steps = [...new Set(play.steps)].map((text): RunStep => {
    const step = stepKey(text);
    return { text, step, mark: bySteps.get(step) };
  });
  const settled = steps.flatMap(({ mark }) => mark ?? []);
  const done = settled.length === steps.length && settled.some(({ state }) => state === 'done');
  return {
    steps,
    next: steps.find(({ mark }) => mark === undefined),
    settled: settled.length,
    deadline: playDeadline(play, badge),
    doneOn: done
      ? settled
          .map((mark) => mark.day)
          .sort()
          .at(-1)
      : undefined,
  };
}

interface BegunRun {
  playId: string;
  day: string;
  settled: boolean[];
}

/** As `begunRuns`, each with what tells it from all others of this device. */
export function keyedRuns(plays: Play[], marks: StepMark[]): { key: string; run: BegunRun }[] {
  const byId = new Map(plays.map((play) => [play.id, play]));
  const runs = Map.groupBy(marks, ({ accountId, playId, since }) => [accountId, playId, since].join('|'));
  return [...runs].flatMap(([key, its]) => {
    const play = byId.get(its[0]?.playId ?? '');
    if (!play) return [];
    const settled = new Set(its.map(({ step }) => step));
    const run = {
      playId: play.id,
      day: its.reduce((first, { day: each }) => (each < first ? each : first), its[0]?.day ?? ''),
      settled: play.steps.map((text) => settled.has(stepKey(text))),
    };
    return { key, run };
  });
}

/** Which steps of each play that was begun are settled, by account and badge. */
export const begunRuns = (plays: Play[], marks: StepMark[]): BegunRun[] =>
  keyedRuns(plays, marks).map(({ run }) => run);

/** The mark that an act leaves on a step on a day. */
export function markOf(
  { step, mark }: RunStep,
  act: Exclude<StepAct, { state: 'open' }>,
  at: Pick<StepMark, 'accountId' | 'playId' | 'since' | 'deadline' | 'day'>,
): StepMark {
  const { accountId, playId, since } = at;
  return { ...at, ...act, id: mark?.id ?? [accountId, since, playId, step].join('|'), step };
}
