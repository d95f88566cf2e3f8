export type Language = 'en' | 'fr';

/** A text in both languages: English, then French. */
export type Pair = readonly [en: string, fr: string];

/** French typography: the spaces before double punctuation and inside guillemets never break. */
export function typeset(language: string, text: string): string {
  if (language !== 'fr') return text;
  return text.replace(/ ([?!:;»%€])/g, '\u00a0$1').replace(/« /g, '«\u00a0');
}

/** The text of a pair in one language; a plain string is the same in both. */
export function inLanguage(language: Language, text: Pair | string): string {
  return typeset(language, typeof text === 'string' ? text : text[language === 'en' ? 0 : 1]);
}

/** A calendar day as people say it, "14 December" or "1er décembre"; `short` for labels. */
export function spokenDay(language: Language, day: string, month: 'long' | 'short'): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', {
    day: 'numeric',
    month,
    timeZone: 'UTC',
  });
  const spoken = format.format(Date.parse(`${day}T00:00:00Z`));
  return language === 'fr' ? spoken.replace(/^1 /, '1er ') : spoken;
}

/** The month of a calendar day, "September". */
export function spokenMonth(language: Language, day: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { month: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
