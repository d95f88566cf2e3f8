import type { Asset } from '../../../domain/asset.ts';
import type { BadgeRules } from '../../../domain/badgeRules.ts';
import { fitBook } from '../../../domain/figures/fits.ts';
import { type Ground, type Published, publish } from '../../../domain/figures/publish.ts';
import type { Play } from '../../../domain/play.ts';
import { rollUp } from '../../../domain/rollup.ts';
import { simulateTeam, type TeamHistory } from './simulate.ts';

/** The reps of the sample; the last team is too small to be shown alone. */
export const sampleTeams = [
  ['France', 13],
  ['DACH', 11],
  ['Benelux', 9],
  ['UK & Ireland', 7],
  ['Iberia', 6],
  ['Nordics', 4],
] as const;

export const SAMPLE_DAYS = 180;

/** What figures are made of, from a team's history. */
export function groundOf({ events, runs, due }: TeamHistory, fits: Ground['fits']): Ground {
  const byRep = Map.groupBy(events, ({ rep }) => rep);
  const rows = [...byRep].flatMap(([rep, its]) => rollUp(its).map((row) => ({ ...row, rep })));
  return { rows, runs, due, fits };
}

/** The figures of the sample's team up to a day, as a team store would give them. */
export function sampleTeamFigures(
  workspace: { assets: Asset[]; plays: Play[]; badgeRules: BadgeRules; settings: { minGroupSize: number } },
  today: string,
): Published {
  const { assets, plays, badgeRules, settings } = workspace;
  const history = simulateTeam({ seed: 2026, today, days: SAMPLE_DAYS, teams: sampleTeams, assets, plays });
  return publish(groundOf(history, fitBook(assets, badgeRules).fits), history.roster, settings.minGroupSize, today);
}
