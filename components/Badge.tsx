import type { BadgeKind } from '../lib/domain/badgeKinds.ts';
import { badgeLook } from '../lib/domain/badgeLook.ts';

/** The coloured letter of a badge; the word stands beside it, so screen readers skip it. */
export const Badge = ({ kind }: { kind: BadgeKind | 'none' }) => (
  <span className="badge" data-kind={kind} aria-hidden="true">
    {badgeLook[kind].letter}
  </span>
);
