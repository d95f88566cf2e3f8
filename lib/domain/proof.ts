import type { Rollup } from './rollup.ts';

/** How often each asset was offered and used, by its id. */
export interface Proof {
  offers: ReadonlyMap<string, number>;
  uses: ReadonlyMap<string, number>;
}

/**
 * Offers that an asset is taken to have had before its first, used as often as offers are on average. Ten: one lucky use
 * lifts an asset a little, twenty of them show what it is worth.
 */
const PRIOR = 10;

/** The share of offers that lead to a use where nothing is known yet. */
const USUAL_SHARE = 0.1;

/** From so many uses on, and by so much above the average, a line says that its asset is used more often than others. */
const PROVEN_USES = 3;
const PROVEN_BY = 1.5;

/**
 * Counts what became of offers before a day. The day itself does not count: a list must not change its order while it is
 * being read, and showing it is an offer.
 */
export function proofOf(rollups: Rollup[], before: string): Proof {
  const proof = { offers: new Map<string, number>(), uses: new Map<string, number>() };
  for (const { day, action, assetId, count } of rollups) {
    if (day >= before || (action !== 'use' && action !== 'offer')) continue;
    const counts = action === 'use' ? proof.uses : proof.offers;
    counts.set(assetId, (counts.get(assetId) ?? 0) + count);
  }
  return proof;
}

/** A use that a search led to had no offer; it counts as one. */
const offersOf = ({ offers, uses }: Proof, id: string) => Math.max(offers.get(id) ?? 0, uses.get(id) ?? 0);

/** Sums by proof: one proof ranks a whole catalogue. */
const means = new WeakMap<Proof, number>();

function meanShare(proof: Proof): number {
  const known = means.get(proof);
  if (known !== undefined) return known;
  const ids = [...new Set([...proof.offers.keys(), ...proof.uses.keys()])];
  const offers = ids.reduce((sum, id) => sum + offersOf(proof, id), 0);
  const uses = ids.reduce((sum, id) => sum + (proof.uses.get(id) ?? 0), 0);
  // The whole is smoothed by the same rule: the first use of all makes no average of one.
  const mean = (uses + PRIOR * USUAL_SHARE) / (offers + PRIOR);
  means.set(proof, mean);
  return mean;
}

/**
 * The share of its offers that led to a use, 0 to 1, drawn towards the average of all the more the less is known: (uses +
 * prior x mean) / (offers + prior). A new asset stands at the average and so gets its chance; one that is offered and
 * never used sinks below it. The mean of a beta distribution: Robinson, Introduction to Empirical Bayes, 2017.
 */
export function shareUsed(proof: Proof, id: string): number {
  return ((proof.uses.get(id) ?? 0) + PRIOR * meanShare(proof)) / (offersOf(proof, id) + PRIOR);
}

/** Whether an asset is plainly used more often than others, when it is offered. */
export const isProven = (proof: Proof, id: string): boolean =>
  (proof.uses.get(id) ?? 0) >= PROVEN_USES && shareUsed(proof, id) >= PROVEN_BY * meanShare(proof);
