import { liveQuery } from 'dexie';
import { readAssets } from '../store/workspace.ts';
import { buildContentIndex, type ContentIndex } from './contentSearch.ts';

/** One for the page, whichever account it shows: built once, and again when the catalogue has changed. */
let index: ContentIndex | undefined;
const listeners = new Set<(index: ContentIndex) => void>();
let started = false;

function start(): void {
  started = true;
  let turn = 0;
  liveQuery(() => readAssets()).subscribe({
    next: async (assets) => {
      const own = ++turn;
      const built = await buildContentIndex(assets);
      // The catalogue has changed while it was being built.
      if (own !== turn) return;
      index = built;
      for (const tell of listeners) tell(built);
    },
    // The view reads the same database and says what is wrong with it.
    error: () => {
      started = false;
    },
  });
}

/** Calls back with the index once there is one, and after each change; returns how to stop. */
export function watchIndex(changed: (index: ContentIndex) => void): () => void {
  listeners.add(changed);
  if (index) changed(index);
  if (!started) start();
  return () => listeners.delete(changed);
}
