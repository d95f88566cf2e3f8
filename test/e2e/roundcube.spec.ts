import type { Page } from '@playwright/test';
import { readPanel, said } from '../demo/checks.ts';
import { draftTo } from '../mail/dovecot.ts';
import { addHost } from '../real/fixture.ts';
import { mailOrigin, messageAddress, preview, reply, saveDraft, test } from '../roundcube/fixture.ts';
import { whyNotRoundcube } from '../roundcube/install.ts';
import { expect, findChip } from './extension.ts';
import { expectAccount, expectNoAccount, expectNoChip, insert, offeredLink, tabInFront } from './mailSteps.ts';

// One Roundcube for the whole file, hence one worker.
test.describe.configure({ mode: 'default', timeout: 60_000 });

test.beforeAll(() => {
  // The first run on a machine installs the packages.
  test.setTimeout(600_000);
  const reason = whyNotRoundcube();
  test.skip(reason !== undefined, reason);
});

const acme = 'Acme Industrial GmbH';

/** Everything that the extension keeps, as one text. */
const stored = (own: Page) =>
  own.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [await chrome.storage.local.get(), await chrome.storage.session.get()];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const rows = db.transaction(store).objectStore(store);
        kept.push(await asked(rows.getAllKeys()), await asked(rows.getAll()));
      }
      db.close();
    }
    return JSON.stringify(kept);
  });

/** The account is known, but neither subject, text, sender, the rep's address nor the page's are kept anywhere. */
async function expectNothingOfTheMail(own: Page): Promise<void> {
  const text = await stored(own);
  expect(text).toContain(acme);
  expect(text).not.toMatch(/\bAda\b|ada\.keller|Planning for line|Any news|camille\.roux@|_uid=/i);
}

test('an address works at once when it is added, and no longer when it is removed', async ({
  program: webmail,
  setUp: options,
  grantHost,
}) => {
  await webmail.goto(messageAddress(3));
  await webmail.bringToFront();
  await expectNoAccount(options, webmail, undefined);
  await grantHost(`${mailOrigin}/*`);
  await addHost(options, webmail.url(), 'Roundcube');
  await webmail.bringToFront();
  await expectAccount(options, acme, 'R');
  expect((await findChip(webmail)).label).toBe(`${acme}. Competitive · evaluation. Open the side panel`);

  await options.bringToFront();
  await options.getByRole('button', { name: `Remove ${mailOrigin}` }).click();
  const allowed = () =>
    options.evaluate((origin) => chrome.permissions.contains({ origins: [`${origin}/*`] }), mailOrigin);
  await expect.poll(allowed).toBe(false);
  await webmail.bringToFront();
  await expect.poll(() => tabInFront(options)).toEqual({ letter: '' });
  await expectNoChip(webmail);
  await webmail.reload();
  await expectNoAccount(options, webmail, undefined);
});

test('the list gives nothing; the message in the preview does, unless it is a newsletter or free mail', async ({
  program: webmail,
  options,
  killWorker,
}) => {
  await webmail.bringToFront();
  await webmail.reload();
  await webmail.locator('#messagelist tr.message').first().waitFor();
  await expectNoAccount(options, webmail, undefined);

  await preview(webmail, 'Invitation: visit of line 2');
  await expectAccount(options, acme, 'R');
  expect((await findChip(webmail)).label).toContain(acme);
  await preview(webmail, 'Five ideas for shift planning');
  await expectNoAccount(options, webmail, 'none');
  await preview(webmail, 'Security questionnaire');
  await expectAccount(options, 'Brisance Industrie', 'N');
  await preview(webmail, 'From my private address');
  await expectNoAccount(options, webmail, 'none');

  await killWorker();
  await preview(webmail, 'Invitation: visit of line 2');
  await expectAccount(options, acme, 'R');
  expect((await findChip(webmail)).label).toContain(acme);

  const search = webmail.locator('#mailsearchform');
  await search.fill('questionnaire');
  await search.press('Enter');
  await expect(webmail.locator('#messagelist tr.message')).toHaveCount(1);
  await preview(webmail, 'Security questionnaire');
  await expectAccount(options, 'Brisance Industrie', 'N');
});

test('from the open message to the draft in plain text, the log and the statistics', async ({
  program: webmail,
  options,
  panel: openedPanel,
  popup: openPopup,
  hosted,
}) => {
  await webmail.bringToFront();
  await webmail.goto(messageAddress(3));
  await (await findChip(webmail)).click();
  const panel = await openedPanel();
  const { cue } = await readPanel(panel, /^Acme Industrial GmbH$/, 'competitive');
  expect(cue).toContain('Matched by domain');
  await expect(panel.getByTestId('insert'), 'nothing to insert into yet').toHaveCount(0);
  await expectNothingOfTheMail(options);

  await reply(webmail);
  const box = webmail.locator('#composebody');
  const before = await box.inputValue();
  expect(before).toContain('Any news on this?');
  const piece = await offeredLink(panel);
  const line = `${piece.title}: ${piece.url}`;
  await insert(panel, piece);
  await expect(box).toHaveValue(`${before}${line}`);
  await webmail.bringToFront();
  await webmail.keyboard.press('Control+z');
  await expect(box).toHaveValue(before);
  await insert(panel, piece);
  await saveDraft(webmail);
  await expect
    .poll(async () => draftTo(await hosted.drafts(), '<ada.keller@acme-industrial.example>'))
    .toContain(piece.url);

  await options.bringToFront();
  const row = options.getByTestId('log-row').filter({ hasText: piece.title });
  await expect(row.filter({ hasText: /Used.*inserted/ })).toHaveCount(2);
  await expect(row.filter({ hasText: /Offered/ })).toHaveCount(1);
  expect(await said(row.first())).toContain(acme);

  await webmail.bringToFront();
  const popup = await openPopup();
  await expect(popup.getByTestId('total-uses')).toHaveText('Uses2');
  await expect(popup.getByText(piece.title).first()).toBeVisible();

  expect(await stored(options)).toContain('"channel":"inserted"');
  await expectNothingOfTheMail(options);
});

test('a reply in HTML: the link goes in front of the quote, Ctrl+Z takes it back, the draft holds it', async ({
  program: webmail,
  options,
  openPanel,
  hosted,
}) => {
  await webmail.goto(messageAddress(4));
  await webmail.bringToFront();
  await expectAccount(options, 'Brisance Industrie', 'N');
  await reply(webmail);
  const body = webmail.frameLocator('#composebody_ifr').locator('body');
  await body.locator('#reply-intro').waitFor();
  const before = await body.textContent();
  const panel = await openPanel(webmail);
  await readPanel(panel, /^Brisance Industrie$/, 'change');
  const piece = await offeredLink(panel);
  await insert(panel, piece);
  const link = body.locator(`p:has(~ #reply-intro) a[href="${piece.url}"]`);
  await expect(link).toHaveText(piece.title);
  await webmail.bringToFront();
  await webmail.keyboard.press('Control+z');
  await expect(link).toHaveCount(0);
  await expect(body).toHaveText(before ?? '');
  await insert(panel, piece);
  await expect(link).toHaveText(piece.title);
  await saveDraft(webmail);
  const draft = async () => draftTo(await hosted.drafts(), '<anna@brisance.example>');
  await expect.poll(draft).toContain(`<a href=3D"${piece.url}">`);
});
