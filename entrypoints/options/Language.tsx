import { LanguageSection } from '../../components/options/LanguageSection.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import type { LanguageChoice } from '../../locales/translate.ts';
import { Failure } from './Failure.tsx';
import { change } from './settings.ts';
import { useWork } from './useWork.ts';
import { followLanguage } from './useWorkspace.ts';

/** The page itself follows the settings; the sample and the open pages are told. */
export async function changeLanguage(language: LanguageChoice): Promise<void> {
  await change(() => ({ language }));
  await followLanguage();
}

export function Language({ settings }: PageProps) {
  const work = useWork();
  return (
    <>
      <LanguageSection
        language={settings.language}
        onLanguage={(language) => work.run(() => changeLanguage(language))}
      />
      <Failure work={work} />
    </>
  );
}
