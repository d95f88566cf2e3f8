import { messageAddress, reply, sendMail, test } from '../roundcube/fixture.ts';
import { whyNotRoundcube } from '../roundcube/install.ts';
import {
  checkSending,
  expectHeld,
  expectSent,
  foreign,
  good,
  next,
  paste,
  retired,
  words,
} from './realSendingSteps.ts';
import { settled } from './sendingSteps.ts';
import { expect, openBackstage } from './steps.ts';

// One Roundcube for the whole file, hence one worker.
test.describe.configure({ mode: 'default', timeout: 90_000 });

test.beforeAll(() => {
  // The first run on a machine installs the packages.
  test.setTimeout(600_000);
  const reason = whyNotRoundcube();
  test.skip(reason !== undefined, reason);
});

test('plain text: a retired address is held back and replaced; what goes out counts once, nothing else is kept', async ({
  program: webmail,
  options,
  extensionId,
  context,
  hosted,
}) => {
  await checkSending(options, extensionId);
  await webmail.goto(messageAddress(3));
  await webmail.bringToFront();
  await reply(webmail);
  const box = webmail.locator('#composebody');
  await box.focus();
  await webmail.keyboard.press('Control+End');
  await webmail.keyboard.type(`${words} ${good.url}, ${good.url} and ${foreign}.\n${retired.title}: ${retired.url}`);
  await settled(webmail);
  await sendMail(webmail);
  const warning = await expectHeld(webmail);
  expect(hosted.sent()).toEqual([]);
  await warning.press('Replace');
  await expect(box).toHaveValue(new RegExp(`${next.title}: ${next.url}$`));
  await webmail.keyboard.press('Control+z');
  await expect(box).toHaveValue(new RegExp(`${retired.title}: ${retired.url}$`));
  await webmail.keyboard.press('Control+Shift+z');
  await settled(webmail);
  await sendMail(webmail);
  await expect.poll(() => hosted.sent().length).toBe(1);
  expect(hosted.sent()[0]).toContain(next.url);
  expect(hosted.sent()[0]).not.toContain(retired.url);
  await options.bringToFront();
  await expectSent(options, [good.title, next.title]);
  const kept = JSON.stringify(await (await openBackstage(context, extensionId)).dump());
  expect([words, foreign, 'Any news', 'ada.keller@'].filter((each) => kept.includes(each))).toEqual([]);
});

test('HTML: "Send anyway" sends what was held back, and it counts', async ({
  program: webmail,
  options,
  extensionId,
  hosted,
}) => {
  await checkSending(options, extensionId);
  const before = hosted.sent().length;
  await webmail.goto(messageAddress(4));
  await webmail.bringToFront();
  await reply(webmail);
  const body = webmail.frameLocator('#composebody_ifr').locator('body');
  await body.locator('#reply-intro').waitFor();
  await paste(body, retired);
  await settled(webmail);
  await sendMail(webmail);
  const warning = await expectHeld(webmail);
  await warning.press('Send anyway');
  await expect.poll(() => hosted.sent().length).toBe(before + 1);
  expect(hosted.sent().at(-1)).toContain(retired.url);
  await options.bringToFront();
  await expectSent(options, [retired.title]);
});

test('HTML: the replacement goes in and the editor can take it back; without a recipient nothing counts', async ({
  program: webmail,
  options,
  extensionId,
  hosted,
}) => {
  await checkSending(options, extensionId);
  const before = hosted.sent().length;
  await webmail.goto(messageAddress(4));
  await webmail.bringToFront();
  await reply(webmail);
  const body = webmail.frameLocator('#composebody_ifr').locator('body');
  await body.locator('#reply-intro').waitFor();
  await paste(body, retired);
  await settled(webmail);
  await sendMail(webmail);
  await (await expectHeld(webmail)).press('Replace');
  const link = body.locator(`a[href="${next.url}"]`);
  await expect(link).toHaveText(next.title);
  await webmail.locator('#compose_to .recipient a.button, #compose_to .recipient .icon').first().click();
  await sendMail(webmail);
  await webmail.waitForTimeout(800);
  expect(hosted.sent()).toHaveLength(before);
  await options.bringToFront();
  await expectSent(options, []);
});
