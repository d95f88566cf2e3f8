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

/** What is known about a site's addresses; all that the background and our own pages need of it. */
export interface SiteAddress {
  id: string;
  /** The product's own name, the same in every language. */
  name: string;
  kind: 'social' | 'crm' | 'mail';
  /** `install`: fixed hosts, granted at installation. `optional`: self-hosted, granted one origin at a time. */
  access: 'install' | 'optional';
  /** Match patterns; empty when access is `optional`. */
  matches: string[];
  /** The record that an address stands for, or undefined on lists, searches, log-in and every other page. */
  page: (url: URL) => PageAddress | undefined;
  /** Whether anything may be inserted into the page (the chip); never on LinkedIn. */
  chip: boolean;
}

/** What is known about a site's pages; only the content script carries it. */
export interface SitePage {
  /**
   * The part of the page to watch, as a selector; the first match counts. Kept as small as the site allows: it must hold
   * everything that `read` looks at, apart from the title.
   */
  watch: string;
  /**
   * Reads the open page. Null: read, and there is no company here. Undefined: not yet, the page is still loading or shows
   * the record before. `unreadable: true`: the record's landmarks are there but not what they should hold.
   */
  read: (doc: Document, url: URL) => Omit<Sighting, 'site'> | null | undefined;
  compose?: ComposeSpec;
}

/**
 * Everything that is known about one site, as data and pure functions: no writes, no network, no clock, no state.
 * Nothing else is touched to add a site but the lists in `index.ts`.
 */
export type Site = SiteAddress & SitePage;

/**
 * Addresses of records of a site, and of its pages that are none: tests hold them against every site. Each site's file
 * exports them beside the site and not in it, so that they are no part of the content script.
 */
export interface Examples {
  record: string[];
  other: string[];
}
