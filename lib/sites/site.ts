import type { RecordKind, Sighting } from '../domain/sighting.ts';

/** What an address alone says: the kind of record and its id, where the address has one. */
export interface PageAddress {
  kind: RecordKind;
  externalId?: string;
}

/** Where the rep writes a message, and how text gets there. */
export interface ComposeSpec {
  /** Compose boxes of this document, whether visible or not, in document order. */
  boxes: (doc: Document) => HTMLElement[];
}

/** What is known about a site as plain data; all that the background needs of it, whose bytes count. */
export interface SiteFacts {
  id: string;
  /** The product's own name, the same in every language. */
  name: string;
  kind: 'social' | 'crm' | 'mail';
  /**
   * `install`: granted at installation. `optional`: granted by the user, the fixed hosts of `matches` with one click and
   * any other origin by the address of a record there; `page` then looks at the path alone.
   */
  access: 'install' | 'optional';
  /** Match patterns of the hosts that are the site's own; empty for what is only self-hosted. */
  matches: string[];
  /** The record may be shown in a frame of the page: every frame is read. */
  frames?: boolean;
  /** Set where nothing may be inserted into the page (the chip): on LinkedIn. */
  chip?: false;
  /** Set on mail sites of which it is known how a message leaves: the file then exports `<id>Sending`. */
  sends?: true;
}

/** How a message leaves; only the sending check looks at it, which is a script of its own. */
export interface SendingSpec {
  boxes: ComposeSpec['boxes'];
  /** Selector of the buttons that send. */
  buttons: string;
  /** Whether a key, pressed in the message, sends it; left out where none does. */
  key?: (event: KeyboardEvent) => boolean;
  /** Selector of what calls a message back that has just gone out. */
  undo?: string;
}

/** What is known about a site's pages; only the content script carries it. */
export interface SitePage {
  /** The record that an address stands for, or undefined on lists, searches, log-in and every other page. */
  page: (url: URL) => PageAddress | undefined;
  /**
   * The part of the page to watch: a selector, of which the first match counts, or a function. As small as the site
   * allows and never the body: it must hold everything that `read` looks at, apart from the title. Where it is not to be
   * found the page is looked at once a second.
   */
  watch: string | ((doc: Document) => Element | undefined);
  /**
   * Reads the open page. Null: read, and there is no company here. Undefined: not yet, the page is still loading or shows
   * the record before. `unreadable: true`: the record's landmarks are there but not what they should hold.
   */
  read: (doc: Document, url: URL) => Omit<Sighting, 'site'> | null | undefined;
  compose?: ComposeSpec;
}

/**
 * Everything that is known about one site, as data and pure functions: no writes, no network, no clock, no state.
 * Nothing else is touched to add a site but the list in `registry.ts`.
 */
export type Site = SiteFacts & SitePage;

/**
 * Addresses of records of a site, and of its pages that are none: tests hold them against every site. Each site's file
 * exports them beside the site and not in it, so that they are no part of the content script.
 */
export interface Examples {
  record: string[];
  other: string[];
}
