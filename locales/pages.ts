import * as en from './en.yml';
import * as fr from './fr.yml';
import { type Language, type Translate, translator } from './translate.ts';

/** The translator of the extension's own pages, over every section. */
export const pageTexts = (language: Language): Translate => translator(language, { ...{ en, fr }[language] });
