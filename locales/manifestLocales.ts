import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Leaves in the extension's `_locales` what the browser itself reads: the manifest's texts. The pages have theirs in their
 * own code, so the rest would be shipped twice.
 */
export function keepManifestTexts(outDir: string): void {
  const folder = path.join(outDir, '_locales');
  for (const language of readdirSync(folder)) {
    const file = path.join(folder, language, 'messages.json');
    const messages = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
    const own = messages.filter(([key]) => key.startsWith('extension_'));
    if (own.length === 0) throw new Error(`${file} has none of the manifest's texts`);
    writeFileSync(file, JSON.stringify(Object.fromEntries(own)));
  }
}
