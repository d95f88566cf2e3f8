import { useSyncExternalStore } from 'react';
import { type View, views } from '../../components/insights/Layout.tsx';

/** Which view the address names: `#catalogue/import` is the view `catalogue` with the rest `import`. */
export function useView(): { view: View; rest: string } {
  const hash = useSyncExternalStore(
    (changed) => {
      addEventListener('hashchange', changed);
      return () => removeEventListener('hashchange', changed);
    },
    () => location.hash.slice(1),
  );
  const [name, ...rest] = hash.split('/');
  return { view: views.find((each) => each === name) ?? 'catalogue', rest: rest.join('/') };
}
