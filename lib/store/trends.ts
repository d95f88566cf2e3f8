import type { Trend } from '../domain/figures/trend.ts';
import { database } from './database.ts';

/** Keeps figures of the workspace as they stand in the week of a Monday, beside those of other names. */
export async function putTrend(monday: string, values: Trend['values']): Promise<void> {
  await database.transaction('rw', database.trends, async () => {
    const before = await database.trends.get(monday);
    await database.trends.put({ id: monday, values: { ...before?.values, ...values } });
  });
}

/** The weeks from a Monday on, in order. */
export const readTrends = (from: string): Promise<Trend[]> => database.trends.where('id').aboveOrEqual(from).toArray();

export const removeTrends = (): Promise<void> => database.trends.clear();
