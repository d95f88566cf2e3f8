import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { findChromium } from '../browser.ts';
import { startServer } from '../demo/server.ts';
import { builtExtension, idOf, type Launched, launch } from '../launch.ts';
import { findChip, grantHost, loadSample } from '../surfaces.ts';

/** Where Chromium on Linux looks for policies: one place for all browsers of the machine. */
const folder = '/etc/chromium/policies/managed';
const file = path.join(folder, 'whynow-test.json');

/** The outermost folder that was not there before. */
let made: string | undefined;

function whyNot(): string | undefined {
  if (!existsSync('/etc/chromium')) return 'no Chromium here that reads /etc/chromium';
  try {
    made = mkdirSync(folder, { recursive: true });
    writeFileSync(file, '{}');
    rmSync(file);
    return undefined;
  } catch {
    return `${folder} cannot be written to: only root may set a policy`;
  }
}

/** A copy without its key has an id of its own, so that no other browser of this machine follows the policy. */
function copyOfExtension(): string {
  const copy = path.join(mkdtempSync(path.join(tmpdir(), 'whynow-policy-')), 'extension');
  cpSync(builtExtension, copy, { recursive: true });
  const manifest = path.join(copy, 'manifest.json');
  const { key, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
  expect(key).toBeTruthy();
  writeFileSync(manifest, JSON.stringify(rest));
  return copy;
}

const mail = 'https://webmail.planora.example';
const row = (page: Page, text: string) => page.getByTestId('site').filter({ hasText: text }).first();
const scripts = (page: Page) =>
  page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));

test('the organisation’s policy: sites off, addresses given, a change followed', async () => {
  test.setTimeout(120_000);
  const reason = whyNot();
  test.skip(reason !== undefined, reason);
  const extension = copyOfExtension();
  const id = idOf(extension);
  const set = (policy: object) => writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  const server = await startServer();
  let browser: Launched | undefined;
  try {
    const hosts = [
      { origin: mail, site: 'roundcube' },
      { origin: 'http://crm.planora.example', site: 'roundcube' },
    ];
    set({ sitesOff: ['linkedin', 'linkedout'], hosts, language: 'fr' });
    browser = await launch({ chromium: await findChromium(), extension, flags: server.flags });
    const { context } = browser;
    // It opens itself once installed, in whichever tab is empty at that moment.
    await expect.poll(() => context.pages().some((page) => page.url().endsWith('/options.html'))).toBe(true);
    const tab = await context.newPage();
    await tab.goto(`${mail}/?_task=mail&_mbox=INBOX&_uid=2&_action=show`);
    const options = await loadSample(browser);

    // The first reading of a policy takes the browser some seconds.
    const linkedin = row(options, 'LinkedIn');
    await expect(linkedin).toContainText('Désactivé par votre organisation.', { timeout: 20_000 });
    await expect(linkedin.getByRole('switch')).toBeDisabled();
    await expect(options.getByRole('radio', { name: 'Français' })).toBeDisabled();
    const faults = options.getByTestId('policy-faults').getByRole('listitem');
    await expect(faults).toHaveText([/^hosts\[2\]: \{"origin":"http:/, 'sitesOff[2]: "linkedout"']);
    await expect.poll(() => scripts(options)).not.toContain('linkedin');
    expect(await scripts(options)).toContain('salesforce');

    const given = row(options, mail);
    await expect(given).toContainText('Défini par votre organisation. Lu dès que vous l’autorisez.');
    await expect(given.getByRole('button')).toHaveCount(0);
    expect(await scripts(options)).not.toContain('roundcube');
    await grantHost(browser, `${mail}/*`);
    await given.locator('.switch').click();
    await expect(given.getByRole('switch')).toBeChecked();
    await tab.bringToFront();
    expect((await findChip(tab)).label).toContain('Acme Industrial GmbH');

    set({ hosts: [] });
    await expect(row(options, 'LinkedIn').getByRole('switch')).toBeEnabled({ timeout: 30_000 });
    await expect(row(options, 'LinkedIn').getByRole('switch')).toBeChecked();
    await expect(row(options, mail)).toHaveCount(0);
    await expect(options.getByRole('radio', { name: 'English' })).toBeEnabled();
    await expect.poll(() => scripts(options)).toContain('linkedin');
    await expect.poll(() => scripts(options)).not.toContain('roundcube');
    await expect(findChip(tab, 250)).rejects.toThrow('No chip appeared');
  } finally {
    rmSync(made ?? file, { force: true, recursive: true });
    await browser?.close();
    await server.stop();
    rmSync(path.dirname(extension), { recursive: true, force: true });
  }
});
