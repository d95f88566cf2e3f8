import { dayOf } from '../domain/day.ts';
import { mondayOf } from '../domain/figures/calendar.ts';
import type { Trend } from '../domain/figures/trend.ts';
import { fnv } from '../domain/fnv.ts';
import { badged, workspaceKpis } from '../domain/kpi/workspaceKpis.ts';
import { putTrend, readTrends } from '../store/trends.ts';
import { readAccounts, readHead } from '../store/workspace.ts';
import { readToday } from './todayView.ts';

/** Under this name stands for which day and workspace the others were computed. */
const KEY = 'kpi.key';

/** Whether a week's figures of the workspace have been computed. */
export const areComputed = (trends: Trend[], monday: string): boolean =>
  trends.some(({ id, values }) => id === monday && values[KEY] !== undefined);

/** Computes the KPIs of the workspace once a day, and keeps them for the week. They ask for every account that has a badge. */
export async function keepWorkspaceKpis(now: number): Promise<void> {
  const head = await readHead();
  if (!head) return;
  const today = dayOf(now, head.settings.timeZone);
  const monday = mondayOf(today);
  const key = fnv(`${today} ${head.id}`);
  const [kept] = await readTrends(monday);
  if (kept?.values[KEY] === key) return;
  const plan = await readToday(now, '');
  if (!plan) return;
  await putTrend(monday, { ...workspaceKpis(plan, await readAccounts(badged(plan))), [KEY]: key });
}
