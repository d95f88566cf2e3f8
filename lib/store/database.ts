import Dexie, { type Table } from 'dexie';
import type { AssetRevision } from '../domain/assetRevision.ts';
import type { ContentRequest } from '../domain/contentRequest.ts';
import type { Decision } from '../domain/decision.ts';
import type { MonthFigures, Team, WeekFigures } from '../domain/figures/figures.ts';
import type { OwnWeek } from '../domain/figures/own.ts';
import type { Trend } from '../domain/figures/trend.ts';
import type { KeptView } from '../domain/keptView.ts';
import type { StepMark } from '../domain/playRun.ts';
import type { Rollup } from '../domain/rollup.ts';
import type { SignalEdit } from '../domain/signalEdit.ts';
import type { UsageEvent } from '../domain/usageEvent.ts';
import { DATABASE, type Read, type Records, SCHEMA } from './records.ts';
import type { Conflict, ItemVersion, OutboxRow, PulledPage, TeamSync } from './teamRows.ts';

/** Many items of the team's data as one record: 100,000 rows of their own take 15 s to write, in packs a few. */
export interface Pack {
  /** `<generation>/<list>/<bucket>`. */
  id: string;
  /** Items by key as JSON, which is written and read in half the time that the browser takes to clone them. */
  text?: string;
  /** As version 1 wrote them. */
  items?: Record<string, unknown>;
}

/** Which generation of packs is in force, and how many buckets each of its lists has. */
export interface Current {
  id: 'current';
  generation: string;
  buckets: Record<string, number>;
  /** Items in each list, so that nobody reads them to count them. Version 1 had none. */
  counts?: Record<string, number>;
}

/** A match that the user has put right. */
export interface Override {
  /** Salted hash of the page's identity: what was read is never stored (LinkedIn forbids it). */
  id: string;
  /** Where it was made. This and the day are missing in rows that do not come from this version. */
  site?: string;
  /** Null: no account. */
  accountId: string | null;
  /** The day of the choice. */
  day?: string;
}

/** An asset that the rep has marked as a favourite: its id, and the day. */
export interface Favourite {
  id: string;
  day: string;
}

/** A week of the rep's that is over, counted. */
export interface KeptWeek {
  /** Its Monday. */
  id: string;
  /** Stands for what decides which use fits; another key, and the week is counted again. */
  key: string;
  week: OwnWeek;
}

/** A part of the figures of the team: what it is, and its value. */
export interface KeptFigures {
  /** `team`, `week|<scope>|<Monday>`, `month|<scope>|<month>`, or `running`: the ids of the month that is not over. */
  id: string;
  value: Team | WeekFigures | MonthFigures | string[];
}

/**
 * The one database of the extension's origin. What the rep does is rows; what the team provides is packs. Rows are
 * written with strict durability: with the default, a killed browser loses what it has acknowledged.
 */
export class WhynowDatabase extends Dexie implements Records {
  packs!: Table<Pack, string>;
  current!: Table<Current, 'current'>;
  events!: Table<UsageEvent, string>;
  rollups!: Table<Rollup, string>;
  overrides!: Table<Override, string>;
  signalEdits!: Table<SignalEdit, string>;
  playSteps!: Table<StepMark, string>;
  requests!: Table<ContentRequest, string>;
  favourites!: Table<Favourite, string>;
  revisions!: Table<AssetRevision, string>;
  ownWeeks!: Table<KeptWeek, string>;
  teamFigures!: Table<KeptFigures, string>;
  decisions!: Table<Decision, string>;
  keptViews!: Table<KeptView, string>;
  trends!: Table<Trend, string>;
  team!: Table<TeamSync, 'sync'>;
  outbox!: Table<OutboxRow, string>;
  versions!: Table<ItemVersion, string>;
  conflicts!: Table<Conflict, string>;
  pulled!: Table<PulledPage, string>;

  constructor(name = DATABASE) {
    super(name, { chromeTransactionDurability: 'strict' });
    // Dexie opens a database of a later version all the same; what that version keeps in it, this one must not touch.
    this.on(
      'ready',
      () => {
        const found = Math.floor(this.backendDB().version / 10);
        if (found > SCHEMA) throw new Dexie.VersionError(`The database has version ${found}, known is ${SCHEMA}`);
      },
      true,
    );
    this.version(1).stores({
      packs: 'id',
      current: 'id',
      events: 'id, day, accountId',
      rollups: 'id, day',
      overrides: 'id',
    });
    this.version(2).stores({});
    this.version(3).stores({
      signalEdits: 'id, accountId',
      playSteps: 'id, accountId, day',
      requests: 'id',
      favourites: 'id',
      revisions: 'id, assetId',
    });
    this.version(4).stores({ ownWeeks: 'id', teamFigures: 'id', decisions: 'id', keptViews: 'id', trends: 'id' });
    this.version(SCHEMA).stores({
      team: 'id',
      outbox: 'id, state, [state+kind], item, turn',
      versions: 'id',
      conflicts: 'id',
      pulled: 'id',
    });
  }

  read<T>(stores: string[], work: (from: Read) => Promise<T>): Promise<T> {
    const from: Read = {
      get: (store, key) => this.table(store).get(key),
      many: (store, keys) => this.table(store).bulkGet(keys),
      startingWith: (store, prefix) => this.table(store).where(':id').startsWith(prefix).toArray(),
      where: (store, field, values) => this.table(store).where(field).anyOf(values).toArray(),
    };
    return this.transaction('r', stores, () => work(from));
  }
}

export const database = new WhynowDatabase();
