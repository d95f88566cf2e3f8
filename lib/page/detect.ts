import type { ChipPlace, ChipView, FromPage } from '../messaging/protocol.ts';
import { connected, listen, send } from '../messaging/send.ts';
import { visible } from '../sites/dom.ts';
import type { Site } from '../sites/site.ts';
import { type Chip, createChip } from './chip.ts';
import { begin, provided } from './lifetime.ts';
import { watchPage } from './watch.ts';

/** Milliseconds after which a report is made again that got no answer because the background was being stopped. */
const RETRY = 400;
/** Reports in a row that may fail: a background that cannot answer is not asked without end. */
const TRIES = 3;
/** Milliseconds between looks whether the extension is still there. */
const ORPHAN = 1000;

/** Runs in each page of a site that is switched on: watches it, reports records, shows the chip, inserts on request. */
export function detect(site: Site): void {
  const boxesHere = (): HTMLElement[] =>
    (site.compose && site.page(new URL(location.href)) && site.compose.boxes(document)) || [];
  const life = begin();
  /** Tells this loading of the page from the one before it and the one after. */
  const visit = Math.random().toString(36).slice(2);
  let latest = 0;
  let failed = 0;
  let chip: Chip | undefined;
  const tell = async <T extends keyof FromPage>(type: T, payload: FromPage[T]['payload']) => {
    try {
      const reply = await send(type, payload, visit);
      failed = 0;
      return reply;
    } catch {
      // Updated or removed: this copy has nobody to talk to any more.
      if (!connected()) life.abort();
      else if (type === 'sighting' && ++failed < TRIES) setTimeout(watcher.again, RETRY);
      return undefined;
    }
  };
  // Nobody tells an old copy of an update: it notices by itself, and takes its chip away.
  const orphan = setInterval(() => connected() || life.abort(), ORPHAN);
  life.signal.addEventListener('abort', () => clearInterval(orphan));
  const show = (view: ChipView) => {
    chip ??= createChip(life.signal, {
      open: () => void tell('openPanel', undefined),
      move: (place: ChipPlace) => void tell('chip', place),
      boxes: boxesHere,
    });
    chip.show(view);
  };
  const watcher = watchPage(life.signal, site, {
    seen: async (reading) => {
      const turn = ++latest;
      const view = await tell('sighting', { site: site.id, ...reading });
      if (turn !== latest || life.signal.aborted) return;
      if (view && site.chip !== false) show(view);
      else chip?.hide();
    },
    gone: () => {
      latest++;
      chip?.hide();
      void tell('left', undefined);
    },
  });
  listen(
    {
      reread: () => void watcher.again(),
      canInsert: () => boxesHere().some(visible) || undefined,
      insert: (piece) => (boxesHere().some(visible) ? provided()?.(document, boxesHere(), piece) : undefined),
      stop: () => void life.abort(),
    },
    life.signal,
  );
}
