import { messageAddress, reply, sendMail, test } from '../sogo/fixture.ts';
import { whyNotSogo } from '../sogo/install.ts';
import { checkSending, expectHeld, expectSent, good, next, paste, retired } from './realSendingSteps.ts';
import { settled } from './sendingSteps.ts';
import { expect } from './steps.ts';

// One SOGo for the whole file, hence one worker.
test.describe.configure({ mode: 'default', timeout: 90_000 });

test.beforeAll(() => {
  // The first run on a machine installs the packages.
  test.setTimeout(600_000);
  const reason = whyNotSogo();
  test.skip(reason !== undefined, reason);
});

test('a retired link is held back and replaced, and what goes out counts', async ({
  program: webmail,
  options,
  extensionId,
  hosted,
}) => {
  await checkSending(options, extensionId);
  await webmail.goto(messageAddress(4));
  await webmail.bringToFront();
  const body = await reply(webmail);
  await paste(body, retired);
  await paste(body, good);
  await settled(webmail);
  await sendMail(webmail);
  await (await expectHeld(webmail)).press('Replace');
  await expect(body.locator(`a[href="${next.url}"]`)).toHaveText(next.title);
  await settled(webmail);
  await sendMail(webmail);
  await expect.poll(() => hosted.sent().length).toBe(1);
  expect(hosted.sent()[0]).toContain(next.url);
  // In a tab behind another the editor does not close.
  await webmail.locator('#mailEditor').waitFor({ state: 'detached' });
  await options.bringToFront();
  await expectSent(options, [good.title, next.title]);
});
