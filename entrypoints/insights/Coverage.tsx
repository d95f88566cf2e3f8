import { useMemo, useState } from 'react';
import { CellDetail } from '../../components/insights/coverage/CellDetail.tsx';
import { Holes } from '../../components/insights/coverage/Holes.tsx';
import { Matrix } from '../../components/insights/coverage/Matrix.tsx';
import { ExportMenu } from '../../components/insights/figures/ExportMenu.tsx';
import { FilterBar } from '../../components/insights/figures/FilterBar.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { Cell, Coverage as CoverageOf } from '../../lib/domain/coverage.ts';
import { sumBadges } from '../../lib/domain/figures/sum.ts';
import { readCoverage } from '../../lib/pages/coverageView.ts';
import { exportTable } from '../../lib/pages/exportTable.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { addressOf } from './catalogue/addresses.ts';
import { useFigures, type ViewProps } from './useFigures.ts';
import { NoTeam, ViewHead } from './ViewHead.tsx';

const sameCell = (a: Cell, b: Cell) => a.badge === b.badge && a.persona === b.persona && a.stage === b.stage;

export function Coverage({ settings }: ViewProps) {
  const { t } = useTexts();
  const { filter, setFilter, scopes, figures } = useFigures(settings);
  const coverage = useStored(() => readCoverage(Date.now()));
  const [asked, setAsked] = useState<Cell>();
  const sums = useMemo(() => figures && sumBadges(figures.months, filter.range), [figures, filter.range]);
  // After a change of the catalogue the same place is another cell.
  const chosen = coverage?.cells.find((cell) => asked && sameCell(cell, asked)) ?? coverage?.holes[0];
  const onExport = ({ cells }: CoverageOf, as: 'csv' | 'json') => {
    const columns = [
      t('gaps.column.badge'),
      t('coverage.persona'),
      t('coverage.stage'),
      t('coverage.valid'),
      t('gaps.openRequests'),
      t('audit.accounts'),
    ];
    const rows = cells.map(({ badge, persona, stage, assets, requests, accounts }) => [
      t(`badge.kind.${badge}`),
      persona,
      stage,
      assets.length,
      requests,
      accounts,
    ]);
    void exportTable('coverage', { columns, rows }, as);
  };
  return (
    <ViewHead
      view="coverage"
      hint={t('coverage.hint')}
      hasWorkspace={coverage !== null}
      action={coverage && <ExportMenu onExport={(as) => onExport(coverage, as)} />}
    >
      <FilterBar filter={filter} scopes={scopes} today={figures?.asOf} comparable={false} onFilter={setFilter} />
      <NoTeam figures={figures} />
      {!coverage && <div className="skeleton coverage-skeleton" />}
      {coverage && coverage.cells.length === 0 && <p className="sheet-empty muted">{t('coverage.noWords')}</p>}
      {coverage && coverage.cells.length > 0 && (
        <div className="coverage">
          <div className="coverage-main">
            <Matrix
              coverage={coverage}
              sums={sums}
              smallest={figures?.team?.minGroupSize ?? 1}
              chosen={chosen}
              onChoose={setAsked}
            />
            <ul className="muted">
              <li>{t('coverage.legend')}</li>
              <li>
                <span className="hole-sample" aria-hidden="true" /> {t('coverage.hole')}
              </li>
              <li>{t('coverage.all')}</li>
              <li>{t('coverage.private')}</li>
              {coverage.unplaced > 0 && (
                <li>{t('coverage.unplaced', { count: coverage.unplaced, all: String(coverage.badged) })}</li>
              )}
              {coverage.left > 0 && <li>{t('coverage.left', { count: coverage.left })}</li>}
            </ul>
          </div>
          <aside>
            {chosen && <CellDetail cell={chosen} linkTo={(id) => `#${addressOf(id)}`} />}
            <Holes holes={coverage.holes} onChoose={setAsked} />
          </aside>
        </div>
      )}
    </ViewHead>
  );
}
