import type { LanguageChoice } from '../../locales/translate.ts';
import { useTexts } from '../texts.tsx';
import { Choices } from './Choices.tsx';
import { Section } from './Layout.tsx';
import { languageChoices } from './Welcome.tsx';

interface LanguageSectionProps {
  language: LanguageChoice;
  /** The organisation has set it. */
  locked: boolean;
  onLanguage: (language: LanguageChoice) => void;
}

export function LanguageSection({ language, locked, onLanguage }: LanguageSectionProps) {
  const { t } = useTexts();
  return (
    <Section id="language" hint={locked ? t('options.sites.given') : undefined}>
      <Choices
        label={t('options.language.title')}
        choices={languageChoices.map((each) => [
          each,
          t(`options.language.${each}`),
          each === 'auto' ? undefined : each,
        ])}
        value={language}
        locked={locked}
        onChoice={onLanguage}
      />
    </Section>
  );
}
