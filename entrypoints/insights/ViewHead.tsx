import type { ReactNode } from 'react';
import { Nothing } from '../../components/catalogue/Nothing.tsx';
import type { View } from '../../components/insights/Layout.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { FiguresView } from '../../lib/pages/figuresView.ts';

interface ViewHeadProps {
  view: View;
  hint: string;
  hasWorkspace: boolean;
  action?: ReactNode;
  children: ReactNode;
}

/** A view with its title; without a workspace it says so, and where to get one. */
export function ViewHead({ view, hint, hasWorkspace, action, children }: ViewHeadProps) {
  const { t } = useTexts();
  return (
    <div className="insight-view">
      <header>
        <h1>{t(`insights.nav.${view}`)}</h1>
        {action}
      </header>
      <p className="muted">{hint}</p>
      {hasWorkspace ? (
        children
      ) : (
        <Nothing title={t('panel.none.noWorkspace')} testId="no-workspace">
          <a className="button primary" href="/options.html">
            {t('panel.none.setUp')}
          </a>
        </Nothing>
      )}
    </div>
  );
}

/** One quiet line where the figures are those of the rep alone, because there is no team. */
export function NoTeam({ figures }: { figures: FiguresView | undefined }) {
  const { t } = useTexts();
  return figures && !figures.team ? <p className="muted">{t('gaps.noTeam')}</p> : null;
}
