import { expect, type Page } from '@playwright/test';
import { realTest } from '../real/fixture.ts';
import { startTryton } from './server.ts';

const origin = 'https://erp.planora.example';

/** An address of the web client; parts of it are the names of models and their numbers. */
export const addressOf = (...parts: string[]) => `${origin}/#crm/${parts.join('/')}`;

export const test = realTest({
  name: 'Tryton',
  origin,
  record: addressOf('model', 'party.party', '1'),
  start: startTryton,
  logIn: async (page, user, password) => {
    await page.goto(addressOf());
    await page.reload();
    const asked = page.locator('.modal input[type=password]');
    // What is typed before the client listens gets lost.
    await expect(async () => {
      await page.locator('#login').fill(user);
      await page.locator('#login').press('Enter');
      await asked.waitFor({ timeout: 3_000 });
    }).toPass();
    await asked.fill(password);
    await page.keyboard.press('Enter');
    await page.locator('#menu').getByText('Party').first().waitFor();
  },
  // 6.0 asks for what the session does not have yet.
  faults: /./,
});

/** The tab in front of the client. */
export const tabOf = (page: Page) => page.locator('#tabcontent > [role="tabpanel"]:visible');
