import { type ComponentType, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { TextsProvider, textsOf } from '../../components/texts.tsx';
import { pageTexts } from '../../locales/pages.ts';
import { languageOf } from '../../locales/translate.ts';
import { dayOf } from '../domain/day.ts';
import { removeLeftovers } from '../store/leftovers.ts';
import { settleLogOnce } from '../store/log.ts';
import type { Settings } from '../store/settings.ts';
import { settleWorkspaceSites } from '../store/workspaceSites.ts';
import { Boundary } from './Boundary.tsx';
import { tellTeam } from './tellTeam.ts';
import { useSettings } from './useSettings.ts';

/** What every page of ours is given. */
export interface PageProps {
  settings: Settings;
}

function Page({ content: Content }: { content: ComponentType<PageProps> }) {
  const settings = useSettings();
  const language = settings && languageOf(settings);
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);
  if (!settings || !language) return null;
  return (
    <I18nProvider locale={language}>
      <TextsProvider texts={textsOf(pageTexts(language), language, dayOf(Date.now()))}>
        <Boundary>
          <Content settings={settings} />
        </Boundary>
      </TextsProvider>
    </I18nProvider>
  );
}

/** Milliseconds after which a page that has just opened looks after the database: nobody waits for that. */
const TIDY_AFTER = 2000;

/** Puts a page's content into `#root`, in the user's language and guarded against errors. */
export function startPage(content: ComponentType<PageProps>): void {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Page content={content} />);
  tellTeam();
  // A database that does not open is said by the view itself; log and leftovers are looked after at the next start.
  setTimeout(() => {
    void settleLogOnce(Date.now()).catch(() => {});
    void removeLeftovers().catch(() => {});
    // A page that was closed at the end of an import may have left it undone.
    void settleWorkspaceSites().catch(() => {});
  }, TIDY_AFTER);
}
