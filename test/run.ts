import { findChromium } from './browser.ts';
import type { Counts } from './reports.ts';
import {
  build,
  checks,
  endToEnd,
  prepare,
  runStage,
  type Stage,
  seconds,
  structureTests,
  teamInstall,
  teamTests,
  teamTypes,
  unitTests,
} from './stages.ts';

const all: Counts[] = [];
const began = Date.now();

async function run(stage: Stage, env: Record<string, string> = {}): Promise<boolean> {
  const counts = await runStage(stage, env);
  all.push(counts);
  return counts.failed === 0;
}

/** Runs stages that do not touch each other, two at a time. */
async function runTogether(stages: Stage[]): Promise<void> {
  const waiting = [...stages];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(next);
  };
  await Promise.all([lane(), lane()]);
}

function fail(title: string, reason: string): void {
  console.log(`\n── ${title}: FAILED\n${reason}`);
  all.push({ passed: 0, failed: 1, skipped: [] });
}

async function runEverything(): Promise<void> {
  const browser = await findChromium().catch((error: Error) => error);
  // Some unit tests start the team store, so its packages come first.
  await runTogether([teamInstall, ...checks]);
  const [isBuilt] = await Promise.all([run(build), run(teamTypes)]);
  // Those of the store wait for a database most of the time.
  await runTogether([unitTests, teamTests]);
  if (!isBuilt) fail(endToEnd.title, 'Not run, because the build failed.');
  else if (browser instanceof Error) fail(endToEnd.title, browser.message);
  else await run(endToEnd, { CHROMIUM_PATH: browser });
}

await run(prepare);
if (process.argv[2] === 'check') await runTogether([structureTests, ...checks]);
else await runEverything();

const sum = (of: (counts: Counts) => number) => all.reduce((total, counts) => total + of(counts), 0);
const failed = sum((counts) => counts.failed);
const skipped = sum((counts) => counts.skipped.length);
console.log(`\n${seconds(began)} in all`);
console.log(`${sum((counts) => counts.passed)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
