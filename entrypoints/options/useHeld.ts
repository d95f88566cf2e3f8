import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { heldAmong } from '../../lib/store/grants.ts';

/** Those match patterns that the browser lets us read, live; undefined until they are known. */
export function useHeld(patterns: string[]): ReadonlySet<string> | undefined {
  const [held, setHeld] = useState<ReadonlySet<string>>();
  const asked = patterns.join(' ');
  useEffect(() => {
    let current = true;
    const look = () =>
      void heldAmong(asked.split(' ')).then((found) => {
        if (current) setHeld(new Set(found));
      });
    const { onAdded, onRemoved } = browser.permissions;
    for (const event of [onAdded, onRemoved]) event.addListener(look);
    look();
    return () => {
      current = false;
      for (const event of [onAdded, onRemoved]) event.removeListener(look);
    };
  }, [asked]);
  return held;
}
