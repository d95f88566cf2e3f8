import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

type Tree = { [key: string]: string | Tree };

/** Every message of a file by its full key (`panel.none.title`). */
export function flatten(tree: Tree, path: string[] = []): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'object'
        ? [...flatten(value, [...path, key])]
        : [[[...path, key].join('.'), String(value)] as const],
    ),
  );
}

const placeholders = (message: string | undefined) =>
  [...(message ?? '').matchAll(/\{\w+\}/g)].map(String).sort().join();

/** What is wrong with a translation, one sentence each: missing keys, unknown keys, other placeholders. */
export function compare(english: Tree, other: Tree): string[] {
  const [from, to] = [flatten(english), flatten(other)];
  return [
    ...[...from.keys()].filter((key) => !to.has(key)).map((key) => `"${key}" is missing`),
    ...[...to.keys()].filter((key) => !from.has(key)).map((key) => `"${key}" is not in en.yml`),
    ...[...from.keys()]
      .filter((key) => to.has(key) && placeholders(from.get(key)) !== placeholders(to.get(key)))
      .map((key) => `"${key}" has other placeholders than in en.yml`),
  ];
}

const read = (file: string): Tree => parse(readFileSync(file, 'utf8'));

/**
 * Turns `en.yml` and `fr.yml` into modules with one export per section, so that a bundle holds only the sections it
 * imports. A translation that lacks a message fails the build.
 */
export function messagesPlugin(): Plugin {
  return {
    name: 'whynow-messages',
    transform(_code, file) {
      if (!/\/locales\/\w+\.yml$/.test(file)) return;
      const messages = read(file);
      const wrong = compare(read(file.replace(/\w+\.yml$/, 'en.yml')), messages);
      if (wrong.length > 0) this.error(`${file.replace(/.*\//, '')}: ${wrong.join('; ')}`);
      const sections = Object.entries(messages).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
      );
      return { code: sections.join('\n'), moduleType: 'js', map: null };
    },
  };
}
