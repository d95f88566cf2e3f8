import { Check, CircleHelp } from 'lucide-react';
import { useState } from 'react';
import type { Evidence } from '../../lib/domain/badge.ts';
import { addDays } from '../../lib/domain/day.ts';
import { useTexts } from '../texts.tsx';
import { FactForm } from './FactForm.tsx';
import { FactMenu } from './FactMenu.tsx';
import type { Facts } from './facts.ts';
import { SourceLink } from './SourceLink.tsx';

/** Lines shown before "n more facts". */
const SHOWN = 3;

/** A fact as it stands today. */
export type FactToday = Pick<Evidence, 'signal' | 'status' | 'ageDays'>;

interface EvidenceListProps {
  evidence: FactToday[];
  facts: Facts;
}

/** The facts behind a badge, each with its status, source and age, and what the rep can say of it. */
export function EvidenceList({ evidence, facts }: EvidenceListProps) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const shown = all ? evidence : evidence.slice(0, SHOWN);
  if (evidence.length === 0) return null;
  return (
    <>
      <ul className="evidence" aria-label={t('panel.badge.evidence')}>
        {shown.map((fact) => (
          <EvidenceLine key={fact.signal.id} fact={fact} facts={facts} />
        ))}
      </ul>
      {evidence.length > shown.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t('panel.badge.moreEvidence', { count: evidence.length - shown.length })}
        </button>
      )}
    </>
  );
}

function EvidenceLine({ fact, facts }: { fact: FactToday; facts: Facts }) {
  const { t, date, age } = useTexts();
  const [asking, setAsking] = useState<'source' | 'until'>();
  const { signal, status, ageDays } = fact;
  const verified = status === 'verified';
  const Icon = verified ? Check : CircleHelp;
  const close = () => setAsking(undefined);
  return (
    <li data-testid="evidence" data-status={status}>
      <div className="evidence-line">
        <Icon size={14} role="img" aria-label={t(verified ? 'panel.badge.verified' : 'panel.badge.assumed')} />
        <span className="evidence-label" title={`${signal.text}.`}>
          {signal.label}
        </span>
        <span className="evidence-source">
          <SourceLink source={signal.source} me={facts.me} />
        </span>
        <time dateTime={signal.date} title={date(signal.date)}>
          {' '}
          · {age(ageDays)}
        </time>
        <FactMenu signal={signal} assumed={!verified} facts={facts} onAsk={setAsking} />
      </div>
      {asking === 'source' && (
        <FactForm
          label={t('panel.fact.confirm')}
          onClose={close}
          onSave={(values) => {
            close();
            facts.actions.onConfirm(signal, String(values.get('source') ?? ''));
          }}
        >
          <label className="field wide">
            {t('panel.fact.source')}
            <input name="source" maxLength={2000} placeholder={t('panel.fact.sourceHint')} autoComplete="off" />
          </label>
        </FactForm>
      )}
      {asking === 'until' && (
        <FactForm
          label={t('panel.fact.untilLabel')}
          onClose={close}
          onSave={(values) => {
            close();
            facts.actions.onSnooze(signal, String(values.get('until') ?? ''));
          }}
        >
          <label className="field wide">
            {t('panel.fact.untilLabel')}
            <input name="until" type="date" required min={addDays(facts.today, 1)} />
          </label>
        </FactForm>
      )}
    </li>
  );
}
