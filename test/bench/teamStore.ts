import { fork, spawnSync } from 'node:child_process';
import path from 'node:path';
import type { LoadResult, Measured, Pushed } from '../../team/load/result.ts';
import { root } from '../stages.ts';
import { many, ms, percentiles, quantile, type Row } from './report.ts';

/** Milliseconds within which every question of a client is answered, whatever the store holds. */
const LIMIT = 200;

const team = (file: string) => path.join(root, 'team', file);
const megabytes = (value: number | undefined) => (value === undefined ? 'unknown' : `${many(value / 1e6)} MB`);
const of = ({ events, accounts }: Measured) => `${many(events)} events, ${many(accounts)} accounts`;

/** In a process of its own: the packages of the team store are its own. */
function load(full: boolean): Promise<LoadResult> {
  if (spawnSync(process.execPath, [team('install.ts')], { stdio: 'inherit' }).status !== 0)
    throw new Error('The packages of the team store could not be installed');
  return new Promise((resolve, reject) => {
    const child = fork(team('load/run.ts'), full ? ['full'] : []);
    let result: LoadResult | undefined;
    child.on('message', (message) => {
      result = message as LoadResult;
    });
    child.on('error', reject);
    child.on('exit', (code) => (result ? resolve(result) : reject(new Error(`The load ended with ${code}`))));
  });
}

/** How everything grows, one column for each size. */
function growth(sizes: Measured[]): string {
  const line = (name: string, value: (its: Measured) => string) => [name, ...sizes.map(value)];
  const p = (times: number[] = []) => `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.95))}`;
  const lines = [
    line('events', ({ events }) => many(events)),
    line('accounts; reps in teams of 25', ({ accounts, reps }) => `${many(accounts)}; ${many(reps)}`),
    ...(sizes[0]?.asked ?? []).map(({ name }, index) =>
      line(`${name}, p50 / p95`, ({ asked }) => p(asked[index]?.times)),
    ),
    line('the largest answer', ({ asked }) => megabytes(Math.max(...asked.map(({ bytes }) => bytes)))),
    line('telling 26 weeks at once', ({ telling }) => `${many(telling)} s`),
    line('database', ({ size }) => megabytes(size.database)),
    line('… events', ({ size }) => megabytes(size.events)),
    line('… roll-ups', ({ size }) => megabytes(size.days)),
    line('… workspace', ({ size }) => megabytes(size.items)),
    line('memory of the front', ({ memory }) => megabytes(memory)),
  ];
  const widths = sizes.map((_, column) => Math.max(...lines.map((cells) => cells[column + 1]?.length ?? 0)));
  const first = Math.max(...lines.map(([name = '']) => name.length));
  return lines
    .map(([name = '', ...cells]) =>
      [name.padEnd(first), ...cells.map((cell, at) => cell.padStart(widths[at] ?? 0))].join(' | '),
    )
    .join('\n');
}

function pushRows({ reps, most, seconds, peak, times, again, counts, memory }: Pushed): Row[] {
  const { sent, rows, distinct, rolledUp } = counts;
  return [
    {
      budget: `team store: ${many(reps)} simulated reps push a day of 100 events each, on top of that`,
      limit: '',
      measured:
        `${many(sent / seconds)} events/s, ${many(peak)} in the fullest hour with ${most} senders; a batch of 100 ` +
        `${percentiles(times)}; a day's curve without its pauses; memory of the front ${megabytes(memory)}`,
      values: { seconds, times },
    },
    {
      budget: 'team store: sent = rows = distinct = in the roll-ups',
      limit: 'equal',
      measured: `${many(sent)} = ${many(rows)} = ${many(distinct)} = ${many(rolledUp)}, ${many(again)} batches sent twice`,
      holds: new Set(Object.values(counts)).size === 1,
      firm: true,
      values: counts,
    },
  ];
}

/** The team store under load: a real PostgreSQL and the real front, and what clients ask of them, size by size. */
export async function measureTeamStore(full: boolean): Promise<Row[]> {
  const { sizes, pushed } = await load(full);
  const largest = sizes.at(-1);
  if (!largest) throw new Error('Nothing was measured');
  console.log(`\n${growth(sizes)}\n`);
  return [
    ...largest.asked.map(
      ({ name, times }): Row => ({
        budget: `team store, ${name}`,
        limit: `p95 ${ms(LIMIT)}`,
        measured: `${percentiles(times)}; ${of(largest)}, filled by SQL`,
        holds: quantile(times, 0.95) <= LIMIT,
        values: sizes.map(({ events, asked }) => ({ events, times: asked.find((each) => each.name === name)?.times })),
      }),
    ),
    {
      budget: 'team store, database and front',
      limit: '',
      measured: `${megabytes(largest.size.database)} with ${of(largest)}; memory of the front ${megabytes(largest.memory)}`,
      values: sizes.map(({ events, size, memory, telling }) => ({ events, size, memory, telling })),
    },
    ...pushRows(pushed),
  ];
}
