import type { Page } from '@playwright/test';
import { startServer } from '../demo/server.ts';
import { test as base } from '../e2e/extension.ts';
import { openOptions } from '../surfaces.ts';

/** A real program that runs, and how to get in. */
export interface Hosted {
  url: string;
  user: string;
  password: string;
  stop: () => Promise<void>;
}

/** A self-hosted program as the tests use it. */
export interface Program<H extends Hosted> {
  /** As the extension names the system. */
  name: string;
  /** Self-hosted addresses are granted for https only, so the demo's server stands in front, as a proxy does in life. */
  origin: string;
  /** The address of an open record. */
  record: string;
  start: () => Promise<H>;
  /** From the page at the origin to its first page behind the log-in. */
  logIn: (page: Page, user: string, password: string) => Promise<void>;
  /** What the program itself gets wrong on every run. */
  faults?: RegExp;
}

interface Fixtures {
  /** A new tab in which the rep has logged in. */
  program: Page;
  /** The options page, with the sample workspace loaded. */
  setUp: Page;
  /** The same, with this program added. */
  options: Page;
}

interface WorkerFixtures<H extends Hosted> {
  hosted: H;
}

/** Adds a self-hosted address as the rep does, by pasting the address of an open record. */
export async function addHost(options: Page, address: string, name: string): Promise<void> {
  await options.bringToFront();
  await options.getByRole('textbox', { name: 'Address', exact: true }).fill(address);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await options.getByText(`${new URL(address).origin} is read as ${name}.`).waitFor();
}

/** `test` with a real program behind the demo's server, one per worker. */
export const realTest = <H extends Hosted>({ name, origin, record, start, logIn, faults }: Program<H>) =>
  base.extend<Fixtures, WorkerFixtures<H>>({
    hosted: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern and accepts no other form.
      async ({}, use) => {
        const hosted = await start();
        await use(hosted);
        await hosted.stop();
      },
      { scope: 'worker', timeout: 60_000 },
    ],
    server: [
      async ({ hosted }, use) => {
        const server = await startServer({ proxy: { host: new URL(origin).host, target: hosted.url } });
        await use(server);
        await server.stop();
      },
      { scope: 'worker' },
    ],
    program: async ({ open, hosted, problems }, use) => {
      if (faults) problems.allow(faults);
      const page = await open(origin);
      await logIn(page, hosted.user, hosted.password);
      await use(page);
    },
    begin: 'sample',
    granted: `${origin}/*`,
    setUp: async ({ launched }, use) => use(await openOptions(launched)),
    options: async ({ setUp }, use) => {
      await addHost(setUp, record, name);
      await use(setUp);
    },
  });
