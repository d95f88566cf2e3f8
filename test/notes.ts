import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../test-results/notes');

/** Leaves a figure or a table that is to be read even when every test has passed: the runner prints it. */
export function note(name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.txt`), `${text.trimEnd()}\n`);
}

/** What the tests have left since the last call, by name. */
export function takeNotes(): string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((file) => readFileSync(path.join(folder, file), 'utf8').trimEnd());
  } catch {
    return []; // none was left
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
