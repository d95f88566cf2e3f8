import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { Wxt } from 'wxt';
import { scriptOf, sendingScriptOf, siteFacts } from '../sites/index.ts';

const source = (root: string, id: string) => `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect } from '${root}/lib/page/detect.ts';
import { ${id} } from '${root}/lib/sites/${id}.ts';

export default defineUnlistedScript(() => detect(${id}));
`;

const sendingSource = (
  root: string,
  id: string,
) => `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchSending } from '${root}/lib/page/sending.ts';
import { ${id}Sending } from '${root}/lib/sites/${id}.ts';

export default defineUnlistedScript(() => watchSending(${id}Sending));
`;

/**
 * Gives each site a content script of its own, so that a page compiles its own site's reading and nothing else, and mail
 * sites one for the sending check. They are
 * unlisted scripts rather than `*.content.ts`: they are registered at run time (a site that is off is not read at all),
 * and WXT's content-script wrapper would announce the extension's id to the page.
 */
export function siteScripts(wxt: Wxt, entrypoints: { name: string; inputPath: string; type: string }[]): void {
  const folder = path.join(wxt.config.wxtDir, 'sites');
  mkdirSync(folder, { recursive: true });
  const add = (name: string, text: string) => {
    const inputPath = path.join(folder, `${name}.ts`);
    writeFileSync(inputPath, text);
    entrypoints.push({ name, inputPath, type: 'unlisted-script' });
  };
  for (const { id, sends } of siteFacts) {
    add(scriptOf(id), source(wxt.config.root, id));
    if (sends) add(sendingScriptOf(id), sendingSource(wxt.config.root, id));
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
