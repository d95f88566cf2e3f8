import type { Asset } from '../../../lib/domain/asset.ts';
import type { AssetSum } from '../../../lib/domain/figures/sum.ts';
import { refusedMost } from '../../../lib/domain/gaps.ts';
import { useTexts } from '../../texts.tsx';
import { sumText } from '../figures/format.ts';
import { type OnExport, Sheet } from '../figures/Sheet.tsx';

interface RefusedSheetProps {
  sums: ReadonlyMap<string, AssetSum> | undefined;
  assets: Asset[] | undefined;
  /** Reps from which on a count is told. */
  smallest: number;
  linkTo: (assetId: string) => string;
  onExport: OnExport;
}

/** Content that reps refuse most, and why. */
export function RefusedSheet({ sums, assets, smallest, linkTo, onExport }: RefusedSheetProps) {
  const texts = useTexts();
  const { t, number } = texts;
  const byId = new Map(assets?.map((asset) => [asset.id, asset]));
  return (
    <Sheet
      name="refused"
      title={t('gaps.refused')}
      columns={[t('gaps.column.asset'), t('gaps.column.refusals'), t('gaps.column.reasons'), t('gaps.column.owner')]}
      empty={t('gaps.noRefusals')}
      rows={
        sums &&
        refusedMost(sums.values()).map(({ assetId, refusals, reasons }) => {
          const asset = byId.get(assetId);
          const why = [...reasons]
            .sort(([, a], [, b]) => b - a)
            .map(([reason, count]) => `${t(`content.refusal.${reason}`)} ${number(count)}`)
            .join(' · ');
          const told = refusals.more && refusals.count === 0 ? undefined : refusals.count;
          return {
            key: assetId,
            values: [asset?.title ?? assetId, told, why, asset?.owner],
            shown: {
              1: sumText(refusals, smallest, texts),
              2: <span className="muted">{why || t('gaps.untold')}</span>,
              ...(asset && { 0: <a href={linkTo(assetId)}>{asset.title}</a> }),
            },
          };
        })
      }
      onExport={onExport}
    />
  );
}
