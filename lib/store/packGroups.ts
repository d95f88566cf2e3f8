import type { PackEdit } from './packEdit.ts';

/** Puts rows in place of those with their ids. @returns the rows that were there */
export async function putRows<T extends { id: string }>(
  edit: PackEdit,
  list: string,
  rows: T[],
): Promise<(T | undefined)[]> {
  await edit.load(
    list,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const before = edit.get<T>(list, row.id);
    edit.set(list, row.id, row);
    if (before === undefined) edit.count(list, 1);
    return before;
  });
}

/** Takes rows away. @returns those that were there */
export async function takeRows<T extends { id: string }>(edit: PackEdit, list: string, ids: string[]): Promise<T[]> {
  await edit.load(list, ids);
  return ids.flatMap((id) => {
    const before = edit.get<T>(list, id);
    if (before === undefined) return [];
    edit.set(list, id, undefined);
    edit.count(list, -1);
    return before;
  });
}

/** Puts a group in place of the one before; an empty one goes. */
export function putGroup(edit: PackEdit, list: string, key: string, items: unknown[]): void {
  edit.count(list, items.length - (edit.get<unknown[]>(list, key)?.length ?? 0));
  edit.set(list, key, items.length > 0 ? items : undefined);
}

/** An id that leaves one group of a list and enters another. */
export interface Move {
  id: string;
  out: string[];
  into: string[];
}

/** Where the ids of rows move, by the groups in which a row stands. */
export function movesOf<T extends { id: string }>(
  rows: T[],
  befores: (T | undefined)[],
  groupsOf: (row: T) => string[],
): Move[] {
  return rows.map((row, index) => {
    const before = befores[index];
    const [from, to] = [before ? groupsOf(before) : [], groupsOf(row)];
    return {
      id: row.id,
      out: from.filter((group) => !to.includes(group)),
      into: to.filter((group) => !from.includes(group)),
    };
  });
}

/** The moves of rows that are gone. */
export const movesOut = <T extends { id: string }>(gone: T[], groupsOf: (row: T) => string[]): Move[] =>
  gone.map((row) => ({ id: row.id, out: groupsOf(row), into: [] }));

/** Lets ids leave the groups of a list that they no longer belong to, and enter those that they now do. */
export async function moveIds(
  edit: PackEdit,
  list: 'keys' | 'children' | 'owners' | 'links',
  moves: Move[],
): Promise<void> {
  await edit.load(
    list,
    moves.flatMap(({ out, into }) => [...out, ...into]),
  );
  const groupOf = (key: string) => edit.get<string[]>(list, key) ?? [];
  for (const { id, out, into } of moves) {
    const others = (key: string) => groupOf(key).filter((each) => each !== id);
    for (const key of out) putGroup(edit, list, key, others(key));
    for (const key of into) putGroup(edit, list, key, [...others(key), id]);
  }
}
