import type { Rollup } from '../rollup.ts';

/** What one rep did on one day, as a device or a team store keeps it. */
export interface RepRow extends Rollup {
  rep: string;
}

/** Whether an asset is written for a badge. */
export type Fits = (assetId: string, badge: Rollup['badge']) => boolean;

/**
 * What is counted, and what is left of it: `[part, of]` is shown only where the rest could be shown too, because whoever
 * knows the whole and the part knows the rest.
 */
export const measures = [
  'offers',
  'uses',
  'refusals',
  'withBadge',
  'fitting',
  'own',
  'searches',
  'answered',
  'noResult',
  'gaps',
  'pauses',
  'pairsOffered',
  'pairsUsed',
  'playsDue',
  'playsInTime',
] as const;
export type Measure = (typeof measures)[number];

/**
 * Which tallies must be fit to be told beside a part of a measure: its whole, because all of it may be known from another
 * table, and what is left of that.
 */
export const beside: Partial<Record<Measure, string[]>> = {
  withBadge: ['uses', 'uses without'],
  fitting: ['uses', 'uses without', 'withBadge', 'uses beside'],
  own: ['refusals', 'refusals otherwise'],
  // Whoever knows all searches and two of the three ways in which they end knows the third.
  answered: ['searches', 'searches without', 'unused'],
  noResult: ['searches', 'searches with'],
  pairsUsed: ['pairsOffered', 'pairs without'],
  playsInTime: ['playsDue', 'plays late'],
};

/** Under which names a row is tallied: what it counts for, and of which part it is the rest. */
export function namesOf({ action, assetId, badge, detail }: Rollup, fits: Fits): string[] {
  switch (action) {
    case 'offer':
      return ['offers'];
    case 'use':
      if (badge === 'none') return ['uses', 'uses without'];
      return ['uses', 'withBadge', fits(assetId, badge) ? 'fitting' : 'uses beside'];
    case 'refusal':
      return ['refusals', detail === 'usedOwn' ? 'own' : 'refusals otherwise'];
    case 'search':
      return [
        'searches',
        detail === 'answered' ? 'answered' : 'searches without',
        detail === 'noResult' ? 'noResult' : 'searches with',
        ...(detail === 'unused' ? ['unused'] : []),
      ];
    case 'gap':
      return ['gaps'];
    case 'pause':
      return ['pauses'];
  }
}

/** Whether it shows that a rep takes part: something was offered to everyone who only opens a page. */
export const isActive = ({ action }: Rollup): boolean => action === 'use' || action === 'refusal';
