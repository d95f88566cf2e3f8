import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { Wxt } from 'wxt';
import { scriptOf, siteFacts } from '../sites/index.ts';

const source = (root: string, id: string) => `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect } from '${root}/lib/page/detect.ts';
import { ${id} } from '${root}/lib/sites/${id}.ts';

export default defineUnlistedScript(() => detect(${id}));
`;

/**
 * Gives each site a content script of its own, so that a page compiles its own site's reading and nothing else. They are
 * unlisted scripts rather than `*.content.ts`: they are registered at run time (a site that is off is not read at all),
 * and WXT's content-script wrapper would announce the extension's id to the page.
 */
export function siteScripts(wxt: Wxt, entrypoints: { name: string; inputPath: string; type: string }[]): void {
  const folder = path.join(wxt.config.wxtDir, 'sites');
  mkdirSync(folder, { recursive: true });
  for (const { id } of siteFacts) {
    const inputPath = path.join(folder, `${scriptOf(id)}.ts`);
    writeFileSync(inputPath, source(wxt.config.root, id));
    entrypoints.push({ name: scriptOf(id), inputPath, type: 'unlisted-script' });
  }
}

/**
 * Has the functions of these scripts compiled in one go: all of them run on every page anyway, and compiling them one by
 * one as they are first called took a fifth of the whole time (measured; V8's explicit compile hints, Chromium 136).
 */
export const compileHint = (): Plugin => ({
  name: 'whynow-compile-hint',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && /^detect-/.test(chunk.fileName))
        chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
  },
});
