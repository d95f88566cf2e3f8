import { type RefObject, useEffect } from 'react';

/**
 * Arrow up and down go from row to row of an area, to the one thing to do with each; above the first row is the search.
 * Enter is then the button's own. Rows are found when a key is pressed: lists come and go.
 */
export function useArrowKeys(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = area.current;
    if (!root) return;
    const onKey = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const from = event.target;
      if (!step || !(from instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
      const search = root.querySelector<HTMLElement>('input[type=search]');
      // In other fields the arrows move the caret or the choice; in a group of buttons and in a menu they are taken.
      if ((from.matches('input, textarea, select') && from !== search) || from.matches('[role=radio]')) return;
      const rows = [...root.querySelectorAll<HTMLElement>('[data-main]')];
      const row = from.closest('[data-asset]')?.querySelector<HTMLElement>('[data-main]');
      const at = row ? rows.indexOf(row) : from === search ? -1 : undefined;
      if (at === undefined) return;
      event.preventDefault();
      const next = at + step < 0 ? search : rows[at + step];
      next?.focus();
    };
    root.addEventListener('keydown', onKey);
    return () => root.removeEventListener('keydown', onKey);
  }, [area]);
}
