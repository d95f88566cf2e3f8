import { describe, expect, test } from 'vitest';
import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import { addDays } from '../../lib/domain/day.ts';
import type { Play } from '../../lib/domain/play.ts';
import { markOf, runOf, type StepMark } from '../../lib/domain/playRun.ts';
import { duePlays, settledPlays } from '../../lib/domain/playsInTime.ts';
import { signal, TODAY } from './builders.ts';

const book = { rules: defaultBadgeRules };
const ago = (days: number) => addDays(TODAY, -days);

describe('plays whose time is up or that are done', () => {
  const one = (deadline: string, doneOn?: string) => settledPlays([{ playId: 'p', deadline, doneOn }], TODAY);
  test.each([
    ['deadline passed, not done: late, on its deadline', one(ago(1)), [ago(1), false]],
    ['done on its deadline', one(ago(1), ago(1)), [ago(1), true]],
    ['done a day late', one(ago(2), ago(1)), [ago(1), false]],
    ['due today and done', one(TODAY, TODAY), [TODAY, true]],
    ['done ahead of it', one(addDays(TODAY, 20), ago(3)), [ago(3), true]],
  ] as const)('%s', (_, found, [day, inTime]) => {
    expect(found).toEqual([{ playId: 'p', day, inTime }]);
  });

  test('due today and still open: not yet', () => {
    expect(one(TODAY)).toEqual([]);
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
    duePlays({ signals, marks }, plays, book, ago(90), TODAY).map(({ deadline, doneOn }) => ({ deadline, doneOn }));
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
