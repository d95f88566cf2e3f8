import type { Launched } from '../launch.ts';
import { median, ms, type Row, spread } from './report.ts';
import { type ImportTimes, install, workspaceOf } from './workspaces.ts';

const RUNS = 3;
const THOUSAND = 1_000;
const LIMIT = 5_000;

const total = ({ reading, installing }: ImportTimes) => reading + installing;

/** How long a file takes to be checked and put in force over the workspace before. */
export async function measureInstall(browser: Launched, workspace: string): Promise<Row[]> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${await browser.extensionId()}/options.html`);
  const run = async (text: string) => {
    const times: ImportTimes[] = [];
    for (let count = 0; count < RUNS; count++) times.push(await install(page, text));
    return times;
  };
  const small = await run(workspace);
  const large = await run(workspaceOf(100 * THOUSAND, { signals: false }));
  const larger = await run(workspaceOf(100 * THOUSAND));
  await page.close();
  const parts = (times: ImportTimes[]) =>
    `${spread(times.map(total))}: reading and checking ${ms(median(times.map(({ reading }) => reading)))}, ` +
    `writing ${ms(median(times.map(({ installing }) => installing)))}`;
  return [
    {
      budget: 'import of a file of 10,000 accounts',
      limit: '',
      measured: spread(small.map(total)),
      values: small,
    },
    {
      budget: 'import of a file of 100,000 accounts with their keys',
      limit: ms(LIMIT),
      measured: parts(large),
      holds: median(large.map(total)) <= LIMIT,
      values: large,
    },
    { budget: '  the same with 50,000 signals', limit: '', measured: parts(larger), values: larger },
  ];
}
