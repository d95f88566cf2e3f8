import { fnv } from '../domain/fnv.ts';
import type { Current, Pack, WhynowDatabase } from './database.ts';

/**
 * Characters that a pack holds at most on average: read in well under a millisecond, and small enough for the browser to
 * keep the record in its table (from 64 KB on Chromium puts each into a file of its own).
 */
const PACK_CHARS = 24 * 1024;

/** Parts of a list by the lowest bits of the hash: what is put aside is later read back part by part. */
const PARTS = 64;

/** Characters kept in memory before everything is put aside. */
const MOST_BUFFERED = 100_000_000;

/** Characters written in one transaction. */
const BATCH_CHARS = 1_500_000;

/** How many packs a list of so many characters is spread over. */
export const bucketsFor = (chars: number) => 2 ** Math.max(0, Math.ceil(Math.log2(chars / PACK_CHARS)));

/** `one`: a key has one item, the last given. `many`: a key has a list of all items given. */
export type Shape = Record<string, 'one' | 'many'>;

/** Keys, and beside each its hash and its item as JSON. */
interface Entries {
  keys: string[];
  hashes: number[];
  values: string[];
}

const noEntries = (): Entries => ({ keys: [], hashes: [], values: [] });

class ListBuffer {
  parts: Entries[] = Array.from({ length: PARTS }, noEntries);
  chars = 0;
  count = 0;
}

/** One after the other, each batch made while the one before is being written. */
class Output {
  private packs: Pack[] = [];
  private chars = 0;
  private pending: Promise<void> = Promise.resolve();

  private readonly idb: IDBDatabase;
  private readonly signal: AbortSignal | undefined;

  constructor(idb: IDBDatabase, signal: AbortSignal | undefined) {
    this.idb = idb;
    this.signal = signal;
  }

  async put(id: string, text: string): Promise<void> {
    this.packs.push({ id, text });
    this.chars += text.length;
    if (this.chars >= BATCH_CHARS) await this.flush();
  }

  async flush(): Promise<void> {
    await this.pending;
    this.signal?.throwIfAborted();
    this.pending = write(this.idb, this.packs);
    this.pending.catch(() => {}); // whoever awaits it next gets the error
    this.packs = [];
    this.chars = 0;
  }

  async end(): Promise<void> {
    await this.flush();
    await this.pending;
  }
}

