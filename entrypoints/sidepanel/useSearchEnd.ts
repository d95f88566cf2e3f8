import { useEffect, useRef } from 'react';
import { answer, leave, look, NO_SEARCH, type Step } from '../../lib/domain/searchEnd.ts';
import type { ContentView } from '../../lib/pages/contentView.ts';
import { recordSearch } from '../../lib/store/log.ts';
import { circumstanceOf } from './circumstance.ts';

/**
 * Logs how each search ended, never its words.
 * @param found whether there is what the query asks for; undefined while nobody knows
 * @returns to be called when something is used
 */
export function useSearchEnd(query: string, found: boolean | undefined, view: ContentView): () => void {
  const search = useRef(NO_SEARCH);
  const here = useRef(view);
  here.current = view;
  const take = useRef(({ search: next, end }: Step) => {
    search.current = next;
    if (end) recordSearch(end, circumstanceOf(here.current), Date.now()).catch(() => {});
  }).current;
  useEffect(() => take(look(search.current, query, found, Date.now())), [query, found, take]);
  useEffect(() => {
    const left = () => take(leave(search.current, Date.now()));
    addEventListener('pagehide', left);
    return () => {
      removeEventListener('pagehide', left);
      left();
    };
  }, [take]);
  return () => take(answer(search.current));
}
