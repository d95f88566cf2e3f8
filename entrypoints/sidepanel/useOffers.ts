import { useEffect } from 'react';
import type { Recommendation } from '../../lib/domain/rank.ts';
import type { ContentView } from '../../lib/pages/contentView.ts';
import { record, recordGap } from '../../lib/store/log.ts';
import { circumstanceOf } from './circumstance.ts';

/**
 * Logs what is shown as offered, with the rule that led to it, and that there is nothing to offer for a badge; the log keeps
 * one offer per asset, account and day, and one gap per account and day.
 */
export function useOffers(shown: Recommendation[], view: ContentView): void {
  const key = shown.map(({ asset }) => asset.id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids shown decide, not the identity of each new view
  useEffect(() => {
    const offers = shown.flatMap(({ asset, fits: [fit] }) =>
      fit ? [{ asset, what: { action: 'offer' as const, fit } }] : [],
    );
    // Where both stores refuse, the rep is told when he uses something; an offer is not worth a message of its own.
    if (offers.length > 0) record(offers, circumstanceOf(view), Date.now()).catch(() => {});
  }, [key, view.account?.id]);
  const gap = view.account && view.badge !== 'none' && view.recommendations.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (gap) recordGap(circumstanceOf(view), Date.now()).catch(() => {});
  }, [gap, view.account?.id]);
}
