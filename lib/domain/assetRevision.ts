import * as z from 'zod/mini';
import { assetSchema } from './asset.ts';
import { id, line } from './text.ts';

/** What led to a version of an asset. */
export const revisionChanges = [
  'create',
  'edit',
  'submit',
  'approve',
  'sendBack',
  'retire',
  'renew',
  'restore',
  'import',
] as const;
export type RevisionChange = (typeof revisionChanges)[number];

/** One version of an asset, whole: what it was like after a change. */
export const assetRevisionSchema = z.object({
  id: z.uuid(),
  assetId: id,
  /** 1 for the first that is kept. */
  number: z.int().check(z.minimum(1)),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Who made the change, by the name that he goes by. */
  by: line,
  change: z.enum(revisionChanges),
  asset: assetSchema,
});
export type AssetRevision = z.infer<typeof assetRevisionSchema>;

/** By whom, when (milliseconds) and by what assets are changed; all that is kept of a version beside the asset. */
export interface Mark {
  by: string;
  at: number;
  change: RevisionChange;
}
