import type { Account } from './account.ts';
import { type Asset, isOfferable } from './asset.ts';
import type { Badge } from './badge.ts';
import type { Play } from './play.ts';

/** Why an asset fits; shown in words beside it and kept with the offer. */
export const fits = ['play', 'reason', 'badge', 'stage', 'industry', 'persona', 'language'] as const;
export type Fit = (typeof fits)[number];

/** An asset that fits, with every rule that says so, the strongest first. */
export interface Recommendation {
  asset: Asset;
  fits: Fit[];
  score: number;
}

/** What is known of the moment in which content is wanted. */
export interface Moment {
  account: Account;
  badge: Badge | undefined;
  play: Play | undefined;
  /** Ids of assets that the rep refused here; they are not offered again. */
  refused: ReadonlySet<string>;
  /** Uses per asset id, all accounts, for the order of otherwise equal assets. */
  uses: ReadonlyMap<string, number>;
}

/**
 * Points per rule. Written for this very play beats written for this reason beats written for this badge; stage, industry
 * and persona only refine, so no sum of them outweighs the play.
 */
const points: Record<Fit, number> = { play: 40, reason: 20, badge: 10, language: 8, stage: 5, industry: 4, persona: 3 };

/** What most buyers can read where nothing is written in the account's own language, and what that is worth. */
const COMMON_LANGUAGE = 'en';
const COMMON_LANGUAGE_POINTS = 6;

/** Rules that make an offer where there is a reason to act; the others only order what is offered. */
const reasons: Fit[] = ['play', 'reason', 'badge'];

/** Without a badge: what the stage asks for, and only where it also speaks to the industry or the people. */
const fitsWithout = (found: Fit[]) =>
  found.includes('stage') && (found.includes('industry') || found.includes('persona'));

/** More than this is a catalogue and no recommendation; the search has the rest. */
const MOST = 12;

const overlap = (a: string[] | undefined, b: (string | undefined)[]) => a?.some((each) => b.includes(each)) ?? false;

/** Assets that a play has for this stage of the sale and for the people known here; a slot asks for all that it names. */
const slotsOf = ({ slots = [] }: Play, { stage, contacts = [] }: Account): string[] =>
  slots
    .filter((slot) => slot.stage === undefined || slot.stage === stage)
    .filter((slot) => slot.persona === undefined || contacts.some(({ persona }) => persona === slot.persona))
    .flatMap(({ assets }) => assets);

function fitsOf(asset: Asset, { account, badge, play }: Moment): Fit[] {
  const personas = [...(play?.personas ?? []), ...(account.contacts ?? []).map((contact) => contact.persona)];
  const holds: Record<Fit, boolean> = {
    play: play !== undefined && (overlap(play.assets, [asset.id]) || slotsOf(play, account).includes(asset.id)),
    reason: badge !== undefined && overlap(asset.signalTypes, [badge.lead.type]),
    badge: badge !== undefined && overlap(asset.badges, [badge.kind]),
    stage: overlap(asset.stages, [account.stage]),
    industry: overlap(asset.industries, [account.industry]),
    persona: overlap(asset.personas, personas),
    language: asset.language === account.language,
  };
  return fits.filter((fit) => holds[fit]);
}

/**
 * The approved content that fits the moment, best first; never an asset that is not approved or has expired at `now`
 * (milliseconds). Equal scores: the one used more often, then the one approved last, then by id, so that the order is
 * the same everywhere.
 */
export function recommend(assets: Asset[], moment: Moment, now: number): Recommendation[] {
  const uses = (asset: Asset) => moment.uses.get(asset.id) ?? 0;
  const offerable = assets.filter((asset) => isOfferable(asset, now) && !moment.refused.has(asset.id));
  const spoken = offerable.some((asset) => asset.language === moment.account.language);
  const common = (asset: Asset) => (!spoken && asset.language === COMMON_LANGUAGE ? COMMON_LANGUAGE_POINTS : 0);
  return offerable
    .map((asset): Recommendation => {
      const found = fitsOf(asset, moment);
      return { asset, fits: found, score: found.reduce((sum, fit) => sum + points[fit], common(asset)) };
    })
    .filter((each) => (moment.badge ? each.fits.some((fit) => reasons.includes(fit)) : fitsWithout(each.fits)))
    .sort(
      (a, b) =>
        b.score - a.score ||
        uses(b.asset) - uses(a.asset) ||
        (b.asset.approvedAt ?? '').localeCompare(a.asset.approvedAt ?? '') ||
        a.asset.id.localeCompare(b.asset.id),
    )
    .slice(0, MOST);
}
