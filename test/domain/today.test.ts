import { describe, expect, test } from 'vitest';
import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import { addDays } from '../../lib/domain/day.ts';
import type { Signal } from '../../lib/domain/signal.ts';
import { type AgendaSignal, agendaOf, countKinds, doubtsOf, planToday } from '../../lib/domain/today.ts';
import { account, signal, TODAY } from './builders.ts';

const when = { book: { rules: defaultBadgeRules }, today: TODAY };
const plan = (accounts: Record<string, Signal[]>) =>
  planToday(
    Object.entries(accounts).map(([id, signals]): [string, AgendaSignal[]] => [
      id,
      signals.flatMap((each) => agendaOf(each) ?? []),
    ]),
    when,
  );
const lists = (accounts: Record<string, Signal[]>) => {
  const { act, verify } = plan(accounts);
  return [act.map(({ id }) => id), verify.map(({ id, why }) => `${id} ${why}`)];
};
const assumed = (given: Parameters<typeof signal>[0] = {}) => signal({ status: 'assumed', ...given });
const inDays = (days: number) => addDays(TODAY, days);

describe('the order', () => {
  test('the more urgent first, within one urgency the stronger, then by id', () => {
    const [act] = lists({
      quarter: [signal({ type: 'expansion' })],
      weak: [signal({ type: 'rivalDecline', age: 20, deadline: inDays(20) })],
      strong: [signal({ type: 'renewal', deadline: inDays(25) })],
      b: [signal({ type: 'tender', deadline: inDays(3) })],
      a: [signal({ type: 'tender', deadline: inDays(6) })],
      now: [signal({ type: 'rivalDecline', deadline: TODAY })],
    });
    expect(act).toEqual(['now', 'a', 'b', 'strong', 'weak', 'quarter']);
  });
});

describe('verify first', () => {
  test('a badge that verified facts carry alone is to act on, whatever is assumed beside', () => {
    expect(lists({ x: [signal(), assumed({ type: 'adoptionGap' })] })).toEqual([['x'], []]);
  });

  test('a badge that needs what is assumed to reach the threshold is to be verified', () => {
    // 0.6 after 60 days is worth 0.24; 0.8 x 0.4 of an assumption brings it over 0.3.
    const weak = signal({ type: 'adoptionGap', age: 60 });
    const help = assumed({ id: 'help', type: 'renewal' });
    expect(lists({ x: [weak, help], y: [weak] })).toEqual([[], ['x rests']]);
    expect(plan({ x: [weak, help] }).verify[0]).toMatchObject({ kind: 'customer', signalId: 'help' });
  });

  test('an account that one confirmation would give a badge', () => {
    const one = assumed({ id: 'one', type: 'tender', deadline: inDays(3) });
    expect(plan({ x: [one] })).toEqual({
      act: [],
      verify: [
        expect.objectContaining({ id: 'x', kind: 'competitive', urgency: 'week', why: 'would', signalId: 'one' }),
      ],
    });
  });

  test('of several assumptions the one that would be most urgent', () => {
    const later = assumed({ id: 'later', type: 'renewal', deadline: inDays(80) });
    const soon = assumed({ id: 'soon', type: 'tender', deadline: inDays(2) });
    expect(plan({ x: [later, soon] }).verify).toMatchObject([{ signalId: 'soon', kind: 'competitive' }]);
  });

  test('not one that would stay too weak, is over, refuted or snoozed', () => {
    expect(
      lists({
        weak: [assumed({ type: 'rivalDecline', age: 100 })],
        over: [assumed({ age: 200 })],
        refuted: [assumed({ changes: [{ on: inDays(-1), by: 'x', status: 'refuted' }] })],
        snoozed: [assumed({ changes: [{ on: inDays(-1), by: 'x', snoozedUntil: inDays(5) }] })],
        off: [assumed({ type: 'research' })],
      }),
    ).toEqual([[], []]);
  });

  test('what was confirmed meanwhile is a fact', () => {
    const confirmed = assumed({ changes: [{ on: TODAY, by: 'x', status: 'verified' }] });
    expect(lists({ x: [confirmed] })).toEqual([['x'], []]);
  });

  test('an assumption for another kind of badge does not put a badge in doubt', () => {
    expect(lists({ x: [signal(), assumed({ type: 'tender' })] })).toEqual([['x'], []]);
  });
});

test('accounts of each kind are counted', () => {
  const { act } = plan({ a: [signal()], b: [signal()], c: [signal({ type: 'tender' })] });
  expect([...countKinds(act)]).toEqual(
    expect.arrayContaining([
      ['customer', 2],
      ['competitive', 1],
    ]),
  );
});

test('a line of "verify first" names account and fact; one that has left the workspace is left out', () => {
  const help = assumed({ id: 'one', type: 'tender', accountId: 'x' });
  const { verify } = plan({ x: [help], gone: [{ ...help }] });
  const x = account({ id: 'x' });
  expect(doubtsOf(verify, [x], new Map([['x', [help]]]))).toMatchObject([{ account: x, fact: help, why: 'would' }]);
});
