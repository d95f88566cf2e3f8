import type { Asset } from '../../domain/asset.ts';
import { addressKey } from './address.ts';

/** Finds what is in the catalogue already, and what a source names twice. */
export class Identities {
  private readonly byId: Map<string, Asset>;
  private readonly byAddress = new Map<string, Asset>();
  private readonly takenIds = new Set<string>();
  private readonly takenAddresses = new Map<string, number>();

  constructor(assets: readonly Asset[]) {
    this.byId = new Map(assets.map((asset) => [asset.id, asset]));
    for (const asset of assets) {
      const key = asset.url && addressKey(asset.url);
      if (key && !this.byAddress.has(key)) this.byAddress.set(key, asset);
    }
  }

  get = (id: string): Asset | undefined => this.byId.get(id);

  at = (address: string): Asset | undefined => this.byAddress.get(addressKey(address) ?? '');

  /**
   * Takes id and address of a row for it alone.
   * @param byId the row names an id of the catalogue: it may share its address, as it does there
   * @returns what an earlier row has taken already; `line` is that row's
   */
  take(line: number, { id, url }: Asset, byId: boolean): { field: 'id' } | { field: 'url'; line: number } | undefined {
    const key = url && addressKey(url);
    const other = key && !byId ? this.takenAddresses.get(key) : undefined;
    if (other !== undefined) return { field: 'url', line: other };
    if (this.takenIds.has(id)) return { field: 'id' };
    this.takenIds.add(id);
    if (key) this.takenAddresses.set(key, line);
    return undefined;
  }
}
