import MiniSearch from 'minisearch';
import { type Asset, isOfferable } from '../domain/asset.ts';

const folded = (term: string) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Results where no asset holds every word: the nearest few, not half of the catalogue. */
const MOST_LOOSE = 6;

/**
 * A search over everything that may be offered at `now`: words in any order and form of accent, the last one unfinished,
 * small typing errors forgiven, a title counting most.
 */
export function contentSearch(assets: Asset[], now: number): (query: string) => Asset[] {
  const offerable = assets.filter((asset) => isOfferable(asset, now));
  const byId = new Map(offerable.map((asset) => [asset.id, asset]));
  const index = new MiniSearch<Asset>({
    fields: ['title', 'summary', 'body', 'competitor', 'personas', 'industries'],
    processTerm: folded,
    extractField: (asset, field) => {
      const value = asset[field as keyof Asset];
      return Array.isArray(value) ? value.join(' ') : (value ?? '');
    },
    searchOptions: {
      boost: { title: 4, competitor: 3, summary: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(offerable);
  return (query) => {
    const strict = index.search(query);
    const hits = strict.length > 0 ? strict : index.search(query, { combineWith: 'OR' }).slice(0, MOST_LOOSE);
    return hits.flatMap((hit) => byId.get(hit.id) ?? []);
  };
}
