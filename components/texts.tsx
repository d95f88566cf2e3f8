import { createContext, type ReactNode, useContext } from 'react';
import type { Language, Translate } from '../locales/translate.ts';

/** Messages and formats of one language. Days are calendar days (`YYYY-MM-DD`), shares run from 0 to 1. */
export interface Texts {
  t: Translate;
  language: Language;
  /** "14 Dec", with the year where it is not this one. */
  date: (day: string) => string;
  /** Whole percent without the sign: "52". */
  percent: (share: number) => string;
  number: (value: number) => string;
  list: (items: string[]) => string;
  /** The calendar day on which the page was opened. */
  today: string;
  /** "Tuesday". */
  weekday: (day: string) => string;
  /** "5 minutes ago", of a span in milliseconds. */
  ago: (span: number) => string;
  /** "3 weeks ago", of a number of days. */
  age: (days: number) => string;
  /** "Feb". */
  month: (day: string) => string;
  /** "February 2026", of a month as `2026-02`. */
  wholeMonth: (month: string) => string;
}

/** Day before month in both languages, as the workspace's own sentences have it. */
const dateLocales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** @param today calendar day that decides whether a date shows its year */
export function textsOf(t: Translate, language: Language, today: string): Texts {
  const short = new Intl.DateTimeFormat(dateLocales[language], { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(dateLocales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const weekdays = new Intl.DateTimeFormat(dateLocales[language], { weekday: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(dateLocales[language], { month: 'short', timeZone: 'UTC' });
  const wholeMonths = new Intl.DateTimeFormat(dateLocales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  // French says it at length: beside a fact there is no room for that.
  const style = language === 'fr' ? 'short' : 'long';
  const days = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style });
  const spans = new Intl.RelativeTimeFormat(language, { style });
  const past = new Intl.RelativeTimeFormat(language);
  return {
    t,
    language,
    date: (day) => (day.slice(0, 4) === today.slice(0, 4) ? short : long).format(new Date(`${day}T00:00:00Z`)),
    percent: (share) => numbers.format(Math.round(share * 100)),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    today,
    weekday: (day) => weekdays.format(new Date(`${day}T00:00:00Z`)),
    age: (count) => {
      if (count < 14) return days.format(-count, 'day');
      if (count < 60) return spans.format(-Math.round(count / 7), 'week');
      return spans.format(-Math.round(count / 30.4), 'month');
    },
    month: (day) => months.format(new Date(`${day}T00:00:00Z`)),
    wholeMonth: (month) => wholeMonths.format(new Date(`${month}-01T00:00:00Z`)),
    ago: (span) => {
      const minutes = Math.max(1, Math.round(span / 60_000));
      if (minutes < 60) return past.format(-minutes, 'minute');
      const hours = Math.round(minutes / 60);
      return hours < 24 ? past.format(-hours, 'hour') : past.format(-Math.round(hours / 24), 'day');
    },
  };
}

const Context = createContext<Texts | undefined>(undefined);

export const TextsProvider = ({ texts, children }: { texts: Texts; children: ReactNode }) => (
  <Context value={texts}>{children}</Context>
);

export function useTexts(): Texts {
  const texts = useContext(Context);
  if (!texts) throw new Error('useTexts outside TextsProvider');
  return texts;
}
