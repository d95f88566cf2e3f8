import { badge as badgeEn, toolbar as toolbarEn } from '../../locales/en.yml';
import { badge as badgeFr, toolbar as toolbarFr } from '../../locales/fr.yml';
import { type Language, type Translate, translator } from '../../locales/translate.ts';

const messages = {
  en: { badge: badgeEn, toolbar: toolbarEn },
  fr: { badge: badgeFr, toolbar: toolbarFr },
};

/** The few texts that the background writes itself: the toolbar's and the panel's first paint. */
export const textsFor = (language: Language): Translate => translator(language, messages[language]);
