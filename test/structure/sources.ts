import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export interface Source {
  /** Path from the root of the repository, with forward slashes. */
  file: string;
  text: string;
}

/** The files of the product's folders that end in one of `endings`. */
export function sources(endings = /\.(tsx?|html|css)$/, folders = ['lib', 'components', 'entrypoints']): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => endings.test(file))
      .map((file) => {
        const full = path.join(folder, file);
        return { file: full.replaceAll('\\', '/'), text: readFileSync(path.join(root, full), 'utf8') };
      }),
  );
}

/** `file:line` of every line that matches. */
export function linesWith(pattern: RegExp, list: Source[]): string[] {
  return list.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
}
