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
import { type ReactNode, useEffect, useRef } from 'react';
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

/** Views of figures: the filter goes with the way from one to the other. */
const ofFigures: readonly View[] = ['overview', 'content', 'coverage', 'gaps', 'foundation', 'meeting'];

interface LayoutProps {
  view: View;
  /** Whose figures and which months, as an address has them; empty where that was not chosen. */
  filter: string;
  children: ReactNode;
}

/** The page's frame: the views at the left, the one that is shown beside them. */
export function Layout({ view, filter, children }: LayoutProps) {
  const { t } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  // In a narrow window the views stand in a row that scrolls; the page itself stays where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another entry to show.
  useEffect(() => {
    const row = list.current;
    const entry = row?.querySelector<HTMLElement>('[aria-current]');
    if (row && entry) row.scrollLeft = entry.offsetLeft - row.offsetLeft - (row.clientWidth - entry.offsetWidth) / 2;
  }, [view]);
  return (
    <div className="insights">
      <header className="brand">
        <img src="/icon/32.png" alt="" width={20} height={20} />
        Whynow
      </header>
      <nav aria-label={t('insights.nav.label')}>
        <ul ref={list}>
          {views.map((each) => {
            const Icon = icons[each];
            return (
              <li key={each}>
                <a
                  href={`#${each}${filter && ofFigures.includes(each) ? `?${filter}` : ''}`}
                  aria-current={each === view ? 'page' : undefined}
                >
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
