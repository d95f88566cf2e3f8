import type { Badge as BadgeOf, Verdict } from '../../lib/domain/badge.ts';
import type { Signal } from '../../lib/domain/signal.ts';
import { Badge } from '../Badge.tsx';
import { useTexts } from '../texts.tsx';
import { EvidenceList } from './EvidenceList.tsx';

export interface BadgeCardProps {
  verdict: Verdict;
  whyNow: string | undefined;
  /** Least strength that a badge needs, 0 to 1. */
  threshold: number;
}

export const BadgeCard = ({ verdict, whyNow, threshold }: BadgeCardProps) =>
  verdict.badge ? (
    <WithBadge badge={verdict.badge} {...{ verdict, whyNow, threshold }} />
  ) : (
    <WithoutBadge assumed={verdict.assumed} />
  );

function WithBadge({ badge, verdict, whyNow, threshold }: BadgeCardProps & { badge: BadgeOf }) {
  const { t, date, percent } = useTexts();
  const { runnerUp } = verdict;
  const kind = (name: BadgeOf['kind']) => t(`badge.kind.${name}`);
  return (
    <section className="badge-card" data-kind={badge.kind} data-testid="badge">
      <h2>
        <Badge kind={badge.kind} />
        <span>
          {kind(badge.kind)} · {t(`badge.type.${badge.lead.type}`)}
        </span>
        <span className="urgency">{t(`badge.urgency.${badge.urgency}`)}</span>
      </h2>
      <p className="why-now" data-testid="why-now">
        {whyNow}
      </p>
      <EvidenceList evidence={badge.evidence.map(({ signal }) => signal)} />
      <details className="why-not">
        <summary>
          <span className="summary-text">
            {runnerUp ? t('panel.badge.whyNot', { kind: kind(runnerUp.kind) }) : t('panel.badge.details')}
          </span>
          <span className="muted">{t('panel.badge.lapses', { date: date(badge.lapsesOn) })}</span>
        </summary>
        {runnerUp && (
          <p>
            {t(`panel.badge.reason.${runnerUp.reason}`, {
              kind: kind(runnerUp.kind),
              other: percent(runnerUp.strength),
              own: percent(badge.strength),
              threshold: percent(threshold),
            })}
          </p>
        )}
        <p>
          {t('panel.badge.strength', { percent: percent(badge.strength) })} ·{' '}
          {t(badge.deadlineIsFact ? 'panel.badge.deadline' : 'panel.badge.window', { date: date(badge.deadline) })}
        </p>
      </details>
    </section>
  );
}

function WithoutBadge({ assumed }: { assumed: Signal[] }) {
  const { t } = useTexts();
  return (
    <section className="badge-card" data-kind="none" data-testid="badge">
      <h2>
        <Badge kind="none" />
        <span>{t('badge.kind.none')}</span>
      </h2>
      <p className="why-now" data-testid="why-now">
        {assumed.length > 0 ? t('badge.onlyAssumed', { count: assumed.length }) : t('badge.nothingKnown')}
      </p>
      <EvidenceList evidence={assumed} />
    </section>
  );
}
