import { useMemo } from 'react';
import { addressOfState, stateOfAddress, type TableState } from '../../lib/domain/figures/tableState.ts';
import { useView } from './useView.ts';

/** What the content table shows: it is in the address and nowhere else, so a link or a reload shows the same. */
export function useTableState() {
  const { rest, query } = useView();
  const state = useMemo(() => stateOfAddress(rest), [rest]);
  const addressOf = (path: string) => `#content${path && `/${path}`}${query && `?${query}`}`;
  return {
    state,
    /** As the address writes it. */
    path: addressOfState(state),
    addressOf,
    change: (some: Partial<TableState>) => {
      // Without a step for "back" at each key; the event is what tells the page, at once, or typing would lag.
      history.replaceState(null, '', addressOf(addressOfState({ ...state, ...some })));
      dispatchEvent(new HashChangeEvent('hashchange'));
    },
  };
}
