import { useState } from 'react';
import type { AssetRevision } from '../../lib/domain/assetRevision.ts';
import { useTexts } from '../texts.tsx';
import { Compare } from './Compare.tsx';
import { momentText } from './format.ts';

interface HistoryProps {
  /** Oldest first; undefined while they are being read. */
  history: AssetRevision[] | undefined;
  /** Undefined where nothing can be restored now. */
  onRestore: ((revision: AssetRevision) => void) | undefined;
  titleOf: (id: string) => string;
}

/** Versions that are shown at first. */
const FIRST = 8;

/** What became of an asset: who, when and what; two versions compared, an earlier one brought back. */
export function History({ history, onRestore, titleOf }: HistoryProps) {
  const texts = useTexts();
  const { t } = texts;
  const [all, setAll] = useState(false);
  const [compared, setCompared] = useState<[older: number, newer: number]>();
  if (history === undefined) return null;
  const newest = history.toReversed();
  const last = newest[0];
  const shown = all ? newest : newest.slice(0, FIRST);
  return (
    <section className="history" aria-labelledby="history-title" data-testid="history">
      <h2 id="history-title">{t('catalogue.history.title')}</h2>
      {!last && <p className="muted">{t('catalogue.history.none')}</p>}
      {compared && (
        <Compare
          history={history}
          compared={compared}
          onCompare={setCompared}
          onClose={() => setCompared(undefined)}
          titleOf={titleOf}
        />
      )}
      <ol>
        {shown.map((revision) => (
          <li key={revision.id} data-testid="revision" data-number={revision.number}>
            <div>
              <strong>{t(`catalogue.history.change.${revision.change}`, { by: revision.by })}</strong>
              <span className="muted">
                {t('catalogue.history.version', {
                  number: revision.number,
                  version: revision.asset.version,
                  moment: momentText(revision.at, texts),
                })}
              </span>
            </div>
            {last && revision !== last && (
              <div className="revision-actions">
                <button
                  type="button"
                  className="link"
                  data-testid="compare"
                  aria-label={t('catalogue.history.compareOf', { number: revision.number })}
                  onClick={() => setCompared([revision.number, last.number])}
                >
                  {t('catalogue.history.compare')}
                </button>
                {onRestore && (
                  <button
                    type="button"
                    className="link"
                    data-testid="restore"
                    aria-label={t('catalogue.history.restoreOf', { number: revision.number })}
                    onClick={() => onRestore(revision)}
                  >
                    {t('catalogue.history.restore')}
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
      {newest.length > shown.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t('catalogue.history.more', { count: newest.length - shown.length })}
        </button>
      )}
    </section>
  );
}
