import { useEffect, useMemo, useState } from 'react';
import type { ContentIndex, Found, Narrowing } from '../../lib/pages/contentSearch.ts';

/** Milliseconds after which the index is got ready although nobody has searched yet: the view is on the screen by then. */
const WARM_UP = 600;

/** What a search over all approved content finds; undefined without a query, and while the index is being built. */
export function useSearch(query: string, { type, language, preferred }: Narrowing, now: number): Found | undefined {
  const [index, setIndex] = useState<ContentIndex>();
  const [, setFailed] = useState<never>();
  const wanted = query.trim();
  const needed = wanted !== '';
  useEffect(() => {
    let stop = () => {};
    let over = false;
    const load = async () => {
      const { watchIndex } = await import('../../lib/pages/liveIndex.ts');
      if (!over) stop = watchIndex((next) => setIndex(() => next));
    };
    const failed = (error: unknown) => {
      // Got ready ahead it is asked for again by whoever searches; a panel that is just being closed fails here, too.
      if (needed && !over)
        setFailed(() => {
          throw error; // to the boundary around the page, which says so
        });
    };
    const timer = setTimeout(() => void load().catch(failed), needed ? 0 : WARM_UP);
    return () => {
      over = true;
      clearTimeout(timer);
      stop();
    };
  }, [needed]);
  return useMemo(
    () => (needed ? index?.search(wanted, now, { type, language, preferred }) : undefined),
    [needed, wanted, index, now, type, language, preferred],
  );
}
