import type { Asset } from '../../domain/asset.ts';
import { type AssetField, assetFields } from './fields.ts';

/** An empty list is the same as none. */
function asText(value: unknown): string | undefined {
  const text = JSON.stringify(value);
  return text === '[]' ? undefined : text;
}

/** The fields in which two versions of an asset differ. */
export const differences = (before: Asset, after: Asset): AssetField[] =>
  assetFields.filter((field) => asText(before[field]) !== asText(after[field]));
