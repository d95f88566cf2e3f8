import type { Badge, Evidence, Verdict } from '../../lib/domain/badge.ts';
import { type BadgeChange, whatWouldChange } from '../../lib/domain/badgeChange.ts';
import { type Texts, useTexts } from '../texts.tsx';
import { type Facts, nameOf } from './facts.ts';
import { History } from './History.tsx';
import { SaidList } from './SaidList.tsx';

/** Sentences about what would change the badge: more is a list nobody reads. */
const MOST_CHANGES = 3;

/** Distances, as a share of the whole strength, up to which a runner-up is close or some way off. */
const CLOSE = 0.1;
const SOME = 0.3;

interface BadgeDetailsProps {
  verdict: Verdict;
  facts: Facts;
}

/** All that stands behind a badge, or behind there being none. */
export function BadgeDetails({ verdict, facts }: BadgeDetailsProps) {
  const texts = useTexts();
  const { t } = texts;
  const { badge } = verdict;
  const changes = whatWouldChange(facts.signals, facts.book, facts.today).slice(0, MOST_CHANGES);
  return (
    <>
      {runnerUpLines(verdict, facts.book.rules.threshold, texts).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {badge && <Strength badge={badge} facts={facts} />}
      <h3>{t('panel.badge.if.title')}</h3>
      {changes.length === 0 && <p>{t('panel.badge.if.nothing')}</p>}
      <ul data-testid="changes">
        {changes.map((change) => (
          <li key={changeLine(change, texts)}>{changeLine(change, texts)}</li>
        ))}
      </ul>
      <SaidList facts={facts} />
      <details className="history">
        <summary>{t('panel.history.title')}</summary>
        <History facts={facts} />
      </details>
    </>
  );
}

function runnerUpLines({ badge, runnerUp }: Verdict, threshold: number, { t, percent }: Texts): string[] {
  if (!runnerUp) return [];
  const { kind, strength, reason, distance } = runnerUp;
  const line = t(`panel.badge.reason.${reason}`, {
    kind: t(`badge.kind.${kind}`),
    other: percent(strength),
    own: percent(badge?.strength ?? 0),
    threshold: percent(threshold),
  });
  const count = Math.round(distance * 100);
  if (count === 0) return [line];
  const how = distance <= CLOSE ? 'close' : distance <= SOME ? 'some' : 'far';
  return [line, t(`panel.badge.distance.${how}`, { count })];
}

function changeLine(change: BadgeChange, { t }: Texts): string {
  const { what, to } = change;
  const result = to ? t('panel.badge.if.badge', { kind: t(`badge.kind.${to}`) }) : t('panel.badge.if.none');
  return what === 'add'
    ? t('panel.badge.if.add', { type: t(`badge.type.${change.type}`), result })
    : t(`panel.badge.if.${what}`, { fact: change.signal.label, result });
}

function Strength({ badge, facts }: { badge: Badge; facts: Facts }) {
  const { t, date, percent } = useTexts();
  const { deadline, deadlineIsFact, urgency } = badge;
  const due = t(deadlineIsFact ? 'panel.badge.deadline' : 'panel.badge.window', { date: date(deadline) });
  return (
    <>
      <p>{[due, t(`badge.urgency.${urgency}`)].join(' · ')}</p>
      <h3>{t('panel.badge.strength', { percent: percent(badge.strength) })}</h3>
      <ul className="shares">
        {badge.evidence.map((each) => (
          <Share key={each.signal.id} evidence={each} me={facts.me} />
        ))}
      </ul>
    </>
  );
}

function Share({ evidence, me }: { evidence: Evidence; me: string }) {
  const texts = useTexts();
  const { t, date, percent } = texts;
  const { signal, status, share } = evidence;
  const line = [
    t(status === 'verified' ? 'panel.badge.verified' : 'panel.badge.assumed'),
    date(signal.date),
    t('panel.badge.owner', { owner: nameOf(signal.owner, me, texts) }),
  ];
  return (
    <li>
      <p className="share">
        <span>{signal.label}</span>
        <span>{t('panel.badge.share', { percent: percent(share) })}</span>
      </p>
      <div className="share-bar" aria-hidden>
        <div style={{ width: `${share * 100}%` }} />
      </div>
      <p className="muted">{line.join(' · ')}</p>
    </li>
  );
}
