import type { ChipPlace, FromPage } from '../messaging/protocol.ts';
import { listen, send } from '../messaging/send.ts';
import { visible } from '../sites/dom.ts';
import { sites } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';
import { siteFor } from '../sites/siteFor.ts';
import { createChip } from './chip.ts';
import { begin, provided } from './lifetime.ts';
import { watchPage } from './watch.ts';

const currentSite = (): Site | undefined => siteFor(new URL(location.href), sites)?.site;
const boxesHere = (): HTMLElement[] => currentSite()?.compose?.boxes(document) ?? [];

/** Runs in each page of a site that is switched on: watches it, reports records, shows the chip, inserts on request. */
export function detect(): void {
  const life = begin();
  let latest = 0;
  const tell = async <T extends keyof FromPage>(type: T, payload: FromPage[T]['payload']) => {
    try {
      return await send(type, payload);
    } catch {
      life.abort(); // the extension was updated or removed: this copy has nobody to talk to any more
      return undefined;
    }
  };
  const chip = createChip(life.signal, {
    open: () => void tell('openPanel', undefined),
    move: (place: ChipPlace) => void tell('chip', place),
    boxes: boxesHere,
  });
  const watcher = watchPage(life.signal, {
    seen: async (site, reading) => {
      const turn = ++latest;
      const view = await tell('sighting', { site: site.id, ...reading });
      if (turn !== latest || life.signal.aborted) return;
      if (view && site.chip) chip.show(view);
      else chip.hide();
    },
    gone: () => {
      latest++;
      chip.hide();
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
