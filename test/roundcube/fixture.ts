import type { Page } from '@playwright/test';
import { realTest } from '../real/fixture.ts';
import { startRoundcube } from './server.ts';

export const mailOrigin = 'https://mail.planora.example';

/** Opens a message in full. The inbox numbers its mails from 1, in the order of `mails.ts`. */
export const messageAddress = (uid: number) => `${mailOrigin}/?_task=mail&_mbox=INBOX&_uid=${uid}&_action=show`;

export const test = realTest({
  name: 'Roundcube',
  origin: mailOrigin,
  record: messageAddress(1),
  start: startRoundcube,
  logIn: async (page, user, password) => {
    await page.locator('#rcmloginuser').fill(user);
    await page.locator('#rcmloginpwd').fill(password);
    await page.locator('#rcmloginsubmit').click();
    await page.locator('#messagelist tr.message').first().waitFor();
  },
});

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

export const sendMail = (webmail: Page) => webmail.locator('button.send:not(.disabled):visible').first().click();
