import { readPanel } from '../demo/checks.ts';
import { draftTo } from '../mail/dovecot.ts';
import { addHost } from '../real/fixture.ts';
import { mailOrigin, messageAddress, openList, openMail, reply, saveDraft, search, test } from '../sogo/fixture.ts';
import { whyNotSogo } from '../sogo/install.ts';
import { expect, findChip } from './extension.ts';
import { expectAccount, expectNoAccount, insert, offeredLink } from './mailSteps.ts';

// One SOGo for the whole file, hence one worker.
test.describe.configure({ mode: 'default', timeout: 60_000 });

test.beforeAll(() => {
  // The first run on a machine installs the packages.
  test.setTimeout(600_000);
  const reason = whyNotSogo();
  test.skip(reason !== undefined, reason);
});

const acme = 'Acme Industrial GmbH';

test('an address works at once when it is added', async ({ program: webmail, setUp: options, grantHost }) => {
  await webmail.goto(messageAddress(3));
  await webmail.bringToFront();
  await expectNoAccount(options, webmail, undefined);
  await grantHost(`${mailOrigin}/*`);
  await addHost(options, webmail.url(), 'SOGo');
  await webmail.bringToFront();
  await expectAccount(options, acme, 'R');
  expect((await findChip(webmail)).label).toBe(`${acme}. Competitive · evaluation. Open the side panel`);
});

test('list, messages, a newsletter, free mail, a search', async ({ program: webmail, options }) => {
  await webmail.bringToFront();
  await openList(webmail);
  await expectNoAccount(options, webmail, undefined);

  await openMail(webmail, 'Invitation: visit of line 2');
  await expectAccount(options, acme, 'R');
  expect((await findChip(webmail)).label).toContain(acme);
  await openMail(webmail, 'Security questionnaire');
  await expectAccount(options, 'Brisance Industrie', 'N');
  await openMail(webmail, 'Five ideas for shift planning');
  await expectNoAccount(options, webmail, 'none');
  await webmail.goBack();
  await expectAccount(options, 'Brisance Industrie', 'N');
  await openMail(webmail, 'From my private address');
  await expectNoAccount(options, webmail, 'none');

  await webmail.goto(messageAddress(4).replace(/\/4$/, ''));
  await expectNoAccount(options, webmail, undefined);
  await search(webmail, 'Planning for line');
  await expectNoAccount(options, webmail, undefined);
  await openMail(webmail, 'Re: Planning for line 2');
  await expectAccount(options, acme, 'R');
});

test('a reply goes by its recipients; the link goes above the quote, and the draft holds it', async ({
  program: webmail,
  options,
  openPanel,
  hosted,
}) => {
  await webmail.goto(messageAddress(4));
  await webmail.bringToFront();
  await expectAccount(options, 'Brisance Industrie', 'N');
  const body = await reply(webmail);
  const before = await body.textContent();
  await expectAccount(options, 'Brisance Industrie', 'N');
  const panel = await openPanel(webmail);
  await readPanel(panel, /^Brisance Industrie$/, 'change');
  const piece = await offeredLink(panel);
  await insert(panel, piece);
  const link = body.locator(`a[href="${piece.url}"]`);
  await expect(link).toHaveText(piece.title);
  await expect(body.locator(`blockquote a[href="${piece.url}"]`)).toHaveCount(0);
  await webmail.bringToFront();
  await webmail.keyboard.press('Control+z');
  await expect(link).toHaveCount(0);
  await expect(body).toHaveText(before ?? '');
  await insert(panel, piece);
  await expect(link).toHaveText(piece.title);
  await saveDraft(webmail);
  await expect.poll(async () => draftTo(await hosted.drafts(), '<anna@brisance.example>')).toContain(piece.url);
});
