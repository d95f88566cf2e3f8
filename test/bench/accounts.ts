import type { Account } from '../../lib/domain/account.ts';
import { signalTypes } from '../../lib/domain/badgeKinds.ts';
import { addDays } from '../../lib/domain/day.ts';
import type { Signal } from '../../lib/domain/signal.ts';

const words = ['Alder', 'Basalt', 'Cobalt', 'Delta', 'Ember', 'Fjord', 'Granit', 'Hazel', 'Iris', 'Juno', 'Kestrel'];
const trades = ['Logistics', 'Industrie', 'Foods', 'Energy', 'Pharma', 'Retail', 'Werke', 'Transport', 'Systems'];
const legalForms = ['SA', 'GmbH', 'AB', 'SAS', 'Ltd', 'BV', ''];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** The account of an index, the same on every machine. */
export function account(index: number): Account {
  const word = `${pick(words, index)} ${pick(words, Math.floor(index / 11) * 7 + 3)}`;
  const key = `acc-${index}`;
  return {
    id: key,
    name: `${word} ${pick(trades, index)} ${index} ${pick(legalForms, index)}`.trim(),
    domains: [`${key}.example`],
    linkedin: [key],
    externalIds: {
      salesforce: [`001Bn${String(index).padStart(10, '0')}AAA`],
      hubspot: [String(90_000_000_000 + index)],
    },
    relation: index % 3 === 0 ? 'customer' : 'prospect',
    industry: pick(trades, index),
    country: pick(['FR', 'DE', 'NL', 'SE', 'ES'], index),
    employees: 50 + ((index * 37) % 20_000),
    owner: pick(['Léa Morel', 'Max Brandt', 'Camille Roux'], index),
    contacts: [{ id: `${key}-c1`, name: `Contact ${index}`, title: 'COO', buyerRole: 'decisionMaker' }],
  };
}

/** A signal of that account, its date relative to `today`. */
export const signal = (index: number, today: string): Signal => ({
  id: `sig-${index}`,
  accountId: `acc-${index}`,
  type: pick(['renewal', 'tender', 'leadership', 'expansion'] as const, index),
  text: `something has changed at account ${index}`,
  label: `Change ${index}`,
  date: addDays(today, -(index % 300)),
  status: pick(['verified', 'assumed', 'refuted'] as const, index),
  source: { name: 'CRM' },
  owner: 'Léa Morel',
});

/** So many signals of that account, of all types and of different ages, most of them live. */
export const signalsOf = (index: number, count: number, today: string): Signal[] =>
  Array.from({ length: count }, (_, turn) => ({
    ...signal(index, today),
    id: `sig-${index}-${turn}`,
    type: pick(signalTypes, index * 3 + turn * 7),
    text: `change ${turn} at account ${index}`,
    date: addDays(today, -((index * 37 + turn * 53) % 300)),
    status: pick(['verified', 'assumed', 'verified', 'assumed', 'refuted'] as const, index + turn),
  }));
