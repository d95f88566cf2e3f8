import type { Cell } from '../../../lib/domain/coverage.ts';
import { useTexts } from '../../texts.tsx';
import { CellName } from './CellDetail.tsx';

/** Holes that are shown: what is worth an afternoon, not a programme. */
const MOST = 8;

/** Where most is asked for and nothing is there. */
export function Holes({ holes, onChoose }: { holes: Cell[]; onChoose: (cell: Cell) => void }) {
  const { t, number } = useTexts();
  return (
    <section className="holes" data-testid="holes">
      <h2>
        {t('coverage.holes')} <span className="muted">{number(holes.length)}</span>
      </h2>
      {holes.length === 0 && <p className="muted">{t('coverage.noHoles')}</p>}
      <ol>
        {holes.slice(0, MOST).map((cell) => (
          <li key={`${cell.badge} ${cell.persona} ${cell.stage}`}>
            <button type="button" className="button quiet" onClick={() => onChoose(cell)}>
              <CellName cell={cell} />
              <span className="muted">{t('coverage.waiting', { count: cell.demand })}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
