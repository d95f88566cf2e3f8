import type { Urgency } from './badge.ts';
import type { BadgeKind } from './badgeKinds.ts';
import type { Cue } from './matchKeys.ts';

/** What the panel paints before anything else is loaded; the team's own data, in the user's language. */
export interface FirstPaint {
  name: string;
  line: string;
  cue: string;
  badge: { kind: BadgeKind | 'none'; title: string; urgency: string; whyNow: string };
}

/** In the place of a site's id: the account was found by the address of its own website, on the user's click. */
export const WEBSITE = 'website';

/** What one tab shows, kept in memory (`storage.session`) for as long as the page is there. Nothing that was read. */
export type TabAccount = {
  site: string;
  /** Hash under which a correction for this page is remembered; undefined where the page has no lasting identity. */
  identity: string | undefined;
  /** What the reading rested on: `address`, `title`, a part of the page. */
  read: string[];
} & (
  | { status: 'matched'; accountId: string; cue: Cue; first: FirstPaint; urgency: Urgency | undefined }
  | { status: 'ambiguous'; candidates: string[]; cue: Cue }
  /** `problem`: our own database could not be read; the panel says what to do. */
  | { status: 'none' | 'unreadable' | 'problem' }
);
