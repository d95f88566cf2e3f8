import type { BadgeKind } from './badgeKinds.ts';

/** Letter and toolbar colour of each badge; the same colours as `--badge-*` in `components/tokens.css`. */
export const badgeLook: Record<BadgeKind | 'none', { letter: string; color: string }> = {
  customer: { letter: 'C', color: '#0f766e' },
  competitive: { letter: 'R', color: '#b45309' },
  change: { letter: 'N', color: '#1d4ed8' },
  intent: { letter: 'I', color: '#7c3aed' },
  none: { letter: '–', color: '#64748b' },
};
