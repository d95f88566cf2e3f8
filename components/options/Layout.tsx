import {
  Database,
  Globe,
  Languages,
  type LucideIcon,
  ScrollText,
  Signpost,
  SlidersHorizontal,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTexts } from '../texts.tsx';

export const sections = ['workspace', 'team', 'sites', 'corrections', 'rules', 'language', 'role', 'log'] as const;
export type SectionId = (typeof sections)[number];

const icons: Record<SectionId, LucideIcon> = {
  workspace: Database,
  team: UsersRound,
  sites: Globe,
  corrections: Signpost,
  rules: SlidersHorizontal,
  language: Languages,
  role: UserRound,
  log: ScrollText,
};

/** The section that stands in the upper part of the window. */
function useCurrentSection(): SectionId {
  const [current, setCurrent] = useState<SectionId>('workspace');
  useEffect(() => {
    const watch = () => {
      const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2 && scrollY > 0;
      const passed = sections.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? 0) < 120);
      setCurrent((atEnd ? sections.at(-1) : passed.at(-1)) ?? 'workspace');
    };
    addEventListener('scroll', watch, { passive: true });
    return () => removeEventListener('scroll', watch);
  }, []);
  return current;
}

/** The page: sections one below the other, and at the left the way to each. */
export function Layout({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const current = useCurrentSection();
  // The sections were not there yet when the browser looked for the one that the address names.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <div className="layout">
      <header className="brand">
        <img src="/icon/32.png" alt="" width={20} height={20} />
        Whynow
      </header>
      <nav aria-label={t('options.nav')}>
        <ul>
          {sections.map((id) => {
            const Icon = icons[id];
            return (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
                  <Icon size={16} aria-hidden />
                  {t(`options.${id}.title`)}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <main>
        <h1>{t('options.title')}</h1>
        {children}
      </main>
    </div>
  );
}

interface SectionProps {
  id: SectionId;
  /** In place of the section's own. */
  title?: string | undefined;
  hint?: string | undefined;
  children: ReactNode;
}

export function Section({ id, title, hint, children }: SectionProps) {
  const { t } = useTexts();
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title ?? t(`options.${id}.title`)}</h2>
      {hint && <p className="muted section-hint">{hint}</p>}
      {children}
    </section>
  );
}
