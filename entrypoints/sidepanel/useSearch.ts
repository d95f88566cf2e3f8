import { useEffect, useMemo, useState } from 'react';
import type { Asset } from '../../lib/domain/asset.ts';

type Search = (query: string) => Asset[];

/** Results of a search over all approved content; the index is loaded and built when it is first needed. */
export function useSearch(assets: Asset[], query: string, now: number): Asset[] | undefined {
  const [search, setSearch] = useState<Search>();
  const wanted = query.trim();
  const needed = wanted !== '';
  useEffect(() => {
    if (!needed) return;
    let current = true;
    void import('../../lib/pages/contentSearch.ts').then(({ contentSearch }) => {
      const built = contentSearch(assets, now);
      if (current) setSearch(() => built);
    });
    return () => {
      current = false;
    };
  }, [assets, now, needed]);
  return useMemo(() => (needed ? search?.(wanted) : undefined), [needed, wanted, search]);
}
