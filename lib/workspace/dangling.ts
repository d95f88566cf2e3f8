import type { Play } from '../domain/play.ts';
import type { WorkspaceList } from '../domain/workspace.ts';
import type { Row } from './checkRow.ts';

/** Ids that may be referred to, by list. */
export type Known = Record<'accounts' | 'assets', ReadonlySet<string>>;

/** Fields that point to nothing and that the row can do without: the field goes, the row stays, the report says so. */
export function dangling(
  list: WorkspaceList,
  row: Row,
  known: Known,
): { field: string; value: unknown; rest: unknown }[] {
  const single = (field: string, ids: ReadonlySet<string>) => {
    const value = row[field];
    const broken = value !== undefined && (!ids.has(String(value)) || value === row.id);
    return broken ? [{ field, value, rest: undefined }] : [];
  };
  if (list === 'accounts') return single('parentId', known.accounts);
  if (list === 'assets') return single('supersededBy', known.assets);
  if (list !== 'plays') return [];
  const { assets = [], slots = [] } = row as Partial<Play>;
  const within = (ids: string[], field: string, rest: unknown) =>
    ids.flatMap((value, index) => (known.assets.has(value) ? [] : [{ field: `${field}[${index + 1}]`, value, rest }]));
  const kept = (ids: string[]) => ids.filter((id) => known.assets.has(id));
  const keptSlots = slots.map((slot) => ({ ...slot, assets: kept(slot.assets) }));
  return [
    ...within(assets, 'assets', kept(assets)),
    ...slots.flatMap((slot, index) => within(slot.assets, `slots[${index + 1}].assets`, keptSlots)),
  ];
}
