import { browser } from 'wxt/browser';
import { type Language, supported } from '../../locales/translate.ts';
import type { Settings } from './settings.ts';

/** The language of the user: his own choice, else the browser's. */
export function languageOf(settings: Settings): Language {
  return settings.language === 'auto' ? supported(browser.i18n.getUILanguage()) : settings.language;
}
