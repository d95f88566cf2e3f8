import type { Trend } from '../domain/figures/trend.ts';
import { database } from './database.ts';

/** Keeps values of a week, beside those that are kept of it already. @param id its Monday */
export async function putTrend(id: string, values: Record<string, number>): Promise<void> {
  await database.transaction('rw', database.trends, async () => {
    const known = await database.trends.get(id);
    await database.trends.put({ id, values: { ...known?.values, ...values } });
  });
}

/** The weeks from a Monday on, in order. */
export const readTrends = (from: string): Promise<Trend[]> => database.trends.where('id').aboveOrEqual(from).toArray();
