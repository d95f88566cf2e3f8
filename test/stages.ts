import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { takeNotes } from './notes.ts';
import { type Counts, playwrightCounts, vitestCounts } from './reports.ts';

export const root = path.resolve(import.meta.dirname, '..');
const reportOf = (name: string) => path.join(root, 'test-results', `${name}.json`);

export interface Stage {
  title: string;
  command: [tool: string, ...args: string[]];
  /** Tests are counted from the runner's report; a stage without one counts as a single check. */
  report?: { file: string; count: (file: string, exitCode: number) => Counts };
  /** Its output is shown as it comes, which asks for a stage that runs alone. */
  live?: boolean;
}

const unit = (title: string, ...filter: string[]): Stage => ({
  title,
  command: ['vitest', 'run', '--config', 'test/vitest.config.ts', ...filter],
  report: { file: reportOf('unit'), count: vitestCounts },
});

/** Generated types come first: the others read them, and none of them may see a half-written file. */
export const prepare: Stage = { title: 'generated types (wxt prepare)', command: ['wxt', 'prepare'] };

export const checks: Stage[] = [
  { title: 'types (tsc)', command: ['tsc', '--noEmit'] },
  { title: 'lint and format (biome)', command: ['biome', 'ci', '--colors=off', '.'] },
  { title: 'unused code (knip)', command: ['knip', '--config', 'test/knip.json', '--no-progress'] },
  {
    title: 'import rules (dependency-cruiser)',
    command: [
      'depcruise',
      '--config',
      'test/structure/dependency-cruiser.cjs',
      ...['lib', 'components', 'entrypoints', 'locales'],
    ],
  },
];

export const structureTests = unit('structure tests (vitest)', 'test/structure');
export const unitTests = unit('unit tests (vitest)');
export const teamInstall: Stage = { title: 'packages of the team store (npm)', command: ['node', 'team/install.ts'] };
export const teamTypes: Stage = {
  title: 'types of the team store (tsc)',
  command: ['tsc', '-p', 'team/tsconfig.json'],
};
export const teamTests: Stage = {
  title: 'team store tests (vitest)',
  command: ['vitest', 'run', '--config', 'team/vitest.config.ts'],
  report: { file: reportOf('team'), count: vitestCounts },
};
export const build: Stage = { title: 'build (wxt)', command: ['wxt', 'build'] };
export const endToEnd: Stage = {
  title: 'end-to-end tests (playwright)',
  command: ['playwright', 'test', '--config', 'test/playwright.config.ts'],
  report: { file: reportOf('e2e'), count: playwrightCounts },
  live: true,
};

export const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs one stage, prints its output under a heading with time and result, and gives what it counts for. */
export async function runStage(stage: Stage, extraEnv: Record<string, string> = {}): Promise<Counts> {
  const { report, live } = stage;
  // A report of an earlier run must not speak for this one.
  if (report) rmSync(report.file, { force: true });
  if (report) takeNotes();
  if (live) console.log(`\n── ${stage.title}`);
  const began = Date.now();
  const { code, output } = await runTool(stage, extraEnv);
  const one = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
  const counts = report ? report.count(report.file, code) : one;
  const outcome = counts.failed > 0 ? 'FAILED' : 'ok';
  const numbers = report ? `, ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`${live ? '' : '\n'}── ${stage.title}: ${outcome} in ${seconds(began)}${numbers}`);
  // What went well needs no reading.
  if (counts.failed > 0 && output.trim()) console.log(output.trimEnd());
  if (report) for (const text of takeNotes()) console.log(`\n${text}`);
  for (const line of counts.skipped) console.log(`   skipped: ${line}`);
  return counts;
}

function runTool(
  { command, live }: Stage,
  extraEnv: Record<string, string>,
): Promise<{ code: number; output: string }> {
  const [tool, ...args] = command;
  const bin = path.join(root, 'node_modules/.bin');
  const child = spawn(tool, args, {
    cwd: root,
    // The project's own tools first, its Node among them.
    env: { ...process.env, ...extraEnv, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part) => {
      output += part;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${tool}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
