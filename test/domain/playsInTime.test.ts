import { describe, expect, test } from 'vitest';
import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import { addDays } from '../../lib/domain/day.ts';
import type { Play } from '../../lib/domain/play.ts';
import { markOf, runOf, type StepMark } from '../../lib/domain/playRun.ts';
import { duePlays, playsInTime } from '../../lib/domain/playsInTime.ts';
import { signal, TODAY } from './builders.ts';

const book = { rules: defaultBadgeRules };
const ago = (days: number) => addDays(TODAY, -days);

describe('plays done in time / plays due', () => {
  const one = (deadline: string, doneOn?: string) => playsInTime([{ playId: 'p', deadline, doneOn }], TODAY);
  test.each([
    ['deadline passed, not done', one(ago(1)), [0, 1]],
    ['done on its deadline', one(ago(1), ago(1)), [1, 1]],
    ['done a day late', one(ago(2), ago(1)), [0, 1]],
    ['due today and still open: not due yet', one(TODAY), [0, 0]],
    ['due today and done', one(TODAY, TODAY), [1, 1]],
    ['done ahead of it', one(addDays(TODAY, 20), ago(3)), [1, 1]],
    ['deadline 89 days ago', one(ago(89), ago(89)), [1, 1]],
    ['deadline 90 days ago', one(ago(90), ago(90)), [0, 0]],
    ['done long ago for a deadline to come', one(addDays(TODAY, 200), ago(90)), [0, 0]],
  ] as const)('%s', (_, { inTime, due }, expected) => {
    expect([inTime, due]).toEqual(expected);
  });

  test('the rate is a share, and nothing where nothing was due', () => {
    const plays = [
      { playId: 'p', deadline: ago(5), doneOn: ago(6) },
      { playId: 'p', deadline: ago(5), doneOn: undefined },
      { playId: 'p', deadline: ago(5), doneOn: ago(1) },
      { playId: 'p', deadline: ago(5), doneOn: ago(5) },
    ];
    expect(playsInTime(plays, TODAY).rate).toBe(0.5);
    expect(playsInTime([], TODAY).rate).toBeUndefined();
  });
});

describe('what an account’s badges called for', () => {
  const play = (signalType: Play['signalType'], deadlineDays: number): Play => ({
    id: `play-${signalType}`,
    signalType,
    title: 'Play',
    approach: 'Approach',
    steps: ['Call', 'Meet'],
    questions: [],
    deadlineDays,
  });
  const plays = [play('renewal', 10), play('tender', 20), play('adoptionGap', 15)];
  const due = (signals: Parameters<typeof duePlays>[0]['signals'], marks: StepMark[] = []) =>
    duePlays({ signals, marks }, plays, book, ago(90), TODAY);
  const marksOn = (days: string[], which: Play | undefined = plays[0]) =>
    runOf(which as Play, { since: ago(90), deadline: TODAY, deadlineIsFact: false }, []).steps.flatMap(
      (step, index) => {
        const day = days[index];
        const at = { accountId: 'nordvik', playId: which?.id ?? '', since: ago(90), deadline: TODAY };
        return day ? [markOf(step, { state: 'done' }, { ...at, day })] : [];
      },
    );

  test('a play that nobody began and whose deadline has passed', () => {
    expect(due([signal({ age: 12 })])).toEqual([{ deadline: ago(2), doneOn: undefined }]);
  });

  test('nothing before the deadline', () => {
    expect(due([signal({ age: 5 })])).toEqual([]);
  });

  test('done ahead of the deadline, by the last step', () => {
    expect(due([signal({ age: 5 })], marksOn([ago(4), ago(1)]))).toEqual([
      { deadline: addDays(TODAY, 5), doneOn: ago(1) },
    ]);
  });

  test('half of the steps are not done', () => {
    expect(due([signal({ age: 12 })], marksOn([ago(4)]))).toEqual([{ deadline: ago(2), doneOn: undefined }]);
  });

  test('a badge refuted before its deadline calls for nothing', () => {
    const refuted = signal({ age: 12, changes: [{ on: ago(6), by: 'x', status: 'refuted' }] });
    expect(due([refuted])).toEqual([]);
    expect(due([refuted], marksOn([ago(8), ago(7)]))).toEqual([{ deadline: ago(2), doneOn: ago(7) }]);
  });

  test('marks of a later badge do not count for the one before', () => {
    const before = signal({ age: 80, expiresAt: ago(60) });
    expect(due([before, signal({ age: 3 })], marksOn([ago(2), ago(1)]))).toEqual([
      { deadline: ago(70), doneOn: undefined },
      { deadline: addDays(TODAY, 7), doneOn: ago(1) },
    ]);
  });

  test('a play that was begun counts even when the badge has found a stronger reason', () => {
    const signals = [signal({ age: 30, type: 'adoptionGap' }), signal({ age: 2 })];
    const [, , gap] = plays;
    const deadlines = due(signals, marksOn([ago(28)], gap)).map(({ deadline }) => deadline);
    expect(deadlines).toContain(ago(15));
    expect(due(signals).map(({ deadline }) => deadline)).not.toContain(ago(15));
  });

  test('an account without a badge calls for nothing', () => {
    expect(due([])).toEqual([]);
    expect(due([signal({ status: 'assumed', age: 12 })])).toEqual([]);
  });
});
