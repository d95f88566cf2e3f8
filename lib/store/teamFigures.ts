import type { MonthFigures, Team, WeekFigures } from '../domain/figures/figures.ts';
import type { Published } from '../domain/figures/publish.ts';
import { database, type KeptFigures } from './database.ts';

/**
 * The figures of the team as others than the rep himself may see them: groups only, with nothing in it from which a
 * person could be told. Whoever provides them (a team store, the sample) has held back the rest; single events of
 * colleagues are never on this device.
 */

/** Figures as they are told one edition after the other. */
export interface ToldFigures extends Published {
  /** The month that is not over, as it stands: it takes the place of what was said of it before. */
  running: MonthFigures[];
}

/** Whether it is known which month is not over. */
export const hasRunning = async (): Promise<boolean> => (await database.teamFigures.get('running')) !== undefined;

const monthId = ({ scope, month }: MonthFigures) => `month|${scope}|${month}`;

/** Adds figures to those that are there, which stay as they are, apart from the month that was running. */
export async function addTeamFigures({ team, weeks, months, running }: ToldFigures): Promise<void> {
  const rows: KeptFigures[] = [
    { id: 'team', value: team },
    { id: 'running', value: running.map(monthId) },
    ...weeks.map((value) => ({ id: `week|${value.scope}|${value.week}`, value })),
    ...[...running, ...months].map((value) => ({ id: monthId(value), value })),
  ];
  await database.transaction('rw', database.teamFigures, async () => {
    const ran = (await database.teamFigures.get('running'))?.value as string[] | undefined;
    await database.teamFigures.bulkDelete(ran ?? []);
    await database.teamFigures.bulkPut(rows);
  });
}

/** Puts figures in the place of those that were there. */
export async function replaceTeamFigures(figures: Published & Partial<ToldFigures>): Promise<void> {
  await database.transaction('rw', database.teamFigures, async () => {
    await database.teamFigures.clear();
    await addTeamFigures({ running: [], ...figures });
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
