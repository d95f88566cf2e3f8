import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Account } from '../../lib/domain/account.ts';
import { addDays, dayOf } from '../../lib/domain/day.ts';
import type { Signal } from '../../lib/domain/signal.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { builtExtension } from '../launch.ts';

const words = ['Alder', 'Basalt', 'Cobalt', 'Delta', 'Ember', 'Fjord', 'Granit', 'Hazel', 'Iris', 'Juno', 'Kestrel'];
const trades = ['Logistics', 'Industrie', 'Foods', 'Energy', 'Pharma', 'Retail', 'Werke', 'Transport', 'Systems'];
const legalForms = ['SA', 'GmbH', 'AB', 'SAS', 'Ltd', 'BV', ''];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

function account(index: number): Account {
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

const signal = (index: number, today: string): Signal => ({
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

/** The sample workspace, filled up to a number of accounts; the same on every machine but for the day. As JSON. */
export function workspaceOf(accounts: number): string {
  const today = dayOf(Date.now());
  const sample = sampleWorkspace('en', today);
  const more = Math.max(0, accounts - sample.accounts.length);
  const indexes = Array.from({ length: more }, (_, index) => index);
  return JSON.stringify({
    ...sample,
    id: 'bench',
    accounts: [...sample.accounts, ...indexes.map(account)],
    signals: [...sample.signals, ...indexes.filter((index) => index % 2 === 0).map((index) => signal(index, today))],
  });
}

/** The built file that offers `installWorkspace`: what an import runs after its checks. */
function installer(): string {
  const folder = path.join(builtExtension, 'chunks');
  const file = readdirSync(folder).find(
    (name) => /\binstallWorkspace\b/.test(readFileSync(path.join(folder, name), 'utf8')) && name.startsWith('install'),
  );
  if (!file) throw new Error('No chunk offers installWorkspace');
  return `/chunks/${file}`;
}

/** Puts a workspace in force from within a page of the extension; the milliseconds it took. */
export function install(page: Page, workspace: string): Promise<number> {
  return page.evaluate(
    async ({ file, text }) => {
      const given = JSON.parse(text);
      const { installWorkspace } = await import(file);
      const began = performance.now();
      await installWorkspace(given);
      return performance.now() - began;
    },
    { file: installer(), text: workspace },
  );
}
