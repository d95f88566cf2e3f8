import type { Bar } from '../domain/linkVerdict.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { SignInWay } from '../domain/signInWay.ts';
import type { TabAccount } from '../domain/tabAccount.ts';
import type { SyncOutcome, TroubleKind } from '../domain/teamTurn.ts';

/** Where the user has put the chip on a site. */
export interface ChipPlace {
  /** Pixels from the lower edge. */
  bottom?: number | undefined;
  hidden?: boolean | undefined;
}

/** What the chip shows, and all that a content script ever learns of an account. */
export interface ChipView {
  letter: string;
  /** Colour of the badge, `#rrggbb`. */
  color: string;
  name: string;
  /** The accessible name: account, badge, what a click does. */
  label: string;
  hideLabel: string;
  place: ChipPlace;
}

/** A link of the catalogue in a message that is being written. */
export interface KnownLink {
  /** As the message has it. */
  address: string;
  /** Why the link must not go to a buyer, from which instant on (milliseconds), and what takes its place. */
  bar?: { why: Bar; from: number; title: string; instead: { title: string; url: string } | undefined } | undefined;
}

/** What the sending check learns: which of the addresses that it asked about belong to the catalogue. */
export interface LinkAnswer {
  /** The language in which to warn. */
  language: 'en' | 'fr';
  links: KnownLink[];
}

/** Content script -> background. */
export interface FromPage {
  /** A record was read; the answer says what the chip shows, or nothing. */
  sighting: { payload: Sighting; reply: ChipView | undefined };
  /** The record that this document reported is no longer shown. */
  left: { payload: undefined; reply: undefined };
  /** The user clicked the chip. */
  openPanel: { payload: undefined; reply: undefined };
  /** The user moved or hid the chip on this site. */
  chip: { payload: ChipPlace; reply: undefined };
  /** Addresses in a message that is being written; without an answer where the sending check is off. */
  links: { payload: string[]; reply: LinkAnswer | undefined };
  /** A message has gone out, with these addresses in it. */
  sent: { payload: string[]; reply: undefined };
}

/** Extension page -> background. */
export interface FromExtension {
  /** Workspace, language or a correction changed: read the open pages again. */
  reread: { payload: undefined; reply: undefined };
  /** The user's click asks whose own website a tab shows, by the tab's id: the background reads the address itself. */
  website: { payload: number; reply: TabAccount['status'] | undefined };
  /** Have a turn with the team store: at once, where the user asks for it, else soon. */
  teamSync: { payload: 'now' | 'soon'; reply: undefined };
  /** Join a team store by a code; the token stays with the background. The answer names what came between. */
  teamJoin: { payload: { url: string; code: string; past: boolean }; reply: TeamJoinAnswer };
  /** Sign in at the team's OpenID provider, and join or go on; the answer comes when the user has done so. */
  teamSignIn: { payload: { url: string; way: SignInWay; past: boolean }; reply: TeamJoinAnswer };
  /** Leave the team store: nothing is told any more, and no token is kept. */
  teamLeave: { payload: undefined; reply: undefined };
  /** From the team's page: how much of a turn with the store is done, and how it ended. */
  teamShare: { payload: number; reply: undefined };
  teamDone: { payload: SyncOutcome; reply: undefined };
}

/** What came between a device and a team store that it wants to join; nothing where it has. */
export type TeamJoinAnswer = { trouble: TroubleKind | 'otherPerson' | undefined };

/** A piece of content on its way into a message: a link with its title, or a text. */
export interface Piece {
  title: string;
  url?: string | undefined;
  text?: string | undefined;
}

/** Extension page or background -> content script. */
export interface ToPage {
  /** Read the page again and report it even if nothing has changed. */
  reread: { payload: undefined; reply: undefined };
  /** Whether a compose box is open; a frame without one does not answer. */
  canInsert: { payload: undefined; reply: true };
  /** Insert into the compose box; a frame without one does not answer. */
  insert: { payload: Piece; reply: boolean };
  /** The site has been switched off: stop, and take the chip away. */
  stop: { payload: undefined; reply: undefined };
}
