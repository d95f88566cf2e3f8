import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Verdict } from '../../lib/domain/badge.ts';
import { daysBetween } from '../../lib/domain/day.ts';
import type { SignalEdit } from '../../lib/domain/signalEdit.ts';
import { Badge } from '../Badge.tsx';
import { useTexts } from '../texts.tsx';
import { AddFact } from './AddFact.tsx';
import { BadgeDetails } from './BadgeDetails.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import type { Facts } from './facts.ts';
import { SaidNotice } from './SaidNotice.tsx';

export interface BadgeCardProps {
  verdict: Verdict;
  whyNow: string | undefined;
  facts: Facts;
  /** What the rep has just said. */
  said: SignalEdit | undefined;
}

/** The one reason to act with its facts, or the honest word that there is none. */
export function BadgeCard({ verdict, whyNow, facts, said }: BadgeCardProps) {
  const { t, date } = useTexts();
  const [open, setOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const { badge, runnerUp, assumed, whyNone } = verdict;
  const kind = badge?.kind ?? 'none';
  const evidence =
    badge?.evidence ??
    assumed.map((signal) => ({
      signal,
      status: 'assumed' as const,
      ageDays: daysBetween(signal.date, facts.today),
    }));
  return (
    <section className="badge-card" data-kind={kind} data-testid="badge">
      <h2>
        <Badge kind={kind} />
        <span>
          {t(`badge.kind.${kind}`)}
          {badge && ` · ${t(`badge.type.${badge.lead.type}`)}`}
        </span>
        {badge && <span className="urgency">{t(`badge.urgency.${badge.urgency}`)}</span>}
      </h2>
      <p className="why-now" data-testid="why-now">
        {whyNone === 'assumed' && t('badge.onlyAssumed', { count: assumed.length })}
        {whyNone && whyNone !== 'assumed' && t(`badge.${whyNone}`)}
        {whyNow}
      </p>
      <EvidenceList evidence={evidence} facts={facts} />
      <SaidNotice edit={said} facts={facts} />
      {badge && (
        <p className="muted" data-testid="badge-span">
          {t('panel.badge.since', {
            kind: t(`badge.kind.${badge.kind}`),
            since: date(badge.since),
            lapses: date(badge.lapsesOn),
          })}
        </p>
      )}
      <div className="card-foot">
        <details
          className="why-not"
          onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
        >
          <summary>
            {badge && runnerUp
              ? t('panel.badge.whyNot', { kind: t(`badge.kind.${runnerUp.kind}`) })
              : t('panel.badge.details')}
          </summary>
          {open && <BadgeDetails verdict={verdict} facts={facts} />}
        </details>
        <button
          ref={add}
          type="button"
          className="link add-fact"
          aria-expanded={adding}
          data-testid="add-fact"
          onClick={() => setAdding(!adding)}
        >
          <Plus size={14} aria-hidden /> {t(badge ? 'panel.fact.add' : 'panel.fact.addFirst')}
        </button>
      </div>
      {adding && (
        <AddFact
          facts={facts}
          onClose={() => {
            setAdding(false);
            add.current?.focus();
          }}
          onAdd={(fact) => {
            setAdding(false);
            facts.actions.onAdd(fact);
          }}
        />
      )}
    </section>
  );
}
