import type { PlaySum } from '../figures/sum.ts';
import type { Play } from '../play.ts';

/** The step at which most runs of a play stop. */
export interface Stall {
  play: Play;
  /** From 1. */
  step: number;
  /** Runs that have settled the step before, and those of them that went on. */
  reached: number;
  settled: number;
  /** Runs that stop there / runs that came there, 0 to 1. */
  share: number;
}

/** Runs that must have come to a step before it is spoken of, and the share of them that must stop there. */
const LEAST_RUNS = 10;
const LEAST_SHARE = 1 / 3;

function stallOf(play: Play, settled: number[]): Stall | undefined {
  const drops = settled.flatMap((count, index): Stall[] => {
    const reached = settled[index - 1] ?? 0;
    if (reached < LEAST_RUNS || !play.steps[index]) return [];
    return [{ play, step: index + 1, reached, settled: count, share: 1 - count / reached }];
  });
  const worst = drops.sort((a, b) => b.share - a.share || a.step - b.step)[0];
  return worst && worst.share >= LEAST_SHARE ? worst : undefined;
}

/** The plays that stall, each at its worst step; the largest share first. */
export const stallsOf = (sums: ReadonlyMap<string, PlaySum>, plays: Play[]): Stall[] =>
  plays
    .flatMap((play) => stallOf(play, sums.get(play.id)?.settled ?? []) ?? [])
    .sort((a, b) => b.share - a.share || a.play.id.localeCompare(b.play.id));
