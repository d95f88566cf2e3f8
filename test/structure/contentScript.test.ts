import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import { siteFacts } from '../../lib/sites/index.ts';
import { root } from './sources.ts';

/** What must never run in a page: it is heavy there, or sees the page's storage instead of ours. */
const banned =
  /node_modules\/(zod|dexie|tldts|react|react-dom|papaparse|minisearch)\/|^lib\/(store|team|workspace|background)\//;

test('what a content script runs stays small', { timeout: 60_000 }, async () => {
  // Types vanish when the script is built; only what is left counts.
  const options = { baseDir: root, tsPreCompilationDeps: false, doNotFollow: { path: 'node_modules' } };
  const { output } = await cruise(['entrypoints', 'lib'], options);
  const { modules } = output as ICruiseResult;
  const siteFiles = new Set(siteFacts.map(({ id }) => `lib/sites/${id}.ts`));
  const next = new Map(modules.map((each) => [each.source, each.dependencies.map(({ resolved }) => resolved)]));
  const scripts = modules
    .map(({ source }) => source)
    .filter(
      (source) =>
        /^(lib\/page\/(detect|sending)|entrypoints\/(insert|[^/]+\.content))\.ts$/.test(source) ||
        siteFiles.has(source),
    );
  expect(scripts.length).toBe(siteFiles.size + 3);

  const reached = new Map<string, string>(scripts.map((script) => [script, script]));
  for (const [file, way] of reached) {
    for (const to of next.get(file) ?? []) if (!reached.has(to)) reached.set(to, `${way} → ${to}`);
  }
  expect([...reached].filter(([file]) => banned.test(file)).map(([, way]) => way)).toEqual([]);
});

test('the worker does without Dexie: what has just woken has half as much to compile', {
  timeout: 60_000,
}, async () => {
  const options = { baseDir: root, tsPreCompilationDeps: false, doNotFollow: { path: 'node_modules' } };
  const { output } = await cruise(['entrypoints/background.ts'], options);
  const reached = (output as ICruiseResult).modules.map(({ source }) => source);
  expect(reached).toContain('lib/store/workerRecords.ts');
  expect(reached.filter((source) => /node_modules\/(dexie|tldts|papaparse|minisearch|react)\//.test(source))).toEqual(
    [],
  );
});
