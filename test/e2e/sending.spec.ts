import type { Page } from '@playwright/test';
import {
  expectWarning,
  letSend,
  pieces,
  prepare,
  sent,
  sentInLog,
  settled,
  switchSending,
  urlOf,
  warningIn,
} from './sendingSteps.ts';
import { expect, test } from './steps.ts';

const box = '[g_editable="true"]';
const gmail = { button: '.aoO', form: '.M9', box };

/** What stands in the message, the thread and its address, and must be kept nowhere. */
const ofTheMessage = ['private.example', 'token=abc', 'swordfish', 'marmalade', 'board meeting', 'mail.google.com'];

/** Types an address into the reply by hand, between two words. */
async function writeAddress(page: Page, address: string, where = box): Promise<void> {
  await page.bringToFront();
  await page.locator(where).locator('div').first().click();
  await page.keyboard.type(`Swordfish ${address} marmalade`);
}

/** Pastes a link as editors take it from the clipboard. */
const pasteLink = (page: Page, url: string, title: string, where = box) =>
  page.locator(where).evaluate(
    (el, { url, title }) => {
      (el as HTMLElement).focus();
      const line = el.querySelector('div') ?? el;
      getSelection()?.setPosition(line, 0);
      document.execCommand('insertHTML', false, `<b><a href="${url}">${title}</a></b>&nbsp;`);
    },
    { url, title },
  );

test.use({ begin: 'installed' });

