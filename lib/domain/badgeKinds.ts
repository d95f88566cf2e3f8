/** The kinds of badge, in the order that breaks an exact tie. `intent` only where the team has switched it on. */
export const badgeKinds = ['customer', 'competitive', 'change', 'intent'] as const;
export type BadgeKind = (typeof badgeKinds)[number];

/** What can happen at an account; the badge rules say which kind each speaks for. */
export const signalTypes = [
  'renewal',
  'adoptionGap',
  'usageGrowth',
  'tender',
  'evaluation',
  'rivalDecline',
  'leadership',
  'funding',
  'expansion',
  'research',
] as const;
export type SignalType = (typeof signalTypes)[number];
