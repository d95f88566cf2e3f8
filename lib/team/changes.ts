import { defaultBadgeRules } from '../domain/badgeRules.ts';
import type { TeamChanges } from '../store/teamChange.ts';
import { type BadItem, editedLists, itemOf } from '../store/teamRows.ts';
import type { WorkspaceHead } from '../store/workspace.ts';
import { checkItem, isTeamList, type TeamItem, type TeamList } from './items.ts';
import type { Hello, Item } from './wire.ts';

/** Items that are named; more are counted. */
const NAMED = 20;

/** Gathers items as they come into what has changed; of an item that comes twice the last counts. */
export class Gathering {
  readonly bad = { count: 0, first: [] as BadItem[] };
  private readonly rows = new Map<TeamList, Map<string, unknown>>();
  private readonly versions = new Map<string, number>();

  private readonly mine: { pseudonym: string; rep: string };

  /** @param mine under which name the store knows this rep, and under which this device */
  constructor(mine: { pseudonym: string; rep: string }) {
    this.mine = mine;
  }

  /** Checks an item. @returns its row, null where it is deleted, undefined where it is of no use */
  check<L extends TeamList>(list: L, item: Item): TeamItem<L> | null | undefined {
    if ((editedLists as readonly string[]).includes(list)) this.versions.set(itemOf(list, item.id), item.version);
    if (item.body === null) return null;
    const { row, bad } = checkItem(list, item);
    if (!bad) return this.owned(row);
    this.bad.count += 1;
    if (this.bad.first.length < NAMED) this.bad.first.push(bad);
    return undefined;
  }

  /** What this rep has said himself bears the name that he has on this device. */
  private owned<T>(row: T): T {
    const { by } = row as { by?: unknown };
    return by === this.mine.pseudonym ? { ...row, by: this.mine.rep } : row;
  }

  add(item: Item): void {
    if (!isTeamList(item.list)) return; // of a later version of the store
    const row = this.check(item.list, item);
    if (row === undefined) return;
    const rows = this.rows.get(item.list) ?? new Map();
    rows.set(item.id, row);
    this.rows.set(item.list, rows);
  }

  private changed<L extends TeamList>(list: L): { rows: TeamItem<L>[]; gone: string[] } {
    const all = [...(this.rows.get(list) ?? [])];
    return {
      rows: all.flatMap(([, row]) => (row === null ? [] : (row as TeamItem<L>))),
      gone: all.flatMap(([id, row]) => (row === null ? id : [])),
    };
  }

  changes(): TeamChanges {
    return {
      head: (before) => this.head(before),
      accounts: this.changed('accounts'),
      signals: this.changed('signals'),
      assets: this.changed('assets'),
      plays: this.changed('plays'),
      signalEdits: this.changed('signalEdits'),
      requests: this.changed('requests'),
      decisions: this.changed('decisions'),
      versions: [...this.versions].map(([id, version]) => ({ id, version })),
    };
  }

  private head({ kpis, collections = [], ...before }: WorkspaceHead): WorkspaceHead {
    const [workspace] = this.changed('workspace').rows;
    return {
      ...(workspace ?? before),
      kpis: merged(kpis, this.changed('kpis')),
      collections: merged(collections, this.changed('collections')),
    };
  }
}

const merged = <T extends { id: string }>(before: T[], { rows, gone }: { rows: T[]; gone: string[] }): T[] => {
  const all = new Map([...before, ...rows].map((row) => [row.id as string, row]));
  for (const id of gone) all.delete(id);
  return [...all.values()];
};

/** A workspace of which nothing is known but its name, until its own item is of use. */
export const bareHead = ({ workspace, logAccounts, minGroupSize }: Hello): WorkspaceHead => ({
  format: 'whynow-workspace',
  version: 1,
  id: workspace.id ?? 'workspace',
  name: workspace.name ?? 'Workspace',
  language: 'en',
  settings: { ownDomains: [], logAccounts, minGroupSize: Math.max(5, minGroupSize) },
  badgeRules: defaultBadgeRules,
  kpis: [],
});
