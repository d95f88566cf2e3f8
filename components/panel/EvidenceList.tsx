import { Check, CircleHelp } from 'lucide-react';
import { useState } from 'react';
import type { Signal } from '../../lib/domain/signal.ts';
import { useTexts } from '../texts.tsx';

/** Lines shown before "n more facts". */
const SHOWN = 3;

/** The facts behind a badge, each with its status, source and date. */
export function EvidenceList({ evidence }: { evidence: Signal[] }) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const shown = all ? evidence : evidence.slice(0, SHOWN);
  if (evidence.length === 0) return null;
  return (
    <>
      <ul className="evidence" aria-label={t('panel.badge.evidence')}>
        {shown.map((signal) => (
          <EvidenceLine key={signal.id} signal={signal} />
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

function EvidenceLine({ signal }: { signal: Signal }) {
  const { t, date } = useTexts();
  const verified = signal.status === 'verified';
  const status = t(verified ? 'panel.badge.verified' : 'panel.badge.assumed');
  const Icon = verified ? Check : CircleHelp;
  return (
    <li data-testid="evidence" data-status={signal.status}>
      <Icon size={14} role="img" aria-label={status} />
      <span className="evidence-label" title={`${signal.text}. ${t('panel.badge.owner', { owner: signal.owner })}`}>
        {signal.label}
      </span>
      <span className="evidence-source">
        {signal.source.url ? (
          <a href={signal.source.url} target="_blank" rel="noreferrer">
            {signal.source.name}
          </a>
        ) : (
          <span>{signal.source.name}</span>
        )}
        <time dateTime={signal.date}> · {date(signal.date)}</time>
      </span>
    </li>
  );
}
