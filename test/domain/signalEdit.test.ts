import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../lib/domain/badge.ts';
import { defaultBadgeRules as rules } from '../../lib/domain/badgeRules.ts';
import { addDays } from '../../lib/domain/day.ts';
import type { Signal } from '../../lib/domain/signal.ts';
import type { SignalEdit } from '../../lib/domain/signalEdit.ts';
import { whyNowOf } from '../../lib/domain/whyNow.ts';
import { withEdits } from '../../lib/domain/withEdits.ts';
import { NOW, signal, TODAY } from './builders.ts';

const book = { rules };
let count = 0;
const edit = (of: Signal, given: Partial<SignalEdit>): SignalEdit => ({
  id: `edit-${++count}`,
  accountId: of.accountId,
  signalId: of.id,
  action: 'confirm',
  on: TODAY,
  at: NOW + count,
  by: 'rep-1',
  ...given,
});
const kindOf = (signals: Signal[]) => verdictOf(signals, book, TODAY).badge?.kind;

describe('what reps say of signals', () => {
  test('confirming an assumption gives the badge, taking it back takes the badge', () => {
    const assumed = signal({ status: 'assumed', age: 9 });
    const said = edit(assumed, { action: 'confirm' });
    expect(kindOf([assumed])).toBeUndefined();
    const { badge } = verdictOf(withEdits([assumed], [said]), book, TODAY);
    expect(badge && whyNowOf(badge, 'en')).toBe('Contract ends on 14 December.');
    expect(kindOf(withEdits([assumed], [{ ...said, undoneAt: NOW + 99 }]))).toBeUndefined();
  });

  test('refuting removes the badge at once if nothing else carries it', () => {
    const [renewal, tender] = [signal({}), signal({ type: 'tender' })];
    const refuted = edit(tender, { action: 'refute' });
    expect(kindOf([renewal, tender])).toBe('competitive');
    expect(kindOf(withEdits([renewal, tender], [refuted]))).toBe('customer');
    expect(kindOf(withEdits([tender], [refuted]))).toBeUndefined();
  });

  test('the later word counts, in whatever order the words come', () => {
    const fact = signal({ age: 3 });
    const words = [edit(fact, { action: 'refute', at: 1 }), edit(fact, { action: 'confirm', at: 2 })];
    expect(kindOf(withEdits([fact], words))).toBe('customer');
    expect(kindOf(withEdits([fact], words.toReversed()))).toBe('customer');
  });

  test('a snooze ends by itself', () => {
    const fact = signal({ age: 3 });
    const signals = withEdits([fact], [edit(fact, { action: 'snooze', until: addDays(TODAY, 7) })]);
    expect(kindOf(signals)).toBeUndefined();
    expect(verdictOf(signals, book, addDays(TODAY, 8)).badge?.kind).toBe('customer');
  });

  test('an added fact counts as what it is, once, and goes when it is taken back', () => {
    const fact = signal({ type: 'leadership', status: 'assumed' });
    const added = edit(fact, { action: 'add', signal: fact });
    expect(withEdits([], [added, { ...added, id: 'again' }])).toEqual([fact]);
    expect(kindOf(withEdits([], [added, edit(fact, { action: 'confirm' })]))).toBe('change');
    expect(withEdits([], [{ ...added, undoneAt: NOW }])).toEqual([]);
  });

  test('what speaks of a signal that has gone is passed over', () => {
    expect(withEdits([], [edit(signal({}), { action: 'refute' })])).toEqual([]);
  });
});
