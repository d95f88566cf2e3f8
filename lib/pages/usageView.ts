import { addDays, dayOf } from '../domain/day.ts';
import { statisticsOf, USAGE_WINDOW_DAYS, type UsageStatistics } from '../domain/usage.ts';
import { readRollups } from '../store/log.ts';
import { readAssets } from '../store/workspace.ts';

/** The figures of this device, from its roll-ups alone. */
export async function readStatistics(now: number): Promise<UsageStatistics> {
  const since = addDays(dayOf(now), -USAGE_WINDOW_DAYS);
  const [assets, rollups] = await Promise.all([readAssets(), readRollups(since)]);
  return statisticsOf(assets, rollups, now);
}
