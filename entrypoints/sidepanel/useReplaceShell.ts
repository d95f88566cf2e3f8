import { useLayoutEffect } from 'react';

/** Removes the static shell in the same frame in which the live view takes its place. */
export function useReplaceShell(ready: boolean): void {
  useLayoutEffect(() => {
    if (ready) document.getElementById('shell')?.remove();
  }, [ready]);
}
