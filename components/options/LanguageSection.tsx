import { Radio, RadioGroup } from 'react-aria-components';
import type { LanguageChoice } from '../../locales/translate.ts';
import { useTexts } from '../texts.tsx';
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
      <RadioGroup
        className="group radios"
        aria-label={t('options.language.title')}
        value={language}
        isDisabled={locked}
        onChange={(value) => onLanguage(value as LanguageChoice)}
      >
        {languageChoices.map((each) => (
          <Radio key={each} value={each} className="row radio" lang={each === 'auto' ? undefined : each}>
            <span className="dot" aria-hidden="true" />
            {t(`options.language.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
    </Section>
  );
}
