import type { Page } from '@playwright/test';
import { startServer } from '../demo/server.ts';
import { test as base } from '../e2e/extension.ts';
import type { MailServer } from './dovecot.ts';

/** A real webmail that runs, and the mail server behind it. */
export interface Hosted extends MailServer {
  url: string;
  stop: () => Promise<void>;
}

/** A self-hosted webmail as the tests use it. */
export interface Webmail {
  /** As the extension names the system. */
  name: string;
  /** Self-hosted addresses are granted for https only, so the demo's server stands in front, as a proxy does in life. */
  origin: string;
  /** The address of an open message. */
  message: string;
  start: () => Promise<Hosted>;
  /** From the page at the origin to the list of mails. */
  logIn: (page: Page, user: string, password: string) => Promise<void>;
  /** What the program itself gets wrong on every run. */
  faults?: RegExp;
}

interface Fixtures {
  /** A new tab in which the rep has logged in and sees the list of mails. */
  webmail: Page;
  /** The options page, with the sample workspace loaded and this webmail added. */
  options: Page;
}

interface WorkerFixtures {
  hosted: Hosted;
}

/** Adds a self-hosted address as the rep does, by pasting the address of an open message. */
export async function addHost(options: Page, address: string, name: string): Promise<void> {
  await options.bringToFront();
  await options.getByRole('textbox', { name: 'Address' }).fill(address);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await options.getByText(`${new URL(address).origin} is read as ${name}.`).waitFor();
}

/** `test` with a real webmail behind the demo's server, one per worker. */
export const webmailTest = ({ name, origin, message, start, logIn, faults }: Webmail) =>
  base.extend<Fixtures, WorkerFixtures>({
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
    webmail: async ({ open, hosted, problems }, use) => {
      if (faults) problems.allow(faults);
      const page = await open(origin);
      await logIn(page, hosted.user, hosted.password);
      await use(page);
    },
    options: async ({ loadSample, grantHost }, use) => {
      const options = await loadSample();
      await grantHost(`${origin}/*`);
      await addHost(options, message, name);
      await use(options);
    },
  });

/** The first draft to an address as Dovecot keeps it, with the lines put together that quoted-printable has cut. */
export const draftTo = (drafts: string[], address: string) =>
  drafts.filter((draft) => draft.includes(address)).map((draft) => draft.replace(/=\r?\n/g, ''))[0];
