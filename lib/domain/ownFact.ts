import type { SignalType } from './badgeKinds.ts';
import type { Signal } from './signal.ts';
import { httpsUrl } from './text.ts';

/** Most characters of a name, a fact or a source. */
export const MOST_CHARS = 200;

/** What a rep types to add a fact. */
export interface FactDraft {
  type: SignalType;
  /** One sentence. */
  what: string;
  /** The day on which it was seen. */
  date: string;
  /** An address or a name; empty: none. */
  source: string;
}

/** A source as a rep types it: an address is shown by its host. Undefined for an empty one. */
export function sourceOf(typed: string): Signal['source'] | undefined {
  const text = typed.trim();
  if (!text) return undefined;
  const address = httpsUrl.safeParse(text);
  return address.success
    ? { name: new URL(text).hostname.slice(0, MOST_CHARS), url: text }
    : { name: text.slice(0, MOST_CHARS) };
}

/** The fact that a rep adds: only assumed unless he names a source. @param rep his pseudonym */
export function ownFact({ type, what, date, source }: FactDraft, id: string, accountId: string, rep: string): Signal {
  const text = what
    .trim()
    .replace(/[.\s]+$/, '')
    .slice(0, MOST_CHARS);
  const known = sourceOf(source);
  return {
    id,
    accountId,
    type,
    text,
    label: text,
    date,
    status: known ? 'verified' : 'assumed',
    source: known ?? { name: rep },
    owner: rep,
  };
}
