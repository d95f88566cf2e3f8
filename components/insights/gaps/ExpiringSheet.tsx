import { type Asset, expiryOf } from '../../../lib/domain/asset.ts';
import { dayOf, daysBetween } from '../../../lib/domain/day.ts';
import { expiringByOwner } from '../../../lib/domain/gaps.ts';
import { useTexts } from '../../texts.tsx';
import { type OnExport, Sheet } from '../figures/Sheet.tsx';

interface ExpiringSheetProps {
  assets: Asset[] | undefined;
  /** The team's; undefined for the device's own. */
  timeZone: string | undefined;
  now: number;
  linkTo: (assetId: string) => string;
  onExport: OnExport;
}

/** What ends within 30 days, by who owns it. */
export function ExpiringSheet({ assets, timeZone, now, linkTo, onExport }: ExpiringSheetProps) {
  const { t, date } = useTexts();
  const today = dayOf(now, timeZone);
  return (
    <Sheet
      name="expiring"
      title={t('gaps.expiring')}
      columns={[t('gaps.column.owner'), t('gaps.column.asset'), t('gaps.column.ends'), t('gaps.column.left')]}
      empty={t('gaps.noExpiring')}
      rows={
        assets &&
        expiringByOwner(assets, now).flatMap(([owner, its]) =>
          its.map((asset, index) => {
            const ends = dayOf(expiryOf(asset) ?? now, timeZone);
            return {
              key: asset.id,
              values: [owner, asset.title, ends, daysBetween(today, ends)],
              shown: {
                1: <a href={linkTo(asset.id)}>{asset.title}</a>,
                2: date(ends),
                // One owner is named once; the others hear it again.
                ...(index > 0 && { 0: <span className="hidden">{owner}</span> }),
              },
            };
          }),
        )
      }
      onExport={onExport}
    />
  );
}
