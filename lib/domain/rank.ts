import type { Account } from './account.ts';
import { type Asset, isOfferable } from './asset.ts';
import type { Badge } from './badge.ts';
import { DAY } from './day.ts';
import type { Play } from './play.ts';
import { isProven, type Proof, shareUsed } from './proof.ts';
import { successorOf } from './successor.ts';

/** Why an asset fits; shown in words beside it and kept with the offer. */
export const fits = ['play', 'reason', 'badge', 'stage', 'industry', 'persona', 'language', 'proven', 'fresh'] as const;
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
  /** What became of earlier offers, at all accounts. */
  proof: Proof;
}

/**
 * Points per rule. Written for this very play beats written for this reason beats written for this badge; stage, industry
 * and persona only refine, so no sum of them outweighs the play.
 */
const points = { play: 40, reason: 20, badge: 10, language: 8, stage: 5, industry: 4, persona: 3 };

/**
 * At most so many points more for proven use and for a fresh approval: they order what fits alike, and together weigh less
 * than the language. Half of the freshness is gone after half a year.
 */
const PROVEN = 4;
const FRESH = 2;
const FRESH_HALF_LIFE = 180 * DAY;
/** Until when a line says that its asset has been approved lately. */
const NEW = 30 * DAY;

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

/** Time since the approval; undefined for an asset that does not say when it was. */
function ageOf({ approvedAt }: Asset, now: number): number | undefined {
  return approvedAt === undefined ? undefined : Math.max(0, now - Date.parse(approvedAt));
}

const freshness = (age: number | undefined) => (age === undefined ? 0 : FRESH * 0.5 ** (age / FRESH_HALF_LIFE));

/** @param listed ids of the assets that the play has for this account */
function fitsOf(
  asset: Asset,
  listed: ReadonlySet<string>,
  { account, badge, play, proof }: Moment,
  now: number,
): Fit[] {
  const personas = [...(play?.personas ?? []), ...(account.contacts ?? []).map((contact) => contact.persona)];
  const holds: Record<Fit, boolean> = {
    play: listed.has(asset.id),
    reason: badge !== undefined && overlap(asset.signalTypes, [badge.lead.type]),
    badge: badge !== undefined && overlap(asset.badges, [badge.kind]),
    stage: overlap(asset.stages, [account.stage]),
    industry: overlap(asset.industries, [account.industry]),
    persona: overlap(asset.personas, personas),
    language: asset.language === account.language,
    proven: isProven(proof, asset.id),
    fresh: (ageOf(asset, now) ?? NEW) < NEW,
  };
  return fits.filter((fit) => holds[fit]);
}

/** The assets that a play has for an account, those that have taken the place of one of them included. */
function listedBy({ play, account }: Moment, byId: ReadonlyMap<string, Asset>, now: number): Set<string> {
  if (!play) return new Set();
  const named = [...(play.assets ?? []), ...slotsOf(play, account)];
  return new Set(
    named.map((id) => {
      const asset = byId.get(id);
      return (asset && successorOf(asset, byId, now)?.id) ?? id;
    }),
  );
}

/**
 * The approved content that fits the moment, best first; never an asset that is not approved or has expired at `now`
 * (milliseconds), nor one whose replacement may be offered. Equal scores: the one approved last, then by id, so that the
 * order is the same everywhere.
 */
export function recommend(assets: Asset[], moment: Moment, now: number): Recommendation[] {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const listed = listedBy(moment, byId, now);
  const offerable = assets.filter(
    (asset) => isOfferable(asset, now) && !moment.refused.has(asset.id) && !successorOf(asset, byId, now),
  );
  const spoken = offerable.some((asset) => asset.language === moment.account.language);
  const common = (asset: Asset) => (!spoken && asset.language === COMMON_LANGUAGE ? COMMON_LANGUAGE_POINTS : 0);
  const score = (asset: Asset, found: Fit[]) =>
    found.reduce((sum, fit) => sum + (fit === 'proven' || fit === 'fresh' ? 0 : points[fit]), common(asset)) +
    PROVEN * shareUsed(moment.proof, asset.id) +
    freshness(ageOf(asset, now));
  return offerable
    .map((asset): Recommendation => {
      const found = fitsOf(asset, listed, moment, now);
      return { asset, fits: found, score: score(asset, found) };
    })
    .filter((each) => (moment.badge ? each.fits.some((fit) => reasons.includes(fit)) : fitsWithout(each.fits)))
    .sort(
      (a, b) =>
        b.score - a.score ||
        (b.asset.approvedAt ?? '').localeCompare(a.asset.approvedAt ?? '') ||
        a.asset.id.localeCompare(b.asset.id),
    )
    .slice(0, MOST);
}
