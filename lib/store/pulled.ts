import { database, type WhynowDatabase } from './database.ts';
import type { PulledPage, TeamSync } from './teamRows.ts';

/** A page of changes as the store gives it. */
export interface Page<Item> {
  items: Item[];
  cursor: string;
  more: boolean;
  /** Items still to come after this page. */
  left: number;
}

const idOf = (number: number) => String(number).padStart(8, '0');

/** Keeps a page with the cursor behind it, in one transaction: a pull that is killed goes on from here. */
export async function keepPage<Item>(page: Page<Item>, db: WhynowDatabase = database): Promise<void> {
  await db.transaction('rw', db.team, db.pulled, async () => {
    const sync = await db.team.get('sync');
    if (!sync) return;
    const before = sync.pulling ?? { anew: sync.cursor === undefined, pages: 0, taken: 0 };
    if (page.items.length > 0) await db.pulled.put({ id: idOf(before.pages), text: JSON.stringify(page.items) });
    const pulling = {
      anew: before.anew,
      cursor: page.cursor,
      pages: before.pages + (page.items.length > 0 ? 1 : 0),
      taken: before.taken + page.items.length,
      left: page.left,
    };
    await db.team.put({ ...sync, pulling });
  });
}

/** The pages that are kept, in their order, each with its items. */
export async function* readPages<Item>(db: WhynowDatabase = database): AsyncGenerator<Item[]> {
  for (let number = 0; ; number++) {
    const page: PulledPage | undefined = await db.pulled.get(idOf(number));
    if (!page) return;
    yield JSON.parse(page.text) as Item[];
  }
}

/** Begins anew: what has been pulled but is not in force is forgotten, and so is the cursor. What is in force stays. */
export async function pullAnew(epoch: string, db: WhynowDatabase = database): Promise<void> {
  await db.transaction('rw', db.team, db.pulled, async () => {
    const sync = await db.team.get('sync');
    if (!sync) return;
    const { cursor: _cursor, pulling: _pulling, edition: _edition, plays: _plays, ...rest } = sync;
    await db.team.put({ ...rest, epoch } satisfies TeamSync);
    await db.pulled.clear();
  });
}
