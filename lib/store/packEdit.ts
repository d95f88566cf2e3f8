import type { Current, Pack, WhynowDatabase } from './database.ts';
import { bucketOf, itemsOf } from './packs.ts';

/** Characters from which on a pack is no longer read quickly: its list has outgrown the buckets made for it. */
const OUTGROWN = 100_000;

/** So many items have come in place that all packs must be made anew. */
export class Outgrown extends Error {}

/** Reads and changes items of the generation in force; only the packs that hold them are read, and written when it ends. */
export class PackEdit {
  private readonly packs = new Map<string, { items: Record<string, unknown>; changed: boolean }>();

  private readonly db: WhynowDatabase;
  private readonly current: Current;

  constructor(db: WhynowDatabase, current: Current) {
    this.db = db;
    this.current = current;
  }

  private idOf = (list: string, key: string) =>
    `${this.current.generation}/${list}/${bucketOf(key, this.current.buckets[list] ?? 1)}`;

  /** Fetches what is about to be looked at. */
  async load(list: string, keys: Iterable<string>): Promise<void> {
    const ids = [...new Set([...keys].map((key) => this.idOf(list, key)))].filter((id) => !this.packs.has(id));
    const found = await this.db.packs.bulkGet(ids);
    for (const [index, id] of ids.entries()) {
      const pack = found[index];
      this.packs.set(id, { items: pack ? itemsOf(pack) : {}, changed: false });
    }
  }

  private packOf(list: string, key: string) {
    const pack = this.packs.get(this.idOf(list, key));
    if (!pack) throw new Error(`${list} ${key} was not loaded`);
    return pack;
  }

  get<T>(list: string, key: string): T | undefined {
    const { items } = this.packOf(list, key);
    return Object.hasOwn(items, key) ? (items[key] as T) : undefined;
  }

  /** Undefined takes the item away. */
  set(list: string, key: string, item: unknown): void {
    const pack = this.packOf(list, key);
    pack.changed = true;
    if (item === undefined) delete pack.items[key];
    else pack.items[key] = item;
  }

  /** Changes the number of items that the list is said to have. */
  count(list: string, more: number): void {
    const { counts } = this.current;
    if (counts) counts[list] = (counts[list] ?? 0) + more;
  }

  /** How many packs were written. @throws Outgrown, which lets the transaction fail */
  async save(): Promise<number> {
    const changed: Pack[] = [...this.packs].flatMap(([id, { items, changed }]) => {
      if (!changed) return [];
      const text = JSON.stringify(items);
      // More buckets would not divide a single item.
      if (text.length > OUTGROWN && Object.keys(items).length > 1) throw new Outgrown();
      return [{ id, text }];
    });
    await this.db.packs.bulkPut(changed);
    await this.db.current.put(this.current);
    return changed.length;
  }
}
