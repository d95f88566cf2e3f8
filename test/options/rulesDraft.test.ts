import { describe, expect, test } from 'vitest';
import { daysAlone, draftOf, numberIn, rangeOf, readDraft } from '../../components/options/rules/draft.ts';
import { verdictOf } from '../../lib/domain/badge.ts';
import { signalTypes } from '../../lib/domain/badgeKinds.ts';
import { type BadgeRules, badgeRulesSchema, defaultBadgeRules as rules } from '../../lib/domain/badgeRules.ts';
import { signal, TODAY } from '../domain/builders.ts';

describe('the form', () => {
  test('gives back the rules that it was filled with', () => {
    expect(readDraft(draftOf(rules))).toEqual({ rules, faults: {} });
    const { funding: _, ...signals } = rules.signals;
    const own: BadgeRules = {
      ...rules,
      kindsOff: [],
      signals: { ...signals, tender: { ...rules.signals.tender, weight: 0.125, verifiedOnly: true } },
    };
    expect(readDraft(draftOf(own))).toEqual({ rules: own, faults: {} });
    expect(badgeRulesSchema.safeParse(readDraft(draftOf(own)).rules).success).toBe(true);
  });

  test('names each field that is wrong, and gives no rules then', () => {
    const draft = draftOf(rules);
    const wrong = {
      ...draft,
      threshold: '',
      margin: '101',
      types: { ...draft.types, renewal: { ...draft.types.renewal, halfLifeDays: '1.5', weight: 'much' } },
    };
    expect(readDraft(wrong)).toEqual({
      faults: {
        threshold: 'empty',
        margin: 'outside',
        'renewal.halfLifeDays': 'notWhole',
        'renewal.weight': 'notNumber',
      },
    });
  });

  test('does not read the numbers of a type that counts for nothing', () => {
    const draft = draftOf(rules);
    const types = { ...draft.types, funding: { ...draft.types.funding, kind: 'none' as const, weight: 'x' } };
    const { rules: read, faults } = readDraft({ ...draft, types });
    expect(faults).toEqual({});
    expect(read?.signals.funding).toBeUndefined();
    expect(Object.keys(read?.signals ?? {})).toHaveLength(signalTypes.length - 1);
  });

  test.each([
    ['30', 30],
    [' 12,5 ', 12.5],
    ['0', 0],
    ['100', 100],
    ['100.1', 'outside'],
    ['-1', 'outside'],
    ['1e2', 'notNumber'],
    ['', 'empty'],
  ])('%j in percent is %j', (text, expected) => {
    expect(numberIn(text, rangeOf('weight'))).toBe(expected);
  });

  test.each([
    ['1', 1],
    ['730', 730],
    ['0', 'outside'],
    ['731', 'outside'],
    ['2.5', 'notWhole'],
  ])('%j in days is %j', (text, expected) => {
    expect(numberIn(text, rangeOf('maxAgeDays'))).toBe(expected);
  });
});

test.each(signalTypes.filter((type) => type !== 'research'))(
  'the days that %s carries a badge by itself are those of the badge',
  (type) => {
    const rule = rules.signals[type];
    const days = daysAlone(rule, rules.threshold);
    const carried = (age: number) => verdictOf([signal({ type, age })], { rules }, TODAY).badge !== undefined;
    expect(days).toBeGreaterThan(0);
    expect([carried(days - 1), carried(days)]).toEqual([true, false]);
  },
);

test('a signal below the threshold never carries one by itself, with no threshold until it is forgotten', () => {
  const rule = rules.signals.research;
  expect(daysAlone({ ...rule, weight: 0.2 }, 0.3)).toBe(0);
  expect(daysAlone(rule, 0)).toBe(rule.maxAgeDays + 1);
});
