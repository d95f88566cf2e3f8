import type { MonthFigures, Team, WeekFigures } from '../domain/figures/figures.ts';
import type { Published } from '../domain/figures/publish.ts';
import { database, type KeptFigures } from './database.ts';

/**
 * The figures of the team as others than the rep himself may see them: groups only, with nothing in it from which a
 * person could be told. Whoever provides them (a team store, the sample) has held back the rest; single events of
 * colleagues are never on this device.
 */

/** Puts figures in the place of those that were there. */
export async function replaceTeamFigures({ team, weeks, months }: Published): Promise<void> {
  const rows: KeptFigures[] = [
    { id: 'team', value: team },
    ...weeks.map((value) => ({ id: `week|${value.scope}|${value.week}`, value })),
    ...months.map((value) => ({ id: `month|${value.scope}|${value.month}`, value })),
  ];
  await database.transaction('rw', database.teamFigures, async () => {
    await database.teamFigures.clear();
    await database.teamFigures.bulkPut(rows);
  });
}

export const removeTeamFigures = (): Promise<void> => database.teamFigures.clear();

/** Undefined where there is no team. */
export async function readTeam(): Promise<Team | undefined> {
  return (await database.teamFigures.get('team'))?.value as Team | undefined;
}

const between = async (prefix: string, from: string, to: string) =>
  (await database.teamFigures.where('id').between(`${prefix}|${from}`, `${prefix}|${to}`, true, true).toArray()).map(
    ({ value }) => value,
  );

/** The weeks of one scope from one Monday to another, both included, in order. */
export const readTeamWeeks = async (scope: string, from: string, to: string): Promise<WeekFigures[]> =>
  (await between(`week|${scope}`, from, to)) as WeekFigures[];

/** The months of one scope from one to another, both included, in order. */
export const readTeamMonths = async (scope: string, from: string, to: string): Promise<MonthFigures[]> =>
  (await between(`month|${scope}`, from, to)) as MonthFigures[];
