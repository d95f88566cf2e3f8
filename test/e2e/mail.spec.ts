import type { Page } from '@playwright/test';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { readPanel } from '../demo/checks.ts';
import { test as base, expect, findChip } from './extension.ts';
import { expectAccount, expectNoAccount, insert, offeredLink } from './mailSteps.ts';
import { quietPage } from './reset.ts';

interface Fixtures {
  /** A page of the extension in which nothing of ours runs. */
  options: Page;
  /** A new tab in front with a page of the demo, such as `gmail/inbox`. */
  visit: (fixture: string) => Promise<Page>;
}

const test = base.extend<Fixtures>({
  options: async ({ launched, extensionId }, use) => use(await quietPage(launched, extensionId)),
  visit: async ({ open, options, server }, use) => {
    await options.bringToFront();
    await use(async (fixture) => {
      const [site, name = ''] = fixture.split('/');
      const page = server.pages().find((each) => each.site === site && each.name === name);
      const url = new URL(page?.url ?? '');
      // Several pages share an address; the hash does not reach the server.
      url.searchParams.set('fixture', name);
      return open(url.href);
    });
  },
});

test.use({ begin: 'sample' });

const own = '[g_editable="true"]';
const quote = 'On Fri, 20 Nov 2026';
const minute = 60_000;

/** Writes two words into the reply and puts the caret between them. */
async function write(page: Page, box = page.locator(own)): Promise<void> {
  await page.bringToFront();
  await box.locator('div').first().click();
  await page.keyboard.type('Before after');
  for (const _ of 'after') await page.keyboard.press('ArrowLeft');
}

/** What an open panel last knew of the compose box stays: it asks again every 800 ms, and a click must come before. */
const stopAsking = (panel: Page) =>
  panel.evaluate(() => Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' }));

/** Pastes into a box that is no compose box, and gives what arrived. */
async function paste(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => {
    const box = document.body.appendChild(document.createElement('div'));
    Object.assign(box.style, { position: 'fixed', inset: '0 auto auto 0', width: '200px', height: '60px' });
    box.id = 'pasted';
    box.contentEditable = 'true';
    box.focus();
  });
  await page.keyboard.press('Control+v');
  return page.locator('#pasted').innerHTML();
}

test('Gmail: a thread is matched by the domains of its correspondents', async ({ visit, options, openPanel }) => {
  const page = await visit('gmail/thread-reply');
  await expectAccount(options, 'Brisance Industrie', 'N');
  expect((await findChip(page)).label).toContain('Brisance Industrie');
  const { cue } = await readPanel(await openPanel(page), /^Brisance Industrie$/, 'change');
  expect(cue).toContain('Matched by domain');
});

test('Gmail: colleagues, newsletters, free mail and lists give no account', async ({ visit, options, openPanel }) => {
  const page = await visit('gmail/thread-newsletter');
  await expectNoAccount(options, page, 'none');
  const panel = await openPanel(page);
  await expect(panel.getByTestId('no-account')).toHaveAttribute('data-why', 'notInWorkspace');
  await expectNoAccount(options, await visit('gmail/thread-free-mail'), 'none');
  await expectNoAccount(options, await visit('gmail/thread-own-address'), undefined);
  await expect(panel.getByTestId('no-account')).toHaveAttribute('data-why', 'notRecord');
  await expectNoAccount(options, await visit('gmail/inbox'), undefined);
  await expectNoAccount(options, await visit('gmail/search'), undefined);
});

test('Gmail: while views come and go, no thread is shown the account of another', async ({ visit, options }) => {
  await options.evaluate(() => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    chrome.storage.session.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        const state = newValue as { status: string; first?: { name: string } } | undefined;
        if (key.startsWith('account:')) shown.push(state?.first?.name ?? state?.status ?? 'nothing');
      }
    });
  });
  const page = await visit('gmail/app');
  const brisance = () => expectAccount(options, 'Brisance Industrie', 'N');
  await brisance();
  await page.getByText('←').last().click();
  await expect(page.getByText('Offer 2291')).toBeVisible();
  await expectNoAccount(options, page, undefined);
  await page.locator('[data-open]', { hasText: 'Five ideas' }).click();
  await expectNoAccount(options, page, 'none');
  await page.goBack();
  await page.goBack();
  await brisance();
  // Straight from one thread to the next: the old view stays for a while under the new address.
  await page.goForward();
  await page.goForward();
  await expectNoAccount(options, page, 'none');
  const shown = await options.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  const name = 'Brisance Industrie';
  expect(shown).toEqual([name, 'nothing', 'none', 'nothing', name, 'nothing', 'none']);
});

test('Gmail: a reply takes the link at the caret, and Ctrl+Z takes it back', async ({ visit, openPanel }) => {
  const page = await visit('gmail/app');
  const panel = await openPanel(page);
  await expect(panel.getByTestId('copy').first()).toBeVisible();
  await expect(panel.getByTestId('insert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Reply' }).click();
  await write(page);
  const piece = await offeredLink(panel);
  await insert(panel, piece);
  const box = page.locator(own);
  await expect(box.getByRole('link', { name: piece.title })).toHaveAttribute('href', piece.url);
  await expect(box).toContainText(`Before ${piece.title} after${quote}`);
  await page.bringToFront();
  await page.keyboard.press('Control+z');
  await expect(box).toContainText(`Before after${quote}`);
});

