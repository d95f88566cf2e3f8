import type { Asset } from '../../lib/domain/asset.ts';
import type { OwnType, RefusalReason } from '../../lib/domain/usageEvent.ts';

/** What the rep can do with an asset. */
export interface AssetActions {
  /** @param text in place of the asset's own, with its fields filled */
  onCopy: (asset: Asset, text?: string) => void;
  onInsert: (asset: Asset, text?: string) => void;
  onOpen: (asset: Asset) => void;
  onRefuse: (asset: Asset, reason: RefusalReason, own?: OwnType) => void;
  onFavourite: (asset: Asset, wanted: boolean) => void;
}

/** What every row of content knows, whichever list it stands in. */
export interface RowContext extends AssetActions {
  uses: ReadonlyMap<string, number>;
  /** Whether it may leave the house: approved, unexpired, for buyers. */
  isSendable: (asset: Asset) => boolean;
  /** Whether a compose box is open in the tab. */
  canInsert: boolean;
  favourites: ReadonlySet<string>;
  /** What the account says of the fields of a snippet. */
  values: Readonly<Record<string, string>>;
  /** Names to choose from where a snippet names a person. */
  people: string[];
}