test.describe('switched on', () => {
  test.beforeEach(({ installed, extensionId }) => prepare(installed, extensionId));

  test('Gmail: links count as sent once the message has gone, those pasted by hand too, and no other', async ({
    demo,
    backstage,
  }) => {
    const page = await demo('gmail/thread-reply');
    await letSend(page, gmail);
    await writeAddress(page, 'https://private.example/plans?token=abc');
    await pasteLink(page, `${urlOf('good')}/?utm_source=sales&utm_medium=email&utm_content=good`, 'Look');
    await pasteLink(page, urlOf('good'), 'again');
    await settled(page);
    expect(await sentInLog(backstage)).toEqual([]);
    await page.locator(gmail.button).click();
    await expect.poll(() => sentInLog(backstage)).toEqual(['good']);
    expect(await sent(page)).toHaveLength(1);
    const [event] = (await backstage.events()).filter((each) => each.assetId === 'good');
    expect(event).toMatchObject({ badge: 'change', assetVersion: '1.0', accountId: expect.any(String) });
    const kept = JSON.stringify(await backstage.dump());
    expect(kept.includes('"channel":"sent"')).toBe(true);
    expect(ofTheMessage.filter((each) => kept.toLowerCase().includes(each))).toEqual([]);
  });

  test('Gmail: a message that stays has not been sent; what is quoted is not sent again', async ({
    demo,
    backstage,
  }) => {
    const page = await demo('gmail/thread-reply');
    await pasteLink(page, urlOf('good'), 'Look');
    await page.locator(`${box} blockquote`).evaluate((el, url) => {
      const link = document.createElement('a');
      link.href = url;
      link.textContent = 'Quoted';
      el.append(link);
    }, urlOf('expired'));
    await settled(page);
    // The page refuses: the box stays, and the rep writes on.
    await page.locator(gmail.button).click();
    expect(await warningIn(page)).toBeUndefined();
    await page.locator(box).locator('div').first().click();
    await page.keyboard.type('more');
    await page.waitForTimeout(400);
    await letSend(page, gmail);
    await page.locator('.M9').evaluate((el) => el.remove());
    await page.waitForTimeout(600);
    expect(await sentInLog(backstage)).toEqual([]);
  });

  test('Gmail: an expired link holds one press back, and its replacement goes in, to be taken back with Ctrl+Z', async ({
    demo,
    backstage,
  }) => {
    const page = await demo('gmail/thread-reply');
    await letSend(page, gmail);
    await pasteLink(page, urlOf('expired'), pieces.expired.title);
    await settled(page);
    await page.locator(gmail.button).click();
    const warning = await expectWarning(page);
    expect(warning.text).toContain('“Prices of last year” has expired.');
    expect(warning.text).toContain('Use instead: Prices of this year');
    expect(await sent(page)).toEqual([]);
    await warning.press('Replace');
    const link = page.locator(`${box} b a`).first();
    const next = `${urlOf('next')}?utm_source=sales&utm_medium=email&utm_content=next`;
    await expect(link).toHaveAttribute('href', next);
    await expect(link).toHaveText('Prices of this year');
    expect(await warningIn(page)).toBeUndefined();
    // One step for the words, one for the address.
    for (const _ of 'ab') await page.keyboard.press('Control+z');
    await expect(link).toHaveAttribute('href', urlOf('expired'));
    await expect(link).toHaveText('Prices of last year');
    for (const _ of 'ab') await page.keyboard.press('Control+Shift+z');
    await expect(link).toHaveAttribute('href', next);
    await settled(page);
    await page.locator(gmail.button).click();
    await expect.poll(() => sentInLog(backstage)).toEqual(['next']);
    expect((await sent(page))[0]).toContain('utm_content=next');
  });

  test('Gmail: the key is held back too; Escape goes back to the message, the second press goes through', async ({
    demo,
    backstage,
  }) => {
    const page = await demo('gmail/thread-reply');
    await letSend(page, gmail);
    await pasteLink(page, urlOf('internal'), 'How');
    await pasteLink(page, urlOf('retired'), 'Old');
    await pasteLink(page, urlOf('draft'), 'Half');
    await settled(page);
    await page.keyboard.press('Control+Enter');
    const warning = await expectWarning(page);
    expect(warning.text).toContain('3 links should not go to a buyer');
    expect(warning.buttons).toEqual(['Send anyway', '×']);
    await page.keyboard.press('Escape');
    expect(await warningIn(page)).toBeUndefined();
    await expect(page.locator(box)).toBeFocused();
    expect(await sent(page)).toEqual([]);
    await page.waitForTimeout(700);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => sent(page)).toHaveLength(1);
    await expect.poll(() => sentInLog(backstage)).toEqual(['draft', 'internal', 'retired']);
  });

  test('Gmail: "Send anyway" sends, by mouse and by keyboard, and counts once', async ({ demo, backstage }) => {
    const page = await demo('gmail/thread-reply');
    await letSend(page, gmail);
    await pasteLink(page, urlOf('retired'), 'Old');
    await settled(page);
    await page.locator(gmail.button).dblclick();
    await expectWarning(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => sent(page)).toHaveLength(1);
    await expect.poll(() => sentInLog(backstage)).toEqual(['retired']);
    expect(await warningIn(page)).toBeUndefined();
  });
});

test('switched off: no script, no listener, no message, no row', async ({
  installed,
  demo,
  backstage,
  extensionId,
}) => {
  await prepare(installed, extensionId, { on: false });
  const page = await demo('gmail/thread-reply');
  await letSend(page, gmail);
  await pasteLink(page, urlOf('expired'), 'Old');
  await settled(page);
  const devtools = await page.context().newCDPSession(page);
  const loaded: string[] = [];
  devtools.on('Debugger.scriptParsed', ({ url }) => void loaded.push(url));
  await devtools.send('Debugger.enable');
  expect(loaded.filter((url) => /sending-/.test(url))).toEqual([]);
  await devtools.send('Debugger.disable');
  await page.locator(gmail.button).click();
  await expect.poll(() => sent(page)).toHaveLength(1);
  await page.waitForTimeout(600);
  expect(await backstage.events()).toEqual([]);

  // On and off again: a page that is open starts and stops with the switch.
  await switchSending(backstage.page, extensionId, true);
  await switchSending(backstage.page, extensionId, false);
  const again = await demo('gmail/thread-reply');
  await letSend(again, gmail);
  await pasteLink(again, urlOf('expired'), 'Old');
  await settled(again);
  await again.locator(gmail.button).click();
  await expect.poll(() => sent(again)).toHaveLength(1);
  expect(await warningIn(again)).toBeUndefined();
});
