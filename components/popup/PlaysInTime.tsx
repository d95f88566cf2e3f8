import type { PlaysInTime as Figure } from '../../lib/domain/playsInTime.ts';
import { useTexts } from '../texts.tsx';

/** How many plays were done by their deadline, beside the team's target, and what that means. */
export function PlaysInTime({ rate, inTime, due, target }: Figure & { target: number | undefined }) {
  const { t, percent } = useTexts();
  return (
    <div className="rate block" data-testid="plays-in-time">
      <h2>{t('popup.plays')}</h2>
      {rate === undefined ? (
        <p className="muted">{t('popup.playsNone')}</p>
      ) : (
        <>
          <p>
            <strong>{t('popup.playsFigure', { percent: percent(rate) })}</strong>
            {target !== undefined && (
              <span className="muted">{t('popup.playsTarget', { percent: percent(target) })}</span>
            )}
          </p>
          <div className="rate-bar" aria-hidden="true">
            <span style={{ width: `${rate * 100}%` }} />
            {target !== undefined && <i style={{ left: `${target * 100}%` }} />}
          </div>
          <p className="muted">{t('popup.playsDetail', { done: inTime, due })}</p>
        </>
      )}
      <p className="muted">{t('popup.playsDefinition')}</p>
    </div>
  );
}
