import type { BulkDeed } from '../../../components/catalogue/BulkBar.tsx';
import type { Outcome } from '../../../components/catalogue/BulkReport.tsx';
import type { Asset } from '../../../lib/domain/asset.ts';
import { edited } from '../../../lib/domain/assetChange.ts';
import type { AssetRevision, Mark, RevisionChange } from '../../../lib/domain/assetRevision.ts';
import { type Actor, act, type Deed, mayApproveOwn, type Refusal } from '../../../lib/domain/assetState.ts';
import { putCollection, withAssets } from '../../../lib/domain/collections.ts';
import { changeAssets, Overtaken } from '../../../lib/store/assetsChange.ts';
import { changeHead } from '../../../lib/store/headChange.ts';
import { readHistories } from '../../../lib/store/revisions.ts';
import { readAssets } from '../../../lib/store/workspace.ts';

/** Puts assets in force and keeps each as a version. @throws Overtaken where one is no longer what `before` says */
export const putAssets = (rows: Asset[], before: (Asset | undefined)[], mark: Mark): Promise<number> =>
  changeAssets({ list: 'assets', rows, before, mark });

/** How often a change begins again when somebody else was quicker. */
const TRIES = 5;

type Become = (asset: Asset, history: AssetRevision[]) => { asset: Asset } | { refused: Refusal };

/** Changes some assets, each from what it is at that moment; those that refuse stay as they are. */
async function changeEach(ids: string[], become: Become, mark: Mark, tries = TRIES): Promise<Outcome> {
  const wanted = new Set(ids);
  const found = (await readAssets()).filter(({ id }) => wanted.has(id));
  const histories = await readHistories(found.map(({ id }) => id));
  const outcomes = found.map((before) => ({ before, after: become(before, histories.get(before.id) ?? []) }));
  const done = outcomes.flatMap(({ before, after }) => ('asset' in after ? [{ before, asset: after.asset }] : []));
  try {
    if (done.length > 0)
      await putAssets(
        done.map(({ asset }) => asset),
        done.map(({ before }) => before),
        mark,
      );
  } catch (error) {
    if (error instanceof Overtaken && tries > 1) return changeEach(ids, become, mark, tries - 1);
    throw error;
  }
  return {
    done: done.length,
    refused: outcomes.flatMap(({ before, after }) =>
      'refused' in after ? [{ asset: before, why: after.refused }] : [],
    ),
  };
}

/** Takes one of the steps in an asset's life, for some assets. */
export const takeStep = (ids: string[], deed: Omit<Deed, 'history'>): Promise<Outcome> =>
  changeEach(ids, (asset, history) => act(asset, { ...deed, history }), {
    by: deed.actor.name,
    at: deed.now,
    change: deed.action,
  });

/** Adds assets to a collection; those for which it has no room are refused. */
async function collect(ids: string[], collectionId: string): Promise<Outcome> {
  const wanted = new Set(ids);
  const assets = (await readAssets()).filter(({ id }) => wanted.has(id));
  let held: string[] = [];
  await changeHead(({ collections = [] }) => {
    const collection = collections.find(({ id }) => id === collectionId);
    if (!collection) return {};
    const next = withAssets(collection, ids);
    held = next.assets;
    return { collections: putCollection(collections, next) };
  });
  const refused = assets.filter(({ id }) => !held.includes(id)).map((asset) => ({ asset, why: 'full' as const }));
  return { done: assets.length - refused.length, refused };
}

/** Does to some assets what was chosen for all of them. */
export function changeMany(ids: string[], deed: BulkDeed, actor: Actor, now: number): Promise<Outcome> {
  switch (deed.kind) {
    case 'collect':
      return collect(ids, deed.collectionId);
    case 'owner': {
      const owner = deed.owner.trim();
      const become: Become = (asset) =>
        actor.name === '' ? { refused: 'nameless' } : { asset: edited(asset, { ...asset, owner }) };
      return changeEach(ids, become, { by: actor.name, at: now, change: 'edit' });
    }
    default:
      return takeStep(ids, { action: deed.kind, actor, now, until: deed.kind === 'renew' ? deed.until : undefined });
  }
}

/** What saving does beside keeping the fields. */
export type Intent = 'save' | 'submit' | 'approve';

interface Save {
  /** As the form says. */
  asset: Asset;
  /** What the form began with; undefined for a new one. */
  base: Asset | undefined;
  intent: Intent;
  actor: Actor;
  now: number;
  /** What the history says of it, where it is no edit. */
  change?: RevisionChange;
}

/** What an asset becomes by an edit, and in the same go by being submitted or approved. */
export function saved({ asset, base, intent, actor, now }: Omit<Save, 'change'>): Asset {
  const next = edited(base, asset);
  const step = (from: Asset, action: 'submit' | 'approve') => {
    const after = act(from, { action, actor, history: [], now });
    return 'asset' in after ? after.asset : from;
  };
  if (intent === 'save') return next;
  const submitted = step(next, 'submit');
  return intent === 'approve' && mayApproveOwn(actor) ? step(submitted, 'approve') : submitted;
}

/** @throws Overtaken where the asset is no longer what the form began with */
export async function saveAsset({ change, ...save }: Save): Promise<Asset> {
  const { base, intent, actor, now } = save;
  const next = saved(save);
  const kept = change ?? (intent !== 'save' ? intent : base ? 'edit' : 'create');
  await putAssets([next], [base], { by: actor.name, at: now, change: kept });
  return next;
}
