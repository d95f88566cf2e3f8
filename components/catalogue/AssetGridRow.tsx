import type { ListedAsset } from '../../lib/domain/assetList.ts';
import { localTimeOf } from '../../lib/domain/wallTime.ts';
import { useTexts } from '../texts.tsx';
import { Standing } from './Standing.tsx';

interface AssetGridRowProps {
  id: string;
  row: ListedAsset;
  index: number;
  top: number;
  height: number;
  /** Whether the grid's focus is on it. */
  active: boolean;
  selected: boolean;
  address: string;
  onToggle: (withRange: boolean) => void;
}

/** One asset in the list. What it holds is reached by the grid's own keys, so nothing in it is a stop for Tab. */
export function AssetGridRow({ id, row, index, top, height, active, selected, address, onToggle }: AssetGridRowProps) {
  const { t, date } = useTexts();
  const { asset, standing, expiry } = row;
  const ends = Number.isFinite(expiry) ? date(localTimeOf(expiry, asset.timeZone ?? 'UTC').slice(0, 10)) : '';
  return (
    <tr
      id={id}
      className="asset-grid-row"
      style={{ top, height }}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active || undefined}
      data-testid="catalogue-row"
      data-asset={asset.id}
    >
      <td>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('catalogue.select', { title: asset.title })}
          checked={selected}
          onChange={(event) => onToggle((event.nativeEvent as MouseEvent).shiftKey ?? false)}
        />
      </td>
      <td data-column="title">
        <a href={`#${address}`} tabIndex={-1} title={asset.title}>
          {asset.title}
        </a>
        {asset.audience === 'internal' && <span className="muted">{t('catalogue.audience.internal')}</span>}
      </td>
      <td data-column="type">{t(`content.type.${asset.type}`)}</td>
      <td data-column="language">{asset.language.toUpperCase()}</td>
      <td data-column="standing">
        <Standing standing={standing} />
      </td>
      <td data-column="owner" title={asset.owner}>
        {asset.owner}
      </td>
      <td data-column="expiry">{ends}</td>
    </tr>
  );
}