/** Not through Dexie, and without waiting for the disk: nothing of it is in force until `current` says so, strictly. */
function write(idb: IDBDatabase, packs: Pack[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction('packs', 'readwrite', { durability: 'relaxed' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    const store = transaction.objectStore('packs');
    for (const pack of packs) store.put(pack);
  });
}

/**
 * Writes lists of any length as packs of a new generation beside the one in force. Items are sorted into buckets whose
 * number follows from the size of the list, so a pack is never large; what does not fit into memory is put aside in the
 * database and sorted part by part.
 */
export class PackWriter {
  private readonly lists: Map<string, ListBuffer>;
  private readonly db: WhynowDatabase;
  private readonly generation: string;
  private readonly shape: Shape;
  private readonly signal: AbortSignal | undefined;
  private readonly mostBuffered: number;
  private buffered = 0;
  private aside = 0;

  constructor(
    db: WhynowDatabase,
    generation: string,
    shape: Shape,
    { signal, mostBuffered = MOST_BUFFERED }: { signal?: AbortSignal | undefined; mostBuffered?: number } = {},
  ) {
    this.db = db;
    this.generation = generation;
    this.shape = shape;
    this.signal = signal;
    this.mostBuffered = mostBuffered;
    this.lists = new Map(Object.keys(shape).map((list) => [list, new ListBuffer()]));
  }

  /** @throws DataCloneError for an item that is no plain data */
  add(list: string, key: string, item: unknown): void {
    const buffer = this.lists.get(list) as ListBuffer;
    const value = JSON.stringify(item);
    if (value === undefined) throw new DOMException(`${list} ${key} cannot be written`, 'DataCloneError');
    const hash = fnv(key);
    const part = buffer.parts[hash % PARTS] as Entries;
    part.keys.push(key);
    part.hashes.push(hash);
    part.values.push(value);
    const chars = key.length + value.length + 4;
    buffer.chars += chars;
    buffer.count += 1;
    this.buffered += chars;
  }

  /** To be called now and then between additions: frees memory where there is much of it. */
  async relieve(): Promise<void> {
    if (this.buffered < this.mostBuffered) return;
    const output = new Output(this.db.backendDB(), this.signal);
    for (const [list, { parts }] of this.lists)
      for (const [part, { keys, values }] of parts.entries()) {
        for (let from = 0; from < keys.length; ) {
          const lines: string[] = [];
          for (let chars = 0; from < keys.length && chars < PACK_CHARS; from++) {
            const line = `${JSON.stringify(keys[from])}\t${values[from]}`;
            lines.push(line);
            chars += line.length;
          }
          // Padded, so that they are read back in this order: of a key that occurs twice the last counts.
          const turn = String(this.aside++).padStart(8, '0');
          await output.put(`${this.asideAt(list, part)}${turn}`, lines.join('\n'));
        }
        parts[part] = noEntries();
      }
    await output.end();
    this.buffered = 0;
  }

  /** Where a part of a list is put aside. */
  private asideAt = (list: string, part: number) => `${this.generation}/~/${list}/${part}/`;

  /**
   * Writes all packs.
   * @param onWritten how much of it has been written, 0 to 1
   * @returns what makes the generation the one in force
   */
  async finish(onWritten?: (share: number) => void): Promise<Current> {
    const current: Current & { counts: object } = {
      id: 'current',
      generation: this.generation,
      buckets: {},
      counts: {},
    };
    const output = new Output(this.db.backendDB(), this.signal);
    const all = [...this.lists.values()].reduce((sum, { chars }) => sum + chars, 0);
    let written = 0;
    for (const [list, buffer] of this.lists) {
      const buckets = bucketsFor(buffer.chars);
      current.buckets[list] = buckets;
      current.counts[list] = buffer.count;
      const groups = Math.min(PARTS, buckets);
      for (let group = 0; group < groups; group++) {
        const contents = await this.bucketsOf(list, group, groups, buckets);
        for (const [bucket, text] of contents) await output.put(`${this.generation}/${list}/${bucket}`, text);
        written += buffer.chars / groups;
        onWritten?.(written / all);
      }
    }
    await output.end();
    if (this.aside > 0) await this.db.packs.where('id').startsWith(`${this.generation}/~/`).delete();
    return current;
  }

  /** The buckets of one group of parts, as texts; the group is forgotten. */
  private async bucketsOf(list: string, group: number, groups: number, buckets: number): Promise<Map<number, string>> {
    const buffer = this.lists.get(list) as ListBuffer;
    const contents = new Map<number, Entries>();
    const sort = ({ keys, hashes, values }: Entries) => {
      for (let index = 0; index < keys.length; index++) {
        const hash = hashes[index] as number;
        const bucket = hash % buckets;
        let content = contents.get(bucket);
        if (!content) {
          content = noEntries();
          contents.set(bucket, content);
        }
        content.keys.push(keys[index] as string);
        content.hashes.push(hash);
        content.values.push(values[index] as string);
      }
    };
    for (let part = group; part < PARTS; part += groups) {
      if (this.aside > 0) for (const entries of await this.readAside(list, part)) sort(entries);
      sort(buffer.parts[part] as Entries);
      buffer.parts[part] = noEntries();
    }
    const toText = this.shape[list] === 'many' ? textOfMany : textOfOne;
    return new Map([...contents].map(([bucket, entries]) => [bucket, toText(entries)]));
  }

  private async readAside(list: string, part: number): Promise<Entries[]> {
    const packs = await this.db.packs.where('id').startsWith(this.asideAt(list, part)).toArray();
    return packs.map(({ text = '' }) => {
      const entries = noEntries();
      for (const line of text.split('\n')) {
        const tab = line.indexOf('\t');
        const key = JSON.parse(line.slice(0, tab)) as string;
        entries.keys.push(key);
        entries.hashes.push(fnv(key));
        entries.values.push(line.slice(tab + 1));
      }
      return entries;
    });
  }
}

/** Of a key that occurs twice, `JSON.parse` takes the last. */
const textOfOne = ({ keys, values }: Entries): string =>
  `{${keys.map((key, index) => `${JSON.stringify(key)}:${values[index]}`).join(',')}}`;

function textOfMany({ keys, values }: Entries): string {
  const groups = new Map<string, string>();
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    const before = groups.get(key);
    groups.set(key, before === undefined ? (values[index] as string) : `${before},${values[index]}`);
  }
  return `{${[...groups].map(([key, items]) => `${JSON.stringify(key)}:[${items}]`).join(',')}}`;
}
