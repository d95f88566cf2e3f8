import type { Account } from '../../lib/domain/account.ts';
import type { Asset } from '../../lib/domain/asset.ts';
import { addDays } from '../../lib/domain/day.ts';
import type { Signal } from '../../lib/domain/signal.ts';

/** The day on which every test of the domain stands. */
export const TODAY = '2026-11-22';
export const NOW = new Date(2026, 10, 22, 10, 30).getTime();

let count = 0;

export const account = (given: Partial<Account> = {}): Account => ({
  id: `account-${++count}`,
  name: 'Nordvik Logistics',
  relation: 'prospect',
  owner: 'Léa Martin',
  ...given,
});

/** A verified renewal signal seen `age` days before TODAY unless told otherwise. */
export const signal = (given: Partial<Signal> & { age?: number } = {}): Signal => {
  const { age = 0, ...rest } = given;
  return {
    id: `signal-${++count}`,
    accountId: 'nordvik',
    type: 'renewal',
    text: 'contract ends on 14 December',
    label: 'Renewal date 14 Dec',
    date: addDays(TODAY, -age),
    status: 'verified',
    source: { name: 'CRM' },
    owner: 'Léa Martin',
    ...rest,
  };
};

export const asset = (given: Partial<Asset> = {}): Asset => ({
  id: `asset-${++count}`,
  type: 'onePager',
  title: 'Planning quick-win guide',
  language: 'en',
  url: 'https://content.planora.example/quick-win',
  owner: 'Inès Moreau',
  version: '1',
  state: 'approved',
  audience: 'external',
  ...given,
});
