import { Languages } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LanguageChoice } from '../../locales/translate.ts';
import { useTexts } from '../texts.tsx';

export const languageChoices: LanguageChoice[] = ['auto', 'en', 'fr'];

interface WelcomeProps {
  busy: boolean;
  language: LanguageChoice;
  /** The organisation has set the language. */
  locked: boolean;
  onLanguage: (language: LanguageChoice) => void;
  onLoadSample: () => void;
  picker: ReactNode;
}

/** The first open: one click to see the whole thing at work. */
export function Welcome({ busy, language, locked, onLanguage, onLoadSample, picker }: WelcomeProps) {
  const { t } = useTexts();
  return (
    <div className="welcome" data-testid="welcome">
      <p className="lead">{t('options.intro')}</p>
      <p>{t('options.workspace.none')}</p>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          data-testid="load-sample"
          disabled={busy}
          onClick={onLoadSample}
        >
          {t(busy ? 'options.workspace.loading' : 'options.workspace.loadSample')}
        </button>
        {picker}
        <label className="inline-select">
          <Languages size={16} aria-hidden />
          <span className="hidden">{t('options.language.title')}</span>
          <select
            data-testid="sample-language"
            value={language}
            disabled={locked}
            onChange={(event) => onLanguage(event.target.value as LanguageChoice)}
          >
            {languageChoices.map((each) => (
              <option key={each} value={each}>
                {t(`options.language.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="muted">{t('options.workspace.importHint')}</p>
    </div>
  );
}
