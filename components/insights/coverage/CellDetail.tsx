import type { Cell } from '../../../lib/domain/coverage.ts';
import { Badge } from '../../Badge.tsx';
import { useTexts } from '../../texts.tsx';

/** Where a cell stands, in words. */
export function CellName({ cell: { badge, persona, stage } }: { cell: Cell }) {
  const { t } = useTexts();
  return (
    <span className="cell-name">
      <Badge kind={badge} />
      <span className="hidden">{t(`badge.kind.${badge}`)}</span>
      {persona} · {stage}
    </span>
  );
}

/** What stands behind one cell: the assets, and who asks for more. */
export function CellDetail({ cell, linkTo }: { cell: Cell; linkTo: (assetId: string) => string }) {
  const { t } = useTexts();
  const { assets, requests, accounts } = cell;
  return (
    <section className="cell-detail" aria-live="polite" data-testid="cell-detail">
      <h2>
        <CellName cell={cell} />
      </h2>
      <p className="muted">
        {t('coverage.accounts', { count: accounts })}, {t('coverage.requests', { count: requests })}
      </p>
      {assets.length === 0 ? (
        <a className="button" href="#catalogue/new">
          {t('coverage.write')}
        </a>
      ) : (
        <ul>
          {assets.map(({ id, title }) => (
            <li key={id}>
              <a href={linkTo(id)}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
