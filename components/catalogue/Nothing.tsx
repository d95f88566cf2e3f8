import type { ReactNode } from 'react';
import { useTexts } from '../texts.tsx';

/** Stands where the catalogue will stand. */
export const CatalogueSkeleton = () => (
  <div className="catalogue" aria-hidden data-testid="catalogue-skeleton">
    <div className="skeleton" style={{ height: 28, width: 180 }} />
    {[1, 2, 3, 4, 5, 6].map((row) => (
      <div key={row} className="skeleton" style={{ height: 40 }} />
    ))}
  </div>
);

/** What is not there, and the one thing to do about it. */
export const Nothing = ({ title, children, testId }: { title: string; children: ReactNode; testId: string }) => (
  <div className="catalogue-nothing" data-testid={testId}>
    <p>{title}</p>
    {children}
  </div>
);

export function NoWorkspace() {
  const { t } = useTexts();
  return (
    <div className="catalogue">
      <h1>{t('insights.nav.catalogue')}</h1>
      <Nothing title={t('catalogue.noWorkspace')} testId="catalogue-no-workspace">
        <a className="button primary" href="/options.html">
          {t('panel.none.setUp')}
        </a>
      </Nothing>
    </div>
  );
}
