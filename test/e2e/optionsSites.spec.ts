import { expect, test } from './extension.ts';
import { openOptions, stored } from './optionsPage.ts';

test.slow();

test('sites are switched off and on; a self-hosted address is asked for, read and given back', async ({
  context,
  extensionId,
  grantHost,
}) => {
  const page = await openOptions(context, extensionId);
  const linkedin = page.getByTestId('site').filter({ hasText: 'LinkedIn' }).first();
  await expect(linkedin).toContainText('nothing is inserted into the page');
  await expect(linkedin.getByRole('checkbox')).toHaveCount(0);
  await linkedin.locator('.switch').click();
  await expect.poll(async () => (await stored(page))?.sitesOff).toEqual(['linkedin']);
  const scripts = () =>
    page.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap((each) => each.matches ?? []),
    );
  await expect.poll(async () => (await scripts()).some((pattern) => pattern.includes('linkedin'))).toBe(false);
  await linkedin.locator('.switch').click();
  await expect.poll(async () => (await scripts()).some((pattern) => pattern.includes('linkedin'))).toBe(true);

  const hubspot = page.locator('[data-site=hubspot]');
  await hubspot.getByRole('checkbox', { name: 'Show the chip' }).click();
  await expect.poll(async () => (await stored(page))?.chips).toEqual({ hubspot: { hidden: true } });

  const status = page.getByTestId('host-status');
  const add = async (address: string) => {
    await page.getByRole('textbox', { name: 'Address' }).fill(address);
    await page.getByRole('button', { name: 'Add' }).click();
  };
  await add('http://mail.team.example/?_task=mail&_uid=7&_mbox=INBOX&_action=show');
  await expect(status).toHaveText('The address must start with https://.');
  await add('https://team.example/');
  await expect(status).toContainText('No supported system was recognised');
  await grantHost('https://mail.team.example/*');
  await add('https://mail.team.example/?_task=mail&_uid=7&_mbox=INBOX&_action=show');
  await expect(status).toHaveText('https://mail.team.example is read as Roundcube.');
  await expect.poll(scripts).toContain('https://mail.team.example/*');
  await page.getByRole('button', { name: 'Remove https://mail.team.example' }).click();
  await expect.poll(async () => (await stored(page))?.hosts).toEqual([]);
  await expect.poll(scripts).not.toContain('https://mail.team.example/*');
});

test('permission declined: said, and nothing changes', async ({ context, extensionId }) => {
  const page = await openOptions(context, extensionId);
  await page.evaluate(() => {
    chrome.permissions.request = (async () => false) as typeof chrome.permissions.request;
  });
  await page
    .getByRole('textbox', { name: 'Address' })
    .fill('https://mail.team.example/?_task=mail&_uid=7&_mbox=INBOX&_action=show');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByTestId('host-status')).toContainText(
    'Permission was declined, so https://mail.team.example is not read.',
  );
  expect((await stored(page))?.hosts ?? []).toEqual([]);
});
