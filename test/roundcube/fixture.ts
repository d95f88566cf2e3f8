import type { Page } from '@playwright/test';
import { startServer } from '../demo/server.ts';
import { test as base } from '../e2e/extension.ts';
import { type Roundcube, startRoundcube } from './server.ts';

/** Self-hosted addresses are granted for https only, so the demo's server stands in front, as a proxy does in life. */
export const mailOrigin = 'https://mail.planora.example';

/** Opens a message in full. The inbox numbers its mails from 1, in the order of `mails.ts`. */
export const messageAddress = (uid: number) => `${mailOrigin}/?_task=mail&_mbox=INBOX&_uid=${uid}&_action=show`;

interface Fixtures {
  /** A new tab in which the rep has logged in and sees the list of mails. */
  webmail: Page;
  /** The options page, with the sample workspace loaded and this Roundcube added. */
  options: Page;
}

interface WorkerFixtures {
  roundcube: Roundcube;
}

/** `test` with a real Roundcube behind the demo's server, one per worker. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  roundcube: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern and accepts no other form.
    async ({}, use) => {
      const roundcube = await startRoundcube();
      await use(roundcube);
      await roundcube.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  server: [
    async ({ roundcube }, use) => {
      const server = await startServer({ proxy: { host: new URL(mailOrigin).host, target: roundcube.url } });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  webmail: async ({ open, roundcube }, use) => {
    const page = await open(mailOrigin);
    await page.locator('#rcmloginuser').fill(roundcube.user);
    await page.locator('#rcmloginpwd').fill(roundcube.password);
    await page.locator('#rcmloginsubmit').click();
    await page.locator('#messagelist tr.message').first().waitFor();
    await use(page);
  },
  options: async ({ loadSample, grantHost }, use) => {
    const options = await loadSample();
    await grantHost(`${mailOrigin}/*`);
    await addHost(options, messageAddress(1));
    await use(options);
  },
});

/** Adds a self-hosted address as the rep does, by pasting the address of an open message. */
export async function addHost(options: Page, address: string): Promise<void> {
  await options.bringToFront();
  await options.getByRole('textbox', { name: 'Address' }).fill(address);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await options.getByText(`${mailOrigin} is read as Roundcube.`).waitFor();
}

/** Shows a mail of the list in the preview frame beside it, and waits until its header is there. */
export async function preview(webmail: Page, subject: string): Promise<void> {
  await webmail.locator('#messagelist tr.message').filter({ hasText: subject }).first().click();
  const frame = webmail.frameLocator('#messagecontframe');
  await frame.locator('#message-header .subject').filter({ hasText: subject }).waitFor();
}

/** Answers the open message, in the format that it has. */
export async function reply(webmail: Page): Promise<void> {
  // Further copies of the button lie in menus, hidden.
  await webmail.locator('a.reply:not(.disabled):visible').first().click();
  await webmail.locator('#composebody').waitFor({ state: 'attached' });
}

export const saveDraft = (webmail: Page) => webmail.locator('a.save.draft:not(.disabled):visible').click();
