import type { GeneratedI18nStructure as Structure } from '../.wxt/i18n/structure';

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

export type MessageKey = Exclude<keyof Structure, `@@${string}`>;

type Names<K extends MessageKey> = Structure[K] extends { namedSubstitutions: infer N extends readonly string[] }
  ? N[number]
  : never;
type Values<K extends MessageKey> = Record<Names<K>, string | number> &
  (Structure[K] extends { plural: true } ? { count: number } : unknown);

/** Gives the message of a key with its `{placeholders}` filled; the key and the names are checked by the compiler. */
export type Translate = <K extends MessageKey>(
  key: K,
  ...values: unknown extends Values<K>
    ? []
    : [Names<K>] extends [never]
      ? Structure[K] extends { plural: true }
        ? [Values<K>]
        : []
      : [Values<K>]
) => string;

export type MessageTree = { [key: string]: string | MessageTree };

/** What the user has chosen; `auto` follows the browser. */
export type LanguageChoice = Language | 'auto';

/** The language of the user: his own choice, else the browser's first where we speak it, else English. */
export function languageOf({ language }: { language: LanguageChoice }): Language {
  if (language !== 'auto') return language;
  return languages.find((each) => navigator.language.toLowerCase().startsWith(each)) ?? 'en';
}

function find(messages: MessageTree, key: string): string | MessageTree | undefined {
  return key
    .split('.')
    .reduce<string | MessageTree | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), messages);
}

/**
 * A translator over some sections of a locale file. Own code rather than `browser.i18n`, because that one follows the
 * browser's language only, and because French takes the singular for nought ("0 contenu"): `Intl.PluralRules` knows.
 * @throws Error for a key outside the sections given: that is a fault of the code, never of the data
 */
export function translator(language: Language, messages: MessageTree): Translate {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, ...[values]) => {
    const given = (values ?? {}) as Record<string, string | number>;
    let message = find(messages, key);
    if (typeof message === 'object') message = message[plurals.select(Number(given.count)) === 'one' ? '1' : 'n'];
    if (typeof message !== 'string') throw new Error(`no message "${key}" among the sections of this bundle`);
    return message.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = given[name];
      return typeof value === 'number' ? numbers.format(value) : String(value ?? '');
    });
  };
}
