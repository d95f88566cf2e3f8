import type { Launched } from '../launch.ts';
import { ms, type Row, spread } from './report.ts';
import { install, workspaceOf } from './workspaces.ts';

const RUNS = 3;
const THOUSAND = 1_000;

/** How long a workspace takes to be put in force over the one before. */
export async function measureInstall(browser: Launched, workspace: string): Promise<Row[]> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${await browser.extensionId()}/options.html`);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await install(page, workspace));
  const large = await install(page, workspaceOf(100 * THOUSAND));
  await page.close();
  return [
    {
      budget: 'installWorkspace, 10,000 and 100,000 accounts',
      limit: '',
      measured: `${spread(times)} and ${ms(large)}`,
      values: { tenThousand: times, hundredThousand: large },
    },
  ];
}
