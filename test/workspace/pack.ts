import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import type { Reading, ReadResult } from '../../lib/workspace/report.ts';

/** A small workspace without a fault, to be spoilt by the tests. */
export const pack = (): Workspace => ({
  format: 'whynow-workspace',
  version: 1,
  id: 'team',
  name: 'Team',
  language: 'en',
  settings: { ownDomains: ['team.example'], logAccounts: false, minGroupSize: 5 },
  badgeRules: defaultBadgeRules,
  kpis: [{ id: 'adoption', target: 0.6, owner: 'Léa', cadence: 'weekly' }],
  plays: [
    {
      id: 'save',
      signalType: 'renewal',
      title: 'Save',
      approach: 'Call.',
      steps: ['Call'],
      questions: [],
      assets: ['deck'],
    },
  ],
  accounts: [
    { id: 'a1', name: 'Nordvik', relation: 'customer', owner: 'Léa', domains: ['nordvik.example'] },
    { id: 'a2', name: 'Nordvik Sud', relation: 'prospect', owner: 'Léa', parentId: 'a1' },
  ],
  signals: [
    {
      id: 's1',
      accountId: 'a1',
      type: 'renewal',
      text: 'contract ends',
      label: 'Renewal',
      date: '2026-01-02',
      status: 'verified',
      source: { name: 'CRM' },
      owner: 'Léa',
    },
  ],
  assets: [
    {
      id: 'deck',
      type: 'deck',
      title: 'Deck',
      language: 'en',
      owner: 'Max',
      version: '1',
      state: 'approved',
      audience: 'external',
      url: 'https://team.example/deck',
    },
  ],
});

/** The pack as a plain object that may be spoilt. */
// biome-ignore lint/suspicious/noExplicitAny: the tests put wrong values into it
export const loose = (): any => structuredClone(pack());

export function reading(result: ReadResult): Reading {
  if (result.fault) throw new Error(`the file was refused: ${result.fault}`);
  return result;
}
