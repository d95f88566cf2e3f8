import { describe, expect, test } from 'vitest';
import { historyOf } from '../../lib/domain/badge.ts';
import { type BadgeRules, defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import { addDays } from '../../lib/domain/day.ts';
import { differences, withRules } from '../../lib/domain/rulesChange.ts';
import { signal, TODAY } from './builders.ts';

const yesterday = addDays(TODAY, -1);
const before: BadgeRules = defaultBadgeRules;
const strict: BadgeRules = { ...before, threshold: 0.9 };
const stricter: BadgeRules = { ...before, threshold: 0.95 };

describe('what differs between two sets of rules', () => {
  test('nothing between a set and itself, however its defaults are written', () => {
    const { margin: _, kindsOff: __, ...short } = before;
    const said = {
      ...short,
      signals: { ...short.signals, renewal: { ...before.signals.renewal, verifiedOnly: false } },
    };
    expect(differences(before, said as BadgeRules)).toEqual([]);
    expect(differences(short as BadgeRules, before)).toEqual([]);
  });

  test('each field by itself', () => {
    const { funding: _, ...signals } = defaultBadgeRules.signals;
    const after: BadgeRules = {
      threshold: 0.31,
      assumedShare: 0.5,
      margin: 0.2,
      kindsOff: ['change'],
      signals: {
        ...signals,
        renewal: { ...signals.renewal, weight: 0.7, windowDays: 91 },
        tender: { ...signals.tender, verifiedOnly: true },
      },
    };
    expect(differences(before, after)).toEqual([
      { what: 'threshold' },
      { what: 'assumedShare' },
      { what: 'margin' },
      { what: 'kind', kind: 'change' },
      { what: 'kind', kind: 'intent' },
      { what: 'signal', type: 'renewal', field: 'weight' },
      { what: 'signal', type: 'renewal', field: 'windowDays' },
      { what: 'signal', type: 'tender', field: 'verifiedOnly' },
      { what: 'signal', type: 'funding', field: 'counts' },
    ]);
  });
});

describe('rules put in force', () => {
  test('those before are kept until yesterday', () => {
    expect(withRules({ badgeRules: before }, strict, TODAY)).toEqual({
      badgeRules: strict,
      formerRules: [{ until: yesterday, rules: before }],
    });
  });

  test('a second change on one day adds nothing, one that is taken back leaves no trace', () => {
    const first = withRules({ badgeRules: before }, strict, TODAY);
    const second = withRules(first, stricter, TODAY);
    expect(second).toEqual({ badgeRules: stricter, formerRules: first.formerRules });
    expect(withRules(second, before, TODAY)).toEqual({ badgeRules: before, formerRules: [] });
  });

  test('on another day they are a set of their own, in the order of time', () => {
    const first = withRules({ badgeRules: before }, strict, addDays(TODAY, -10));
    expect(withRules(first, before, TODAY).formerRules).toEqual([
      { until: addDays(TODAY, -11), rules: before },
      { until: yesterday, rules: strict },
    ]);
  });

  test('the same rules again change nothing', () => {
    const rules = { badgeRules: strict, formerRules: [{ until: '2026-01-01', rules: before }] };
    expect(withRules(rules, { ...strict }, TODAY)).toEqual(rules);
  });

  test('a former set that a file says is still in force ends yesterday', () => {
    const odd = { badgeRules: before, formerRules: [{ until: addDays(TODAY, 30), rules: strict }] };
    expect(withRules(odd, stricter, TODAY)).toEqual({
      badgeRules: stricter,
      formerRules: [{ until: yesterday, rules: strict }],
    });
  });

  test('a hundred former sets are kept, the oldest go', () => {
    let rules: ReturnType<typeof withRules> = { badgeRules: before };
    for (let day = 0; day < 130; day++)
      rules = withRules(rules, { ...before, threshold: day / 200 }, addDays('2026-01-01', day));
    expect(rules.formerRules).toHaveLength(100);
    expect(rules.formerRules?.at(-1)?.until).toBe(addDays('2026-01-01', 128));
  });

  test('the days gone by are judged as they were', () => {
    const signals = [signal({ age: 10 })];
    const after = withRules({ badgeRules: before }, strict, TODAY);
    const spells = (rules: typeof after) =>
      historyOf(signals, { rules: rules.badgeRules, former: rules.formerRules ?? [] }, addDays(TODAY, -10), TODAY);
    expect(spells(after)).toEqual([
      { kind: 'customer', from: addDays(TODAY, -10), to: yesterday },
      { kind: undefined, from: TODAY, to: TODAY },
    ]);
    expect(spells({ badgeRules: before })).toEqual([{ kind: 'customer', from: addDays(TODAY, -10), to: TODAY }]);
  });
});
