import { describe, expect, test } from 'vitest';
import { addDays } from '../../lib/domain/day.ts';
import type { Play } from '../../lib/domain/play.ts';
import {
  markOf,
  playDeadline,
  type RunStep,
  runOf,
  type StepAct,
  type StepMark,
  stepMarkSchema,
} from '../../lib/domain/playRun.ts';
import { TODAY } from './builders.ts';

const play: Play = {
  id: 'play-renewal',
  signalType: 'renewal',
  title: 'Save the renewal',
  approach: 'Start from results.',
  steps: ['Call', 'Draw', 'Meet'],
  questions: [],
};
const badge = { since: addDays(TODAY, -10), deadline: addDays(TODAY, 20), deadlineIsFact: false };

const mark = (step: string, act: Exclude<StepAct, { state: 'open' }>, day = TODAY, since = badge.since): StepMark => {
  const found = runOf(play, badge, []).steps.find(({ text }) => text === step) as RunStep;
  return markOf(found, act, { accountId: 'nordvik', playId: play.id, since, deadline: badge.deadline, day });
};
const done = { state: 'done' } as const;
const skip = { state: 'skipped', reason: 'noTime' } as const;

describe('the deadline', () => {
  test('is the badge’s own where the play names none', () => {
    expect(playDeadline({}, badge)).toBe(badge.deadline);
  });
  test('counts from the first day of the badge', () => {
    expect(playDeadline({ deadlineDays: 45 }, badge)).toBe(addDays(TODAY, 35));
  });
  test('is never later than a contract that ends', () => {
    expect(playDeadline({ deadlineDays: 45 }, { ...badge, deadlineIsFact: true })).toBe(badge.deadline);
    expect(playDeadline({ deadlineDays: 15 }, { ...badge, deadlineIsFact: true })).toBe(addDays(TODAY, 5));
  });
});

describe('how far a play is', () => {
  test('the next step is the first that is neither ticked nor skipped', () => {
    expect(runOf(play, badge, []).next?.text).toBe('Call');
    const run = runOf(play, badge, [mark('Call', skip), mark('Meet', done)]);
    expect([run.next?.text, run.settled, run.doneOn]).toEqual(['Draw', 2, undefined]);
  });

  test('it is done on the day of the last mark', () => {
    const marks = [
      mark('Meet', done, addDays(TODAY, -1)),
      mark('Call', done, addDays(TODAY, -4)),
      mark('Draw', skip, TODAY),
    ];
    const run = runOf(play, badge, marks);
    expect([run.next, run.doneOn]).toEqual([undefined, TODAY]);
  });

  test('where every step was skipped nothing was done', () => {
    expect(
      runOf(
        play,
        badge,
        play.steps.map((step) => mark(step, skip)),
      ).doneOn,
    ).toBeUndefined();
  });

  test('marks of another play or of an earlier badge are not its own', () => {
    const marks = [{ ...mark('Call', done), playId: 'play-tender' }, mark('Draw', done, addDays(badge.since, -1))];
    expect(runOf(play, badge, marks).settled).toBe(0);
  });

  test('a first day that moves back keeps the marks', () => {
    const run = runOf(play, { ...badge, since: addDays(badge.since, -5) }, [mark('Call', done)]);
    expect(run.steps[0]?.mark?.state).toBe('done');
  });

  test('a step that was rewritten is open again, one that moved is not', () => {
    const marks = [mark('Call', done), mark('Draw', done)];
    const run = runOf({ ...play, steps: ['Meet', 'Draw', 'Call the sponsor'] }, badge, marks);
    expect(run.steps.map((each) => [each.text, each.mark?.state])).toEqual([
      ['Meet', undefined],
      ['Draw', 'done'],
      ['Call the sponsor', undefined],
    ]);
  });

  test('a step that stands twice in a play counts once', () => {
    expect(runOf({ ...play, steps: ['Call', 'Call'] }, badge, [mark('Call', done)]).doneOn).toBe(TODAY);
  });
});

describe('a mark', () => {
  test.each(['name', 'contact', 'note', 'time', 'url', 'half'])('has no field "%s"', (field) => {
    const own = mark('Call', skip);
    expect(stepMarkSchema.safeParse(own).success).toBe(true);
    expect(stepMarkSchema.safeParse({ ...own, [field]: 'Anna Berg' }).success).toBe(false);
  });

  test('has a reason out of a list, and no words of the step', () => {
    expect(stepMarkSchema.safeParse({ ...mark('Call', skip), reason: 'Anna Berg is ill' }).success).toBe(false);
    expect(JSON.stringify(mark('Call', done))).not.toContain('Call');
  });

  test('takes the place of the one before', () => {
    const first = mark('Call', done);
    const step = runOf(play, { ...badge, since: addDays(badge.since, -3) }, [first]).steps[0] as RunStep;
    const at = { accountId: 'nordvik', playId: play.id, since: addDays(badge.since, -3), deadline: TODAY, day: TODAY };
    expect(markOf(step, skip, at).id).toBe(first.id);
  });
});
