import { defaultBadgeRules } from '../../domain/badgeRules.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { SAMPLE_ID } from '../sampleId.ts';
import { sampleAccounts } from './accounts.ts';
import { sampleAssets } from './assets.ts';
import { sampleIcp, sampleKpis } from './goals.ts';
import type { Language } from './language.ts';
import { samplePlays } from './plays.ts';
import { sampleSignals } from './signals.ts';

/**
 * A fictitious vendor's workspace to try Whynow with. Every date lies relative to `today`, so the sample never ages; ids
 * are the same in both languages.
 */
export function sampleWorkspace(language: Language, today: string): Workspace {
  const accounts = sampleAccounts(language, today);
  return {
    format: 'whynow-workspace',
    version: 1,
    id: SAMPLE_ID,
    name: 'Planora',
    language,
    settings: { ownDomains: ['planora.example'], logAccounts: true, minGroupSize: 5 },
    badgeRules: defaultBadgeRules,
    icp: sampleIcp(language, today),
    kpis: sampleKpis,
    plays: samplePlays(language),
    accounts,
    signals: sampleSignals(language, today, accounts),
    assets: sampleAssets(language, today),
  };
}
