import { type KeyboardEvent, useRef, useState } from 'react';
import { type Cell, type Coverage, isHole } from '../../../lib/domain/coverage.ts';
import type { BadgeSum } from '../../../lib/domain/figures/sum.ts';
import { Badge } from '../../Badge.tsx';
import { useTexts } from '../../texts.tsx';
import { sumText } from '../figures/format.ts';

interface MatrixProps {
  coverage: Coverage;
  /** What was looked for in vain, by badge; undefined while it is being read. */
  sums: ReadonlyMap<string, BadgeSum> | undefined;
  /** Reps from which on a count is told. */
  smallest: number;
  chosen: Cell | undefined;
  onChoose: (cell: Cell) => void;
}

const steps: Record<string, (columns: number) => number> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
};

/** Valid assets by badge and persona (rows) and stage (columns). One cell can be reached with Tab, the others by arrows. */
export function Matrix({ coverage, sums, smallest, chosen, onChoose }: MatrixProps) {
  const texts = useTexts();
  const { t, number } = texts;
  const { kinds, personas, stages, cells } = coverage;
  const [at, setAt] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent) => {
    const next = at + (steps[event.key]?.(stages.length) ?? Number.NaN);
    const button = table.current?.querySelectorAll<HTMLElement>('td button')[next];
    if (!button) return;
    event.preventDefault();
    button.focus();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
    <section className="sheet-scroll matrix" tabIndex={0} aria-label={t('coverage.matrix')}>
      <table ref={table} onKeyDown={move}>
        <caption className="hidden">{t('coverage.matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('coverage.persona')}</th>
            {stages.map((stage) => (
              <th key={stage} scope="col">
                {stage}
              </th>
            ))}
          </tr>
        </thead>
        {kinds.map((badge, group) => {
          const sum = sums?.get(badge);
          return (
            <tbody key={badge} data-testid={`matrix-${badge}`}>
              <tr>
                <th scope="rowgroup" colSpan={stages.length + 1}>
                  <span className="matrix-badge">
                    <Badge kind={badge} />
                    {t(`badge.kind.${badge}`)}
                    {sums && (
                      <span className="muted" data-testid="looked-for">
                        {t('coverage.lookedFor', {
                          searches: sum ? sumText(sum.noResult, smallest, texts) : number(0),
                          gaps: sum ? sumText(sum.gaps, smallest, texts) : number(0),
                        })}
                      </span>
                    )}
                  </span>
                </th>
              </tr>
              {personas.map((persona, row) => (
                <tr key={persona}>
                  <th scope="row">{persona}</th>
                  {stages.map((stage, column) => {
                    const index = (group * personas.length + row) * stages.length + column;
                    const cell = cells[index];
                    return (
                      cell && (
                        <td key={stage}>
                          <button
                            type="button"
                            data-hole={isHole(cell) || undefined}
                            aria-pressed={cell === chosen}
                            tabIndex={index === at ? 0 : -1}
                            onFocus={() => {
                              setAt(index);
                              onChoose(cell);
                            }}
                            onClick={() => onChoose(cell)}
                          >
                            <span aria-hidden="true">
                              {number(cell.assets.length)}
                              {cell.demand > 0 && <small>{number(cell.demand)}</small>}
                            </span>
                            <span className="hidden">
                              {t('coverage.cell', {
                                assets: number(cell.assets.length),
                                demand: number(cell.demand),
                                where: [t(`badge.kind.${badge}`), persona, stage].join(', '),
                              })}
                            </span>
                          </button>
                        </td>
                      )
                    );
                  })}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}
