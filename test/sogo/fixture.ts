import { expect, type Page } from '@playwright/test';
import { rep } from '../mail/mails.ts';
import { realTest } from '../real/fixture.ts';
import { startSogo } from './server.ts';

export const mailOrigin = 'https://groupware.planora.example';
export const mailbox = `${mailOrigin}/SOGo/so/${rep.address}/Mail/view#!/Mail/0/INBOX`;

/** Opens a message beside the list. The inbox numbers its mails from 1, in the order of `mails.ts`. */
export const messageAddress = (uid: number) => `${mailbox}/${uid}`;

const rows = (webmail: Page) => webmail.locator('md-list-item[sg-message]');

export const test = realTest({
  name: 'SOGo',
  origin: mailOrigin,
  record: messageAddress(1),
  start: () => startSogo(new URL(mailOrigin)),
  logIn: async (page, user, password) => {
    // What is typed before Angular is there gets lost; it marks its fields.
    await page.locator('input.ng-pristine[ng-model="app.creds.username"]').fill(user);
    await page.locator('input[ng-model="app.creds.password"]').fill(password);
    await page.keyboard.press('Enter');
    await rows(page).first().waitFor();
  },
  // 5.8 asks before the log-in for what needs one, and its editor for a style sheet that it does not bring.
  faults: /passwordRecoveryEnabled|autocomplete\/skins\/default\.css/,
});

/** The list by its address. Its own script loses the answer now and then on a busy machine, and the list stays empty. */
export const openList = (webmail: Page): Promise<void> =>
  expect(async () => {
    await webmail.goto(mailbox);
    await webmail.reload();
    await rows(webmail).first().waitFor({ timeout: 10_000 });
  }).toPass();

/** Opens a mail of the list, and waits until it is there. */
export async function openMail(webmail: Page, subject: string): Promise<void> {
  await rows(webmail).filter({ hasText: subject }).first().click();
  await webmail.locator('[ng-bind="viewer.message.subject"]').filter({ hasText: subject }).waitFor();
}

/** Looks for mails by a word of the subject, and waits until only such are listed. */
export async function search(webmail: Page, word: string): Promise<void> {
  await webmail.locator('button[ng-click="mailbox.searchMode()"]:visible').click();
  await webmail.locator('form[name="searchForm"] input[name="folderSearch"]:visible').fill(word);
  await webmail.keyboard.press('Enter');
  await rows(webmail).filter({ hasNotText: word }).first().waitFor({ state: 'detached' });
}

/** Answers the open message in the editor for formatted text, and gives the editor's body. */
export async function reply(webmail: Page) {
  await webmail.locator('[ui-view="message"] button[ng-click^="viewer.reply("]:visible').click();
  const body = webmail.frameLocator('#mailEditor iframe').locator('body[contenteditable="true"]');
  await body.waitFor();
  return body;
}

export const saveDraft = (webmail: Page) =>
  webmail.locator('#mailEditor button[ng-click^="editor.save("]:visible').click();

export const sendMail = (webmail: Page) =>
  webmail.locator('#mailEditor button[ng-click^="editor.send("]:visible').click();
