import { useSyncExternalStore } from 'react';
import { type View, views } from '../../components/insights/Layout.tsx';

/** Which view the address names: `#catalogue/import` is the view `catalogue` with the rest `import`; `?` begins a query. */
export function useView(): { view: View; rest: string; query: string } {
  const hash = useSyncExternalStore(
    (changed) => {
      addEventListener('hashchange', changed);
      return () => removeEventListener('hashchange', changed);
    },
    () => location.hash.slice(1),
  );
  const [path = '', query = ''] = hash.split('?');
  const [name, ...rest] = path.split('/');
  return { view: views.find((each) => each === name) ?? 'overview', rest: rest.join('/'), query };
}
