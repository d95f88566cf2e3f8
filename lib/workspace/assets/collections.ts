import { type Collection, collectionSchema } from '../../domain/workspace.ts';
import { faultsOf } from '../checkRow.ts';
import type { WrongRow } from '../report.ts';

export interface CollectionPlan {
  /** New ones, and others than those in place. */
  changed: Collection[];
  wrong: WrongRow[];
}

/** What collections beside a list of content would make of those in place; contents that do not exist are left out of them. */
export function planCollections(
  raw: readonly unknown[],
  before: readonly Collection[],
  assets: ReadonlySet<string>,
): CollectionPlan {
  const plan: CollectionPlan = { changed: [], wrong: [] };
  for (const [index, each] of raw.slice(0, MOST).entries()) {
    const parsed = collectionSchema.safeParse(each);
    if (!parsed.success) {
      const faults = faultsOf(parsed.error.issues, each, { list: 'workspace', line: 0 });
      plan.wrong.push(...faults.map((fault) => ({ ...fault, field: `collections[${index + 1}].${fault.field}` })));
      continue;
    }
    const collection = { ...parsed.data, assets: parsed.data.assets.filter((id) => assets.has(id)) };
    const known = before.find(({ id }) => id === collection.id);
    if (JSON.stringify(known) !== JSON.stringify(collection)) plan.changed.push(collection);
  }
  return plan;
}

/** As many as a workspace may have. */
const MOST = 200;
