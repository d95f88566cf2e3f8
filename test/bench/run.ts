import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { root, runStage, seconds } from '../stages.ts';
import { measureBadges } from './badges.ts';
import { type Bench, openBench } from './bench.ts';
import { measureChip } from './chipLatency.ts';
import { composition } from './composition.ts';
import { measureContentSearch } from './contentSearch.ts';
import { measureFigures } from './figures.ts';
import { measureFirstPull } from './firstPull.ts';
import { measureInstall } from './installTime.ts';
import { measureLongTasks } from './longTasks.ts';
import { measureMessages } from './messages.ts';
import { measureOtherSites } from './otherSites.ts';
import { measurePanel } from './panelOpen.ts';
import { measurePopup } from './popupOpen.ts';
import { median, ms, pulse, quantile, type Row, table } from './report.ts';
import { measureScale } from './scale.ts';
import { measureScriptCost } from './scriptCost.ts';
import { measureSizes } from './sizes.ts';
import { measureStorm } from './storm.ts';
import { measureTeamStore } from './teamStore.ts';
import { workspaceOf } from './workspaces.ts';

const ACCOUNTS = 10_000;
/** From which spread of the same arithmetic on figures in milliseconds are not to be trusted. */
const NOISY = 1.6;

/** Builds too, so that the figures are those of the sources at hand. */
const zip = { title: 'build and zip (wxt)', command: ['wxt', 'zip'] as [string, string] };

async function chipOnLargeWorkspace(bench: Bench, workspace: string): Promise<Row[]> {
  const browser = await bench.startProduct(workspace);
  const chip = await measureChip(bench, browser);
  const installed = await measureInstall(browser, workspace);
  await browser.close();
  return [...chip, ...installed];
}

/** The argument for sizes that take a small machine long: `npm run bench -- team full`. */
const FULL = 'full';

/** Runs one measurement after the other: two at once would measure each other. Arguments choose some by their names. */
async function measure(bench: Bench, pulses: number[]): Promise<Row[]> {
  const args = process.argv.slice(2);
  const workspace = workspaceOf(ACCOUNTS);
  const steps: [name: string, run: () => Row[] | Promise<Row[]>][] = [
    ['sizes', measureSizes],
    ['other sites', () => measureOtherSites(bench)],
    ['script cost', () => measureScriptCost(bench)],
    ['long tasks', () => measureLongTasks(bench)],
    ['messages', () => measureMessages(bench)],
    ['storms', () => measureStorm(bench)],
    ['chip and install', () => chipOnLargeWorkspace(bench, workspace)],
    ['side panel', () => measurePanel(bench, workspace)],
    ['popup', () => measurePopup(bench)],
    ['badges', () => measureBadges(bench)],
    ['search', () => measureContentSearch(bench)],
    ['figures', () => measureFigures(bench)],
    ['a million accounts', () => measureScale(bench)],
    ['first pull', () => measureFirstPull(bench)],
    ['team store', () => measureTeamStore(args.includes(FULL))],
  ];
  const wanted = args.filter((each) => each !== FULL);
  const rows: Row[] = [];
  for (const [name, run] of steps) {
    if (wanted.length > 0 && !wanted.some((each) => name.includes(each))) continue;
    for (let count = 0; count < 4; count++) pulses.push(pulse());
    const began = Date.now();
    try {
      rows.push(...(await run()));
      console.log(`── ${name}: ${seconds(began)}`);
    } catch (error) {
      // One measurement that fails must not cost the others; unmeasured counts as broken.
      console.error(`── ${name}: FAILED`, error);
      rows.push({ budget: name, limit: '', measured: 'could not be measured', holds: false, firm: true });
    }
  }
  return rows;
}

const revision = () => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined; // a copy without its history
  }
};

async function main(): Promise<boolean> {
  const began = Date.now();
  if ((await runStage(zip)).failed > 0) return false;
  const bench = await openBench();
  try {
    const pulses: number[] = [];
    const rows = await measure(bench, pulses);
    const heavy = { 'largest content script, gzip -9': 'detect-linkedin.js', 'worker bundle, raw': 'background.js' };
    const tooLarge = rows.flatMap((row) =>
      row.holds === false ? (heavy[row.budget as keyof typeof heavy] ?? []) : [],
    );
    const hints = tooLarge.length > 0 ? await composition(bench.folder, tooLarge) : [];
    const noise = quantile(pulses, 0.95) / median(pulses);
    const load = loadavg()[0] ?? 0;
    const noisy = noise > NOISY || load > availableParallelism() * 1.5;

    console.log(`\n${table(rows)}\n`);
    for (const line of hints) console.log(line);
    console.log(
      `The same arithmetic took ${ms(median(pulses))} (p95 ${noise.toFixed(2)}x), load ${load.toFixed(1)} on ${availableParallelism()} cores` +
        `${noisy ? ': a NOISY machine, read milliseconds as upper bounds' : ''}. ${seconds(began)} in all.`,
    );
    const machine = { cores: availableParallelism(), load, pulses, noise, noisy };
    const results = path.join(root, 'test-results');
    mkdirSync(results, { recursive: true });
    writeFileSync(
      path.join(results, 'bench.json'),
      JSON.stringify({ date: new Date(), revision: revision(), machine, rows, hints }, undefined, 1),
    );
    return rows.every(({ holds, firm }) => holds !== false || !(firm === 'quiet' ? !noisy : firm));
  } finally {
    await bench.close();
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
}
