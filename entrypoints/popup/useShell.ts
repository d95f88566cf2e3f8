import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { stillOf } from '../../lib/pages/still.ts';
import { keepStill } from '../../lib/store/popupStill.ts';

const shell = () => document.getElementById('shell');

/**
 * The figures as they last were stand below the header until `ready`, and are gone in the frame in which the live ones
 * come. @returns whether to draw what stands there
 */
export function useShell(headed: boolean, ready: boolean): boolean {
  const [shown] = useState(() => shell() !== null);
  useLayoutEffect(() => {
    // The place that it keeps for the header.
    if (headed) shell()?.classList.add('headed');
    if (ready) shell()?.remove();
  }, [headed, ready]);
  return ready || !shown;
}

/** Keeps how an element looks, whenever what is in it has changed, for the next opening. */
export function useStill(what: unknown, count: number | undefined) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    try {
      if (what && count && element.current) keepStill(stillOf(element.current));
    } catch {
      // No storage allowed: the next opening waits for the figures.
    }
  }, [what, count]);
  return element;
}