test('Gmail: of two compose boxes the one with the caret', async ({ visit, openPanel }) => {
  const page = await visit('gmail/thread-reply');
  await page.locator('.M9').evaluate((form) => form.after(form.cloneNode(true)));
  const panel = await openPanel(page);
  const piece = await offeredLink(panel);
  // Without a caret the last one is taken, so the first one has to win.
  await write(page, page.locator(own).first());
  await insert(panel, piece);
  const link = `a[href="${piece.url}"]`;
  await expect(page.locator(own).first().locator(link)).toHaveCount(1);
  await expect(page.locator(own).last().locator(link)).toHaveCount(0);
});

for (const [what, spoil] of [
  ['gone', (box: Element) => box.closest('.M9')?.remove()],
  ['read-only', (box: Element) => box.setAttribute('contenteditable', 'false')],
] as const) {
  test(`Gmail: when the box is ${what} the link is copied, and the panel says so`, async ({ visit, openPanel }) => {
    const page = await visit('gmail/thread-reply');
    const panel = await openPanel(page);
    const piece = await offeredLink(panel);
    await stopAsking(panel);
    await page.locator(own).evaluate(spoil);
    await piece.row.getByTestId('insert').click();
    const said = `Could not insert it, so the link is copied: ${piece.title}`;
    await expect(panel.getByTestId('status')).toHaveText(said);
    const pasted = await paste(page);
    expect(pasted).toContain(`href="${piece.url}"`);
    expect(pasted).toContain(piece.title);
    await expect(page.locator(`${own} a[href="${piece.url}"]`)).toHaveCount(0);
  });
}

test('Gmail: internal content can be read, but neither copied nor inserted', async ({ visit, openPanel }) => {
  const panel = await openPanel(await visit('gmail/thread-reply'));
  await offeredLink(panel);
  await panel.getByTestId('search').fill('Optiplan');
  const row = panel.locator('[data-asset="battlecard-optiplan-en"]');
  await expect(row).toContainText('Internal, for your eyes only');
  const names = row.getByRole('button').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  expect(await names).toEqual(['Mark as a favourite: Against Optiplan', 'Read: Against Optiplan']);
});

test('Outlook: content is offered and inserted up to the minute in which it expires', async ({ visit, openPanel }) => {
  const today = new Date().toISOString().slice(0, 10);
  const offer = sampleWorkspace('en', today).assets.find(({ id }) => id === 'one-launch-offer-en');
  const end = Date.parse(offer?.expiresAt ?? '');
  const page = await visit('outlook/message-reply');
  const panel = await openPanel(page);
  await panel.clock.install({ time: end - minute * 5 });
  await panel.reload();
  await readPanel(panel, /^Helvia Pharma$/, 'customer');
  await panel.getByTestId('search').fill('Price list');
  await expect(panel.getByText(/result|Nothing approved/).first()).toBeAttached();
  await expect(panel.locator('[data-asset="one-price-list-old-en"]')).toHaveCount(0);

  await panel.getByTestId('search').fill('Launch offer');
  const row = panel.locator('[data-asset="one-launch-offer-en"]');
  const links = page.locator(`[data-body] a[href="${offer?.url}"]`);
  await expect(row.getByTestId('insert')).toBeVisible();
  // The row is still there, as in a panel that stood open; no timer runs when the time is set.
  await panel.clock.setSystemTime(end);
  await row.getByTestId('insert').click();
  await page.waitForTimeout(300);
  await expect(links).toHaveCount(0);
  await expect(panel.getByTestId('status')).toBeEmpty();
  await panel.clock.setSystemTime(end - minute);
  await row.getByTestId('insert').click();
  await expect(links).toHaveCount(1);
  await panel.clock.fastForward(minute * 2);
  await expect(row).toHaveCount(0);
});

test('Outlook: the link goes into the message and not among the recipients', async ({ visit, options, openPanel }) => {
  const page = await visit('outlook/message-reply');
  await expectAccount(options, 'Helvia Pharma', 'C');
  const panel = await openPanel(page);
  const { cue } = await readPanel(panel, /^Helvia Pharma$/, 'customer');
  expect(cue).toContain('Matched by domain');
  const piece = await offeredLink(panel);
  await insert(panel, piece);
  await expect(page.locator(`[contenteditable="true"]:not([data-body]) a`)).toHaveCount(0);
  // Above the quoted message.
  await expect(page.locator(`[data-body] > div:first-child a[href="${piece.url}"]`)).toHaveText(piece.title);
});

test('Outlook: names without addresses and the list give no account; a new message goes by its recipient', async ({
  visit,
  options,
}) => {
  await visit('outlook/compose');
  await expectAccount(options, 'Nordvik Logistics', 'C');
  await expectNoAccount(options, await visit('outlook/message-names-only'), undefined);
  await expectNoAccount(options, await visit('outlook/list'), undefined);
});

test.describe('in French', () => {
  test.use({ language: 'fr' });

  test('Gmail: Insérer, Inséré', async ({ visit, openPanel }) => {
    const page = await visit('gmail/thread-reply');
    const panel = await openPanel(page);
    const { cue } = await readPanel(panel, /^Brisance Industrie$/, 'change');
    expect(cue).toContain('Reconnu par le domaine');
    const piece = await offeredLink(panel);
    await expect(piece.row.getByTestId('insert')).toHaveText('Insérer');
    await insert(panel, piece, 'Inséré\u00a0: ');
    await expect(page.locator(`${own} a[href="${piece.url}"]`)).toHaveText(piece.title);
  });
});
