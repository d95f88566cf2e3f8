import { Check, CircleHelp, TriangleAlert } from 'lucide-react';
import { type Finding, type FindingRow, severityOf } from '../../../lib/domain/foundation/finding.ts';
import { useTexts } from '../../texts.tsx';
import { Bars } from '../figures/Bars.tsx';

interface FindingItemProps {
  finding: Finding;
  /** By week, the oldest first; undefined where nobody looked. */
  trend: { week: string; count: number | undefined }[];
  /** Where an asset can be edited. */
  linkTo: (assetId: string) => string;
}

const icons = { high: TriangleAlert, medium: TriangleAlert, low: TriangleAlert, holds: Check, unknown: CircleHelp };

/** One rule: whether the ground holds, in words; behind it the evidence, who answers for it and what to do. */
export function FindingItem({ finding, trend, linkTo }: FindingItemProps) {
  const { t, number, percent, date, list } = useTexts();
  const { rule, count, of, rows, owners } = finding;
  const severity = severityOf(finding);
  const Icon = icons[severity];
  return (
    <details className="finding" data-testid={`finding-${rule}`} data-severity={severity}>
      <summary>
        <span className="finding-state">
          <Icon size={16} aria-hidden />
          {t(`foundation.severity.${severity}`)}
        </span>
        <span className="finding-title">
          <b>{t(`foundation.${rule}.title`)}</b>
          {of > 1 && (
            <span className="muted">
              {t('foundation.share', { count: number(count), of: number(of), percent: percent(count / of) })}
            </span>
          )}
        </span>
        <Bars
          label={t('foundation.trend')}
          points={trend.map(({ week, count: findings }) => ({
            at: date(week),
            value: findings,
            text: findings === undefined ? t('foundation.notLooked') : number(findings),
          }))}
        />
      </summary>
      <dl>
        <dt>{t('foundation.rule')}</dt>
        <dd>{t(`foundation.${rule}.rule`)}</dd>
        <dt>{t('foundation.owner')}</dt>
        <dd>{owners.length > 0 ? list(owners) : t('foundation.nobody')}</dd>
        {severity !== 'holds' && (
          <>
            <dt>{t('foundation.todo')}</dt>
            <dd>{t(`foundation.${rule}.todo`)}</dd>
          </>
        )}
        {rows.length > 0 && (
          <>
            <dt>{t('foundation.evidence')}</dt>
            <dd>
              <ul>
                {rows.map((row) => (
                  <li key={row.id}>
                    <Evidence row={row} linkTo={linkTo} />
                  </li>
                ))}
                {count > rows.length && <li className="muted">{t('gaps.more', { count: count - rows.length })}</li>}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}

/** What is said of a row beside its name. */
export function useRowTexts() {
  const { t, date } = useTexts();
  return {
    nameOf: ({ kind, id, name }: FindingRow) =>
      kind === 'kpi' ? t(`foundation.kpi.${id as 'alignment'}`) : kind === 'icp' ? t('foundation.icp') : name,
    noteOf: ({ note, value = '' }: FindingRow) => {
      if (note === 'assumed') return t('foundation.note.assumed', { value });
      if (note === 'due' || note === 'approved') return t(`foundation.note.${note}`, { value: date(value) });
      return note && t(`foundation.note.${note}`);
    },
  };
}

function Evidence({ row, linkTo }: { row: FindingRow; linkTo: (assetId: string) => string }) {
  const { nameOf, noteOf } = useRowTexts();
  const { kind, id, link } = row;
  const note = noteOf(row);
  const href = kind === 'asset' ? linkTo(id) : kind === 'icp' ? '#audit' : link;
  const isOut = href?.startsWith('https://');
  return (
    <>
      {href && (isOut || href.startsWith('#')) ? (
        <a href={href} {...(isOut && { target: '_blank', rel: 'noreferrer' })}>
          {nameOf(row)}
        </a>
      ) : (
        nameOf(row)
      )}
      {note && <span className="muted"> {note}</span>}
    </>
  );
}
