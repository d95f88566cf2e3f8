import { expect, test } from 'vitest';
import type { Account } from '../../lib/domain/account.ts';
import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import { addProfiles, icpAudit, noProfiles } from '../../lib/domain/icpAudit.ts';
import { stateOf } from '../../lib/domain/moves.ts';
import type { Signal } from '../../lib/domain/signal.ts';
import { agendaOf } from '../../lib/domain/today.ts';
import type { Icp } from '../../lib/domain/workspace.ts';
import { account, signal, TODAY } from './builders.ts';

const icp: Icp = {
  description: 'Makers of goods',
  industries: ['Food', 'pharma'],
  countries: ['FR', 'DE'],
  employees: { min: 100, max: 1000 },
  criteria: ['Two sites or more'],
  owner: 'Inès',
  reviewedOn: '2026-11-01',
  reviewEveryDays: 21,
};

const movesOf = (...signals: Signal[]) => {
  const agenda = signals.flatMap((each) => agendaOf(each) ?? []);
  const { moves } = stateOf(agenda, { rules: defaultBadgeRules }, TODAY);
  return Object.fromEntries(Object.entries(moves).map(([move, facts]) => [move, facts.map(({ type }) => type)]));
};

test('which way an account goes, by verified facts that are live', () => {
  expect(movesOf(signal({ type: 'usageGrowth', age: 9 }), signal({ type: 'funding', age: 2 }))).toEqual({
    growing: ['funding', 'usageGrowth'],
  });
  expect(movesOf(signal({ type: 'adoptionGap' }), signal({ type: 'expansion' }))).toEqual({
    declining: ['adoptionGap'],
    growing: ['expansion'],
  });
  expect(movesOf(signal({ type: 'rivalDecline' }), signal({ type: 'research' }))).toEqual({
    changing: ['rivalDecline'],
  });
  expect(movesOf(signal({ type: 'funding', status: 'assumed' }))).toEqual({});
  expect(movesOf(signal({ type: 'funding', age: 121 }))).toEqual({});
  expect(movesOf(signal({ type: 'funding', expiresAt: '2026-11-21', age: 5 }))).toEqual({});
});

test('a renewal alone is a date; beside less use or a look at others it is at risk', () => {
  expect(movesOf(signal({ type: 'renewal' }))).toEqual({});
  expect(movesOf(signal({ type: 'renewal' }), signal({ type: 'evaluation', age: 3 }))).toEqual({
    declining: ['renewal'],
    changing: ['evaluation'],
  });
  expect(movesOf(signal({ type: 'renewal', age: 1 }), signal({ type: 'adoptionGap' }))).toEqual({
    declining: ['adoptionGap', 'renewal'],
  });
});

const auditOf = (accounts: Account[], badged: string[] = [], given: Partial<Icp> = {}) => {
  const profiles = noProfiles();
  const written = { ...icp, ...given };
  addProfiles(profiles, accounts.slice(0, 2), (id) => badged.includes(id), written);
  addProfiles(profiles, accounts.slice(2), (id) => badged.includes(id), written);
  return icpAudit(written, profiles, TODAY);
};

test('shares inside the ICP, of those of which it is known', () => {
  const won = { relation: 'customer' as const };
  const { sizes, inside } = auditOf(
    [
      account({ ...won, industry: 'food', country: 'FR', employees: 100 }),
      account({ ...won, industry: 'energy', country: 'NO', employees: 1000 }),
      account({ ...won, industry: 'energy', country: 'DE', employees: 99 }),
      account({ ...won, employees: 1001 }),
      account({ id: 'badged', industry: 'pharma' }),
      account({ stage: 'discovery', country: 'IT' }),
      account({ industry: 'energy' }),
    ],
    ['badged'],
  );
  expect(sizes).toEqual({ won: 4, active: 2 });
  expect(inside.won).toEqual({
    industry: { inside: 1, known: 3 },
    country: { inside: 2, known: 3 },
    employees: { inside: 2, known: 4 },
  });
  expect(inside.active).toEqual({
    industry: { inside: 1, known: 1 },
    country: { inside: 0, known: 1 },
    employees: { inside: 0, known: 0 },
  });
});

test('the largest deviations, and what the ICP names and nobody is', () => {
  const won = { relation: 'customer' as const, country: 'FR', employees: 500 };
  const { deviations } = auditOf([
    account({ ...won, industry: 'food' }),
    account({ ...won, industry: 'energy' }),
    account({ ...won, industry: 'energy', employees: 5000 }),
    account({ ...won, industry: 'services' }),
  ]);
  expect(deviations.map(({ kind, field, value, share }) => [kind, field, value, share])).toEqual([
    ['outside', 'industry', 'energy', 0.5],
    ['outside', 'industry', 'services', 0.25],
    ['outside', 'employees', 'above', 0.25],
    ['unserved', 'industry', 'pharma', 0],
    ['unserved', 'country', 'DE', 0],
  ]);
});

test('an ICP that names no industry excludes none', () => {
  const { inside, deviations } = auditOf([account({ relation: 'customer', industry: 'energy' })], [], {
    industries: [],
  });
  expect(inside.won.industry).toEqual({ inside: 1, known: 1 });
  expect(deviations).toEqual([]);
});

test('when it is overdue', () => {
  expect(auditOf([])).toMatchObject({ dueOn: '2026-11-22', overdue: false });
  expect(auditOf([], [], { reviewEveryDays: 20 })).toMatchObject({ dueOn: '2026-11-21', overdue: true });
});
