import { type KeptView, keptViewSchema } from '../domain/keptView.ts';
import { database } from './database.ts';

/** The views of one table, by name. What is not one is left out. */
export async function readKeptViews(table: string): Promise<KeptView[]> {
  const rows = await database.keptViews.toArray();
  return rows
    .flatMap((row) => keptViewSchema.safeParse(row).data ?? [])
    .filter((view) => view.table === table)
    .sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Keeps a view under its name; one of that name makes way. Resolves when it is durable.
 * @throws ZodError for what may not be kept, the database's error otherwise
 */
export async function keepView(view: Omit<KeptView, 'id'>): Promise<void> {
  const checked = keptViewSchema.parse({ ...view, id: crypto.randomUUID() });
  await database.transaction('rw', database.keptViews, async () => {
    await database.keptViews.filter(({ table, name }) => table === checked.table && name === checked.name).delete();
    await database.keptViews.put(checked);
  });
}

export const removeView = (id: string): Promise<void> => database.keptViews.delete(id);
