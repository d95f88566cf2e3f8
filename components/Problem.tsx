import { RotateCw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Problem as ProblemOf } from '../lib/domain/problem.ts';
import { useTexts } from './texts.tsx';

export interface ProblemProps {
  problem: ProblemOf;
  onRetry: () => void;
  /** Makes the database anew; offered only where it is damaged. */
  onRebuild?: (() => Promise<void>) | undefined;
}

/** What went wrong with the local data, what it means and what to do. Fits the side panel as well as a full page. */
export function Problem({ problem: { kind, detail }, onRetry, onRebuild }: ProblemProps) {
  const { t } = useTexts();
  const [rebuild, setRebuild] = useState<'none' | 'running' | 'done'>('none');
  const [failure, setFailure] = useState<string>();
  const start = async () => {
    setRebuild('running');
    try {
      await onRebuild?.();
      setRebuild('done');
    } catch (error) {
      setFailure(String(error));
      setRebuild('none');
    }
  };
  return (
    <section className="problem" role="alert" data-testid="problem" data-problem={kind}>
      <h2>
        <TriangleAlert size={16} aria-hidden />
        {t(`problem.${kind}.title`)}
      </h2>
      {rebuild === 'done' ? (
        <p>{t('problem.damaged.rebuilt')}</p>
      ) : (
        <>
          <p>{t(`problem.${kind}.meaning`)}</p>
          <p>{t(`problem.${kind}.next`)}</p>
        </>
      )}
      <p className="problem-actions">
        <button type="button" className="button" onClick={onRetry} disabled={rebuild === 'running'}>
          <RotateCw size={16} aria-hidden />
          {t('problem.retry')}
        </button>
        {kind === 'damaged' && onRebuild && rebuild !== 'done' && (
          <button type="button" className="button" onClick={() => void start()} disabled={rebuild === 'running'}>
            {t(rebuild === 'running' ? 'problem.damaged.rebuilding' : 'problem.damaged.rebuild')}
          </button>
        )}
      </p>
      <details>
        <summary>{t('problem.details')}</summary>
        <code>{[detail, failure].filter(Boolean).join('\n')}</code>
      </details>
    </section>
  );
}
