import { useMemo } from 'react';
import { listAssets, listable, valuesOf } from '../../lib/domain/assetList.ts';
import { dayOf } from '../../lib/domain/day.ts';
import { type AssetRow, assetRows } from '../../lib/domain/figures/assetRow.ts';
import { daysOf, monthsOf, type Range } from '../../lib/domain/figures/calendar.ts';
import { sumAssets } from '../../lib/domain/figures/sum.ts';
import type { FiguresView } from '../../lib/pages/figuresView.ts';
import type { Settings } from '../../lib/store/settings.ts';
import { useCatalogue } from './catalogue/useCatalogue.ts';

export interface AssetRows {
  /** By title; undefined until all has been read. */
  rows: AssetRow[] | undefined;
  owners: string[];
  /** What there is none of. */
  empty: 'workspace' | 'assets' | undefined;
}

/** The catalogue's assets with the figures of a range. */
export function useAssetRows(settings: Settings, figures: FiguresView | undefined, { from, to }: Range): AssetRows {
  const catalogue = useCatalogue(settings);
  const assets = catalogue?.assets;
  const listed = useMemo(
    () => assets && listAssets(listable(assets, Date.now()), {}, { key: 'title', descending: false }),
    [assets],
  );
  const rows = useMemo(() => {
    if (!listed || !figures) return undefined;
    const range = { from, to };
    const { last } = daysOf(range);
    const now = Date.now();
    return assetRows(listed, {
      sums: sumAssets(figures.months, range),
      months: monthsOf(range).length,
      until: last < figures.asOf ? last : figures.asOf,
      today: dayOf(now),
      now,
    });
  }, [listed, figures, from, to]);
  const owners = useMemo(() => (assets ? valuesOf(assets, 'owner') : []), [assets]);
  return { rows, owners, empty: catalogue === null ? 'workspace' : assets?.length === 0 ? 'assets' : undefined };
}
