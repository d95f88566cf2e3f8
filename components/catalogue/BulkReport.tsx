import type { Asset } from '../../lib/domain/asset.ts';
import type { Refusal } from '../../lib/domain/assetState.ts';
import { useTexts } from '../texts.tsx';
import { Standing } from './Standing.tsx';

/** What came of a change of many: how many were changed, and which were left as they are, and why. */
export interface Outcome {
  done: number;
  refused: { asset: Asset; why: Refusal | 'full' }[];
}

/** Refusals that are listed; more of them say the same. */
const MOST = 20;

export function BulkReport({ outcome }: { outcome: Outcome | undefined }) {
  const { t } = useTexts();
  return (
    <div role="status" className="bulk-report" data-testid="bulk-report">
      {outcome && (
        <>
          <p>{t('catalogue.bulk.done', { count: outcome.done })}</p>
          {outcome.refused.length > 0 && (
            <details open={outcome.refused.length <= MOST}>
              <summary>{t('catalogue.bulk.refused', { count: outcome.refused.length })}</summary>
              <ul>
                {outcome.refused.slice(0, MOST).map(({ asset, why }) => (
                  <li key={asset.id} data-testid="refused">
                    <strong>{asset.title}</strong>
                    {why === 'state' && <Standing standing={asset.state} />}
                    {t(`catalogue.refusal.${why}`)}
                  </li>
                ))}
                {outcome.refused.length > MOST && (
                  <li className="muted">{t('catalogue.bulk.more', { count: outcome.refused.length - MOST })}</li>
                )}
              </ul>
            </details>
          )}
        </>
      )}
    </div>
  );
}
