import { expect, test } from 'vitest';
import { linesWith, sources } from './sources.ts';

const files = sources();
const inside = (...folders: string[]) => files.filter(({ file }) => folders.some((folder) => file.startsWith(folder)));
/** Comments may name what code may not use. */
const code = (list: typeof files) =>
  list.map(({ file, text }) => ({ file, text: text.replace(/^\s*(\/\/|\/?\*).*$/gm, '') }));

test('there are sources to look at', () => {
  expect(files.length).toBeGreaterThan(10);
});

test('a source file has at most 300 lines', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 301);
  expect(long.map(({ file, text }) => `${file}: ${text.split('\n').length} lines`)).toEqual([]);
});

test.each([
  ['an address of the extension, by which a site could find it', /chrome-extension:\/\/|moz-extension:\/\//],
  [
    'text taken for HTML',
    /\b(innerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b|\bouterHTML\s*=|document\.write\(/,
  ],
  ['text taken for code', /\beval\(|\bnew Function\(/],
  ['a window message, which any page can forge', /\baddEventListener\(\s*['"]message['"]|window\.postMessage\(/],
])('no source holds %s', (_what, pattern) => {
  expect(linesWith(pattern, code(files))).toEqual([]);
});

test('domain and sites have no clock, no randomness and no network', () => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bfetch\(|\bXMLHttpRequest\b|\bsetTimeout\(/;
  expect(linesWith(impure, code(inside('lib/domain/', 'lib/sites/')))).toEqual([]);
});

test('only the team’s client talks to the network', () => {
  const network = /\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\(|\bsendBeacon\(|\bnew EventSource\(/;
  const elsewhere = files.filter(({ file }) => !file.startsWith('lib/team/'));
  expect(linesWith(network, code(elsewhere))).toEqual([]);
});

test('packages are imported by name, types as types', () => {
  expect(linesWith(/from ['"](zod|\.{1,2}\/[^'"]*(?<!\.(tsx?|ya?ml|css|json|svg|mjs|js)(\?\w+)?))['"]/, files)).toEqual(
    [],
  );
});
