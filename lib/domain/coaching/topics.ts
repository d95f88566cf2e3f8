import type { BadgeKind } from '../badgeKinds.ts';
import type { AssetSum, BadgeSum } from '../figures/sum.ts';
import type { Assumptions } from './assumptions.ts';
import type { Stall } from './stalls.ts';

/** Something for the manager to raise with his team, with its evidence. `share`: cases that speak for it / all, 0 to 1. */
export type Topic =
  | ({ about: 'play' } & Stall)
  | {
      about: 'badge';
      badge: BadgeKind;
      outdated: number;
      /** All refusals whose number is told; there may be more. */
      refusals: number;
      /** The asset that fits the badge and is refused as outdated most; undefined where no number is told. */
      assetId: string | undefined;
      share: number;
    }
  | ({ about: 'assumptions'; share: number } & Assumptions);

/** Group figures, and what the workspace itself says; nothing in it knows of a person. */
export interface TopicGround {
  stalls: Stall[];
  badges: ReadonlyMap<string, BadgeSum>;
  assets: ReadonlyMap<string, AssetSum>;
  fits: (assetId: string, badge: BadgeKind) => boolean;
  assumptions: Assumptions;
}

/** Share of the refusals of a badge from which on it is a topic that they say "outdated". */
const LEAST_OUTDATED = 0.2;

const outdatedOf = ({ reasons }: Pick<AssetSum, 'reasons'>): number => reasons.get('outdated') ?? 0;

function badgeTopics({ badges, assets, fits }: TopicGround): Topic[] {
  return [...badges.values()].flatMap((sum): Topic[] => {
    const { badge, refusals } = sum;
    const outdated = outdatedOf(sum);
    const share = refusals.count === 0 ? 0 : outdated / refusals.count;
    if (badge === 'none' || share < LEAST_OUTDATED) return [];
    const worst = [...assets.values()]
      .filter((each) => outdatedOf(each) > 0 && fits(each.assetId, badge))
      .sort((a, b) => outdatedOf(b) - outdatedOf(a) || a.assetId.localeCompare(b.assetId))[0];
    return [{ about: 'badge', badge, outdated, refusals: refusals.count, assetId: worst?.assetId, share }];
  });
}

/**
 * At most three topics: of each kind the one that most of its cases speak for; these by that share, largest first. Fewer
 * where the figures give no more.
 */
export function topicsOf(ground: TopicGround): Topic[] {
  const { stalls, assumptions } = ground;
  const byShare = (a: Topic, b: Topic) => b.share - a.share;
  const kinds: Topic[][] = [
    stalls.map((stall) => ({ about: 'play', ...stall })),
    badgeTopics(ground).sort(byShare),
    assumptions.old > 0 ? [{ about: 'assumptions', ...assumptions, share: assumptions.old / assumptions.live }] : [],
  ];
  return kinds.flatMap((some) => some.slice(0, 1)).sort(byShare);
}
