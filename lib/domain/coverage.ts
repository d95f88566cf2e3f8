import { type Asset, isSendable } from './asset.ts';
import type { BadgeKind } from './badgeKinds.ts';
import type { BadgeRules } from './badgeRules.ts';
import type { ContentRequest } from './contentRequest.ts';
import { type Contexts, cellKey } from './coverageContexts.ts';
import type { Play } from './play.ts';
import { successorOf } from './successor.ts';

/** One cell of the matrix. */
export interface Cell {
  badge: BadgeKind;
  persona: string;
  stage: string;
  /** Valid assets: approved, unexpired, written for buyers. */
  assets: Asset[];
  /** Open requests that fit the cell; one that leaves something open fits several. */
  requests: number;
  accounts: number;
  /** Requests and accounts together. */
  demand: number;
}

export interface Coverage {
  kinds: BadgeKind[];
  personas: string[];
  stages: string[];
  /** By badge, then persona, then stage. */
  cells: Cell[];
  /** Cells without an asset for which there is demand, the most wanted first. */
  holes: Cell[];
  badged: number;
  unplaced: number;
  /** Personas and stages that are left out, because nobody reads that many. */
  left: number;
}

export interface CoverageGround {
  kinds: BadgeKind[];
  rules: BadgeRules;
  assets: Asset[];
  plays: Play[];
  requests: ContentRequest[];
  contexts: Contexts;
  now: number;
}

/** Personas and stages that a matrix has at most, each. */
const MOST_WORDS = 24;

/** For which badge an asset stands, and for which personas and stages; undefined: for all of them. */
interface Claim {
  badge: BadgeKind;
  personas: string[] | undefined;
  stages: string[] | undefined;
}

/** What assets say themselves, and what the plays that list them say. */
function claimsBy(plays: Play[], { signals }: BadgeRules): (asset: Asset) => Claim[] {
  const claims = new Map<string, ((asset: Asset) => Claim)[]>();
  for (const { signalType, assets = [], slots = [] } of plays) {
    const badge = signals[signalType]?.kind;
    if (!badge) continue;
    for (const slot of [{ persona: undefined, stage: undefined, assets }, ...slots])
      for (const id of slot.assets)
        claims.set(id, [
          ...(claims.get(id) ?? []),
          ({ personas, stages }) => ({
            badge,
            personas: slot.persona === undefined ? personas : [slot.persona],
            stages: slot.stage === undefined ? stages : [slot.stage],
          }),
        ]);
  }
  return (asset) => {
    const { badges = [], signalTypes = [], personas, stages } = asset;
    const own = new Set([...badges, ...signalTypes.flatMap((type) => signals[type]?.kind ?? [])]);
    return [
      ...[...own].map((badge) => ({ badge, personas, stages })),
      ...(claims.get(asset.id) ?? []).map((claim) => claim(asset)),
    ];
  };
}

/** The team's own words: those of content, plays and requests, then those that most accounts use. */
function wordsOf(named: Iterable<string>, used: Map<string, number>): { words: string[]; left: number } {
  const own = new Set(named);
  const others = [...used].filter(([word]) => !own.has(word)).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const all = [...own, ...others.map(([word]) => word)];
  const words = all.slice(0, MOST_WORDS).sort((a, b) => a.localeCompare(b));
  return { words, left: all.length - words.length };
}

/**
 * Which combination of badge, persona and stage has content that may be sent, and how much each is asked for: open
 * requests, and accounts that carry the badge now in that stage with a contact of that persona.
 */
export function coverageOf({ kinds, rules, assets, plays, requests, contexts, now }: CoverageGround): Coverage {
  const slots = plays.flatMap((play) => play.slots ?? []);
  const some = (words: (string | undefined)[]) => words.filter((word) => word !== undefined);
  const open = requests.filter(({ state }) => state === 'open');
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const valid = assets.filter((asset) => isSendable(asset, now) && !successorOf(asset, byId, now));
  const personas = wordsOf(
    some([
      ...[...assets, ...plays].flatMap((each) => each.personas ?? []),
      ...[...slots, ...open].map(({ persona }) => persona),
    ]),
    contexts.personas,
  );
  const stages = wordsOf(
    some([...assets.flatMap((asset) => asset.stages ?? []), ...[...slots, ...open].map(({ stage }) => stage)]),
    contexts.stages,
  );
  const held = new Map<string, Set<Asset>>();
  const claimsOf = claimsBy(plays, rules);
  for (const asset of valid)
    for (const claim of claimsOf(asset))
      for (const persona of claim.personas?.length ? claim.personas : personas.words)
        for (const stage of claim.stages?.length ? claim.stages : stages.words) {
          const key = cellKey(claim.badge, persona, stage);
          const known = held.get(key);
          if (known) known.add(asset);
          else held.set(key, new Set([asset]));
        }
  const cells = kinds.flatMap((badge) =>
    personas.words.flatMap((persona) =>
      stages.words.map((stage): Cell => {
        const key = cellKey(badge, persona, stage);
        const fitting = open.filter(
          (request) =>
            request.badge === badge && (request.persona ?? persona) === persona && (request.stage ?? stage) === stage,
        ).length;
        const accounts = contexts.cells.get(key) ?? 0;
        return {
          badge,
          persona,
          stage,
          assets: [...(held.get(key) ?? [])].sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1)),
          requests: fitting,
          accounts,
          demand: fitting + accounts,
        };
      }),
    ),
  );
  return {
    kinds,
    personas: personas.words,
    stages: stages.words,
    cells,
    // The sort keeps the order of the matrix among equals.
    holes: cells.filter(isHole).sort((a, b) => b.demand - a.demand),
    badged: contexts.badged,
    unplaced: contexts.unplaced,
    left: personas.left + stages.left,
  };
}

/** Whether something is asked for and there is nothing. */
export const isHole = ({ assets, demand }: Cell): boolean => assets.length === 0 && demand > 0;
