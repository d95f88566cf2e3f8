import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { AssetSort, ListedAsset } from '../../lib/domain/assetList.ts';
import { useTexts } from '../texts.tsx';
import { AssetGridHead } from './AssetGridHead.tsx';
import { AssetGridRow } from './AssetGridRow.tsx';
import { useWindow } from './useWindow.ts';

export interface AssetGridProps {
  rows: ListedAsset[];
  sort: AssetSort;
  onSort: (sort: AssetSort) => void;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  /** The address at which an asset is edited. */
  addressOf: (id: string) => string;
}

const HEAD = 32;
const WIDE = 40;
/** Two lines, where the columns have no room beside each other. */
const NARROW = 60;
const NARROW_BELOW = 640;

/** Whether the page is so narrow that a row takes two lines. */
function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(innerWidth < NARROW_BELOW);
  useEffect(() => {
    const look = () => setNarrow(innerWidth < NARROW_BELOW);
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  return narrow;
}

/**
 * The catalogue's rows. One stop for the Tab key: arrows walk, Space selects, with Shift a range, Enter opens. The focus
 * stays with the grid and names the row, because a row that is scrolled out of sight leaves the page.
 */
export function AssetGrid({ rows, sort, onSort, selected, onSelect, addressOf }: AssetGridProps) {
  const { t } = useTexts();
  const grid = useRef<HTMLTableElement>(null);
  const id = useId();
  const height = useNarrow() ? NARROW : WIDE;
  const { from, to, show, page } = useWindow(grid, { count: rows.length, height, above: HEAD });
  const [at, setAt] = useState(0);
  /** Where a range begins. */
  const [anchor, setAnchor] = useState(0);
  const active = Math.min(at, rows.length - 1);
  const idOf = (index: number) => rows[index]?.asset.id ?? '';

  const selectRange = (one: number, other: number) => {
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    onSelect(new Set([...selected, ...rows.slice(first, last + 1).map(({ asset }) => asset.id)]));
  };
  const toggle = (index: number) => {
    const next = new Set(selected);
    if (!next.delete(idOf(index))) next.add(idOf(index));
    onSelect(next);
    setAnchor(index);
  };
  const go = (index: number, withRange: boolean) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setAt(to);
    show(to);
    if (withRange) selectRange(anchor, to);
    else setAnchor(to);
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== grid.current || rows.length === 0) return;
    const ways: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    };
    const way = ways[event.key];
    if (way !== undefined) go(way, event.shiftKey);
    else if (event.key === ' ') toggle(active);
    else if (event.key === 'Enter') location.hash = addressOf(idOf(active));
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) selectRange(0, rows.length - 1);
    else if (event.key === 'Escape') onSelect(new Set());
    else return;
    event.preventDefault();
  };
  return (
    <table
      ref={grid}
      className="asset-grid"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA lets a table be a grid, and its cells come for free
      role="grid"
      tabIndex={0}
      aria-label={t('catalogue.list')}
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      aria-activedescendant={active >= from && active < to ? `${id}-${active}` : undefined}
      data-testid="catalogue-grid"
      onKeyDown={press}
    >
      <AssetGridHead
        sort={sort}
        onSort={onSort}
        all={rows.length > 0 && rows.every(({ asset }) => selected.has(asset.id))}
        onAll={(all) => onSelect(all ? new Set(rows.map(({ asset }) => asset.id)) : new Set())}
      />
      <tbody style={{ height: rows.length * height, position: 'relative' }}>
        {rows.slice(from, to).map((row, offset) => {
          const index = from + offset;
          return (
            <AssetGridRow
              key={row.asset.id}
              id={`${id}-${index}`}
              row={row}
              index={index}
              top={index * height}
              height={height}
              active={index === active}
              selected={selected.has(row.asset.id)}
              address={addressOf(row.asset.id)}
              onToggle={(withRange) => {
                setAt(index);
                if (withRange) selectRange(anchor, index);
                else toggle(index);
              }}
            />
          );
        })}
      </tbody>
    </table>
  );
}
