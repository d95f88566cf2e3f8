import { type Asset, type AssetState, expiryOf } from './asset.ts';
import { needsReview } from './assetChange.ts';
import type { AssetRevision } from './assetRevision.ts';

/** What can be done with an asset besides editing it; the history keeps it under the same name. */
export const assetActions = ['submit', 'approve', 'sendBack', 'renew', 'retire', 'restore'] as const;
export type AssetAction = (typeof assetActions)[number];

/** Why something is not done. */
export type Refusal = 'nameless' | 'state' | 'notApprover' | 'ownWork' | 'nothing' | 'expired' | 'past';

/** Who acts: the name that he goes by, and the names of those who may approve. Names are not proof of who somebody is. */
export interface Actor {
  name: string;
  approvers?: string[] | undefined;
}

/** What is done, by whom, and what is known of the asset's past. */
export interface Deed {
  action: AssetAction;
  actor: Actor;
  /** The asset's versions, oldest first. */
  history: AssetRevision[];
  now: number;
  /** The end of a renewal. */
  until?: Pick<Asset, 'expiresAt' | 'timeZone'> | undefined;
  /** The asset that takes the place of a retired one. */
  supersededBy?: string | undefined;
}

const startsFrom: Record<AssetAction, AssetState> = {
  submit: 'draft',
  approve: 'inReview',
  sendBack: 'inReview',
  renew: 'approved',
  retire: 'approved',
  restore: 'retired',
};

/** What says of content that it may go out: only who may approve does it. */
const isApproval = (action: AssetAction) => action === 'approve' || action === 'renew';

const folded = (name: string) => name.normalize('NFC').trim().toLowerCase();
const isSame = (one: string, other: string) => folded(one) === folded(other);

/** Whether somebody may approve at all. Without a list everyone may who has said who he is. */
export const isApprover = ({ name, approvers }: Actor): boolean =>
  folded(name) !== '' && (!approvers?.length || approvers.some((each) => isSame(each, name)));

/**
 * Whether somebody may approve what he has written himself. Where several may approve, another of them does: four eyes.
 * A team of one approver, or one that has made no list, would be stuck.
 */
export const mayApproveOwn = (actor: Actor): boolean => isApprover(actor) && (actor.approvers?.length ?? 0) <= 1;

/** Who has changed, since the last approval, what an approval is about. What was imported is nobody's own work. */
export function authorsOf(history: AssetRevision[]): string[] {
  const approved = history.findLastIndex(({ asset }) => asset.state === 'approved');
  const since = history.slice(approved + 1);
  const authors = since.filter(({ asset, change }, index) => {
    const before = history[approved + index];
    return before ? needsReview(before.asset, asset) : change !== 'import';
  });
  return [...new Set(authors.map(({ by }) => by))];
}

/** Why an action on an asset is refused; undefined where it is not. */
export function refusalOf(asset: Asset, { action, actor, history, now, until }: Deed): Refusal | undefined {
  if (folded(actor.name) === '') return 'nameless';
  if (asset.state !== startsFrom[action]) return 'state';
  if (isApproval(action) && !isApprover(actor)) return 'notApprover';
  if (action === 'approve' && !mayApproveOwn(actor) && authorsOf(history).some((each) => isSame(each, actor.name)))
    return 'ownWork';
  if ((action === 'submit' || action === 'approve') && !(asset.url || asset.file || asset.body)) return 'nothing';
  if (action === 'approve' && isOver(asset, now)) return 'expired';
  if (action === 'renew' && (!until?.expiresAt || isOver(until, now))) return 'past';
  return undefined;
}

const isOver = (asset: Pick<Asset, 'expiresAt' | 'timeZone'>, now: number) => now >= (expiryOf(asset) ?? now + 1);

/** An asset without what only an approved version has. */
export function unapproved({ approvedAt: _, approver: __, ...asset }: Asset): Asset {
  return asset;
}

/** What an asset becomes by an action, or why it stays as it is. */
export function act(asset: Asset, deed: Deed): { asset: Asset } | { refused: Refusal } {
  const refused = refusalOf(asset, deed);
  return refused ? { refused } : { asset: become(asset, deed) };
}

function become(asset: Asset, { action, actor, now, until, supersededBy }: Deed): Asset {
  switch (action) {
    case 'submit':
      return { ...asset, state: 'inReview' };
    case 'approve':
      return { ...asset, state: 'approved', approvedAt: new Date(now).toISOString(), approver: actor.name.trim() };
    case 'sendBack':
      return { ...unapproved(asset), state: 'draft' };
    case 'renew': {
      const { timeZone: _, ...rest } = asset;
      return { ...rest, ...until };
    }
    case 'retire':
      return { ...asset, state: 'retired', ...(supersededBy && { supersededBy }) };
    case 'restore': {
      const { supersededBy: _, ...rest } = unapproved(asset);
      return { ...rest, state: 'draft' };
    }
  }
}
