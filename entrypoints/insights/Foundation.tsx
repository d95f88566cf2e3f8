import { useEffect, useMemo } from 'react';
import { ExportMenu } from '../../components/insights/figures/ExportMenu.tsx';
import { FilterBar } from '../../components/insights/figures/FilterBar.tsx';
import { FindingItem, useRowTexts } from '../../components/insights/foundation/FindingItem.tsx';
import { useTexts } from '../../components/texts.tsx';
import { dayOf } from '../../lib/domain/day.ts';
import { lastMondays, mondayOf } from '../../lib/domain/figures/calendar.ts';
import { type Finding, inOrder, severityOf, trendName } from '../../lib/domain/foundation/finding.ts';
import { exportTable } from '../../lib/pages/exportTable.ts';
import { isUsual, readGround, withFigures } from '../../lib/pages/foundationView.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { putTrend, readTrends } from '../../lib/store/trends.ts';
import { addressOf } from './catalogue/addresses.ts';
import { useFigures, type ViewProps } from './useFigures.ts';
import { NoTeam, ViewHead } from './ViewHead.tsx';

/** Weeks that the trend shows. */
const WEEKS = 12;

export function Foundation({ settings }: ViewProps) {
  const { t, list } = useTexts();
  const { nameOf, noteOf } = useRowTexts();
  const { filter, setFilter, scopes, figures } = useFigures(settings);
  const { scope, range } = filter;
  const ground = useStored(() => readGround(Date.now()));
  const today = dayOf(Date.now());
  const weeks = lastMondays(today, WEEKS);
  const trends = useStored(() => readTrends(weeks[0] ?? today), [weeks[0]]) ?? [];
  const findings = useMemo(
    () => ground && figures && inOrder(withFigures(ground, figures.months, range, Date.now())),
    [ground, figures, range],
  );
  const kept = isUsual(scope, range, figures, today);
  useEffect(() => {
    // Other months or another group would put another figure in the place of the week's.
    if (!findings || !kept) return;
    void putTrend(mondayOf(today), Object.fromEntries(findings.map(({ rule, count }) => [trendName(rule), count])));
  }, [findings, kept, today]);
  const onExport = (all: Finding[], as: 'csv' | 'json') => {
    const columns = ['rule', 'state', 'weak', 'of', 'owner', 'evidence'] as const;
    const rows = all.flatMap((finding) => {
      const { rule, count, of, owners } = finding;
      const first = [
        t(`foundation.${rule}.title`),
        t(`foundation.severity.${severityOf(finding)}`),
        count,
        of,
        list(owners),
      ];
      return finding.rows.length === 0
        ? [first]
        : finding.rows.map((row) => [...first, [nameOf(row), noteOf(row)].filter(Boolean).join(': ')]);
    });
    void exportTable('foundation', { columns: columns.map((column) => t(`foundation.${column}`)), rows }, as);
  };
  const weak = findings?.filter(({ count }) => count > 0).length ?? 0;
  return (
    <ViewHead
      view="foundation"
      hint={t('foundation.hint')}
      hasWorkspace={ground !== null}
      action={findings && <ExportMenu onExport={(as) => onExport(findings, as)} />}
    >
      <FilterBar filter={filter} scopes={scopes} today={figures?.asOf} comparable={false} onFilter={setFilter} />
      <NoTeam figures={figures} />
      {!findings && <div className="skeleton coverage-skeleton" />}
      {findings && (
        <>
          <p className="foundation-sum" data-testid="foundation-sum">
            {t('foundation.sum', { weak: String(weak), of: String(findings.length) })}{' '}
            <span className="muted">{t('foundation.trendHint')}</span>
          </p>
          {findings.map((finding) => (
            <FindingItem
              key={finding.rule}
              finding={finding}
              trend={weeks.map((week) => ({
                week,
                count: trends.find(({ id }) => id === week)?.values[trendName(finding.rule)],
              }))}
              linkTo={(id) => `#${addressOf(id)}`}
            />
          ))}
        </>
      )}
    </ViewHead>
  );
}
