import { database } from '../store/database.ts';
import { addTeamFigures, hasRunning, replaceTeamFigures, type ToldFigures } from '../store/teamFigures.ts';
import type { TeamStore } from './transport.ts';
import { Trouble } from './trouble.ts';

/** Figures with those that were told after them. */
const followed = (before: ToldFigures, after: ToldFigures): ToldFigures => ({
  ...after,
  weeks: [...before.weeks, ...after.weeks],
  months: [...before.months, ...after.months],
});

/** Reads the figures of groups where there is a newer edition. @returns whether there was */
export async function readFigures(store: TeamStore): Promise<boolean> {
  // Figures that an earlier version has kept do not say which month was running: nobody could tell later what of it counts no more.
  const known = (await hasRunning()) ? (await database.team.get('sync'))?.edition : undefined;
  let { edition, whole, more, told } = await store.teamStats(known ?? null);
  if (!told) return false;
  // All pages first: figures of which the newest are missing would say something else.
  while (more) {
    const page = await store.teamStats(edition ?? null);
    if (page.edition === edition) throw new Trouble('server', 'team_stats: there is more, and it does not come');
    if (!page.told) break;
    told = page.whole ? page.told : followed(told, page.told);
    whole ||= page.whole;
    ({ edition, more } = page);
  }
  await (whole ? replaceTeamFigures(told) : addTeamFigures(told));
  await database.transaction('rw', database.team, async () => {
    const sync = await database.team.get('sync');
    if (sync) await database.team.put({ ...sync, edition });
  });
  return true;
}
