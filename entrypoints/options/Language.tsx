import { LanguageSection } from '../../components/options/LanguageSection.tsx';
import { Failure } from '../../lib/pages/Failure.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useWork } from '../../lib/pages/useWork.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import type { LanguageChoice } from '../../locales/translate.ts';
import { followLanguage } from './useWorkspace.ts';

/** The page itself follows the settings; the sample and the open pages are told. */
export async function changeLanguage(language: LanguageChoice): Promise<void> {
  await changeSettings(() => ({ language }));
  await followLanguage();
}

export function Language({ settings }: PageProps) {
  const work = useWork();
  return (
    <>
      <LanguageSection
        language={settings.language}
        locked={settings.policy.language !== undefined}
        onLanguage={(language) => work.run(() => changeLanguage(language))}
      />
      <Failure work={work} />
    </>
  );
}
