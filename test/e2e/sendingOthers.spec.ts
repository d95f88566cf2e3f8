import { insert, offeredLink } from './mailSteps.ts';
import { letSend, prepare, sent, sentInLog, settled, urlOf } from './sendingSteps.ts';
import { expect, test } from './steps.ts';

const outlook = {
  button: '[data-testid="ComposeSendButton"]',
  form: '[data-app-section="MailCompose"]',
  box: '[data-body]',
};
const gmail = { button: '.aoO', form: '.M9', box: '[g_editable="true"]' };

test.use({ begin: 'installed' });
test.beforeEach(({ installed, extensionId }) => prepare(installed, extensionId));

test('Outlook: what the panel inserted bears the campaign, and counts as inserted and as sent', async ({
  demo,
  openPanel,
  backstage,
}) => {
  const page = await demo('outlook/message-reply');
  await letSend(page, outlook);
  const panel = await openPanel(page);
  const piece = await offeredLink(panel);
  const id = (await piece.row.getAttribute('data-asset')) ?? '';
  await insert(panel, piece);
  const address = `${piece.url}?utm_source=sales&utm_medium=email&utm_content=${id}`;
  await expect(page.locator(`[data-body] a[href="${address}"]`)).toHaveText(piece.title);
  await page.bringToFront();
  await settled(page);
  // The recipients' fields are editable too, and the key is pressed there.
  await page.getByRole('textbox', { name: 'Cc' }).focus();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => sentInLog(backstage)).toEqual([id]);
  const uses = (await backstage.events()).flatMap((event) => (event.action === 'use' ? event.channel : []));
  expect(uses.sort()).toEqual(['inserted', 'sent']);
});

test('Gmail: of two messages the one that is sent; called back and sent again it is one message', async ({
  demo,
  backstage,
  killWorker,
}) => {
  const page = await demo('gmail/thread-reply');
  await page.locator('.M9').evaluate((form) => form.after(form.cloneNode(true)));
  await letSend(page, gmail);
  const link = (nth: number, url: string) =>
    page
      .locator(gmail.box)
      .nth(nth)
      .evaluate((el, url) => {
        const made = document.createElement('a');
        made.href = url;
        made.textContent = 'Link';
        el.firstElementChild?.append(made);
      }, url);
  await link(0, urlOf('good'));
  await link(1, urlOf('next'));
  await settled(page);
  // The worker sleeps when the moment comes.
  await killWorker();
  await page.locator(gmail.button).last().click();
  await expect.poll(() => sentInLog(backstage)).toEqual(['next']);
  await page.evaluate(() => {
    const form = document.querySelector('.M9');
    const again = form?.cloneNode(true) as Element;
    const undo = document.createElement('span');
    undo.id = 'link_undo';
    undo.textContent = 'Undo';
    undo.onclick = () => form?.after(again);
    for (const each of again.querySelectorAll('[g_editable] a')) each.setAttribute('href', 'about:blank');
    document.body.prepend(undo);
  });
  await page.locator('#link_undo').click();
  await link(1, urlOf('next'));
  await settled(page);
  await page.locator(gmail.button).last().click();
  await expect.poll(() => sent(page)).toHaveLength(2);
  await page.waitForTimeout(800);
  expect(await sentInLog(backstage)).toEqual(['next']);
  await page.locator(gmail.button).click();
  await expect.poll(() => sentInLog(backstage)).toEqual(['good', 'next']);
});

test('Gmail: a window of its own takes the link, in one step back', async ({ demo, openPanel }) => {
  const page = await demo('gmail/popout-compose');
  const panel = await openPanel(page);
  const piece = await offeredLink(panel);
  await insert(panel, piece);
  const link = page.locator('[g_editable="true"] a');
  await expect(link).toHaveAttribute('href', new RegExp(`^${piece.url}\\?utm_source=sales`));
  await page.bringToFront();
  await page.locator('[g_editable="true"]').focus();
  await page.keyboard.press('Control+z');
  await expect(link).toHaveCount(0);
  await expect(page.locator('[g_editable="true"]')).toHaveText('Hello Ines,');
});
