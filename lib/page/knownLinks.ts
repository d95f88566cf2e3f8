import type { KnownLink, LinkAnswer } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';

/** Milliseconds for which an answer holds: the catalogue may change while a message is being written. */
const FRESH = 300_000;
/** Milliseconds until the next question where there is no answer: at most one question is on its way. */
const AGAIN = 5_000;
/** Addresses in one question, and answers that are kept, at most. */
const MOST_ASKED = 50;
const MOST_KNOWN = 500;

type Language = LinkAnswer['language'];

/** What is known of the addresses in messages, asked ahead so that the verdict is there when the rep presses "Send". */
export interface KnownLinks {
  /** Asks for those of which nothing is known. */
  ask: (addresses: string[]) => Promise<void>;
  /** Those that belong to the catalogue, or of which that is not known yet. */
  ofCatalogue: (addresses: string[]) => string[];
  /** Those that must not go to a buyer at `now`. */
  barred: (addresses: string[], now: number) => Barred[];
  language: () => Language;
}

export interface Barred extends NonNullable<KnownLink['bar']> {
  address: string;
}

export function createKnownLinks(): KnownLinks {
  const known = new Map<string, { link: KnownLink | undefined; until: number }>();
  let language: Language = 'en';
  let notBefore = 0;

  const ask = async (addresses: string[]) => {
    const now = performance.now();
    const open = addresses.filter((each) => (known.get(each)?.until ?? 0) <= now).slice(0, MOST_ASKED);
    if (now < notBefore || open.length === 0) return;
    notBefore = now + AGAIN;
    const answer = await send('links', open).catch(() => undefined); // the background is being stopped
    if (!answer) return;
    notBefore = 0;
    language = answer.language;
    if (known.size > MOST_KNOWN) known.clear();
    const links = new Map(answer.links.map((link) => [link.address, link]));
    for (const address of open) known.set(address, { link: links.get(address), until: now + FRESH });
  };
  return {
    ask,
    ofCatalogue: (addresses) =>
      addresses.filter((each) => {
        const entry = known.get(each);
        return !entry || entry.link;
      }),
    barred: (addresses, now) =>
      addresses.flatMap((address) => {
        const bar = known.get(address)?.link?.bar;
        return bar && bar.from <= now ? [{ ...bar, address }] : [];
      }),
    language: () => language,
  };
}
