import {
  ChartColumn,
  Grid3x3,
  Inbox,
  LayoutDashboard,
  Library,
  type LucideIcon,
  Presentation,
  ScanSearch,
  SearchX,
  Target,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts.tsx';

export const views = [
  'overview',
  'content',
  'coverage',
  'gaps',
  'foundation',
  'audit',
  'meeting',
  'catalogue',
  'requests',
] as const;
export type View = (typeof views)[number];

const icons: Record<View, LucideIcon> = {
  overview: LayoutDashboard,
  content: ChartColumn,
  coverage: Grid3x3,
  gaps: SearchX,
  foundation: ScanSearch,
  audit: Target,
  meeting: Presentation,
  catalogue: Library,
  requests: Inbox,
};

/** The page's frame: the views at the left, the one that is shown beside them. */
export function Layout({ view, children }: { view: View; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <div className="insights">
      <header className="brand">
        <img src="/icon/32.png" alt="" width={20} height={20} />
        Whynow
      </header>
      <nav aria-label={t('insights.nav.label')}>
        <ul>
          {views.map((each) => {
            const Icon = icons[each];
            return (
              <li key={each}>
                <a href={`#${each}`} aria-current={each === view ? 'page' : undefined}>
                  <Icon size={16} aria-hidden />
                  {t(`insights.nav.${each}`)}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <main>{children}</main>
    </div>
  );
}
