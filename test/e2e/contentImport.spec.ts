import { readFile, writeFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import type { Asset } from '../../lib/domain/asset.ts';
import { axe } from './axe.ts';
import { narrow } from './optionsPage.ts';
import { assetRow, expect, importWorkspace, test } from './steps.ts';

test.setTimeout(120_000);

async function openImport(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`chrome-extension://${extensionId}/insights.html#catalogue/import`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function choose(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByTestId('import-file').click();
  await (await chooser).setFiles(file);
}

const count = (page: Page, outcome: string) => page.getByTestId(`count-${outcome}`);
const status = (page: Page) => page.getByTestId('import-status');

/** A file as a French spreadsheet writes it: semicolons, CRLF, Windows-1252. */
const french = (rows: string[][]) =>
  Buffer.from(
    rows
      .map((row) => row.map((cell) => (/[;\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'))
      .join('\r\n'),
    'latin1',
  );

const HEADINGS = ['Intitulé', 'Lien', 'Genre', 'Langue', 'Propriétaire', 'Expire le', 'Statut', 'Secteur', 'Remarque'];
const GOOD = [
  'Étude de cas Brouage',
  'https://team.example/fr/brouage',
  'étude de cas',
  'français',
  'Zoé',
  '31/12/2030',
  'approuvé',
  'Santé, Énergie',
  'à lire',
];

test.describe('a French table', () => {
  test.use({ language: 'fr' });

  test('its mapping is changed once and remembered, wrong rows are shown, right ones are found in the panel', async ({
    context,
    extensionId,
    sample,
    demo,
    openPanel,
  }, info) => {
    const page = await openImport(context, extensionId);
    const file = info.outputPath('contenus.csv');
    await writeFile(
      file,
      french([
        HEADINGS,
        GOOD,
        [
          'Guide « pratique »\nen deux lignes',
          'https://team.example/guide?utm_source=news',
          'livre blanc',
          'FR',
          'Zoé',
          '1er mars 2031',
          'Brouillon',
          'Énergie',
          '',
        ],
        ['Sans adresse sûre', 'javascript:alert(1)', 'guide', 'fr', 'Zoé', '31/02/2030', 'peut-être', '', ''],
        ['La même page', 'https://TEAM.example/fr/brouage/', 'guide', 'fr', 'Zoé', '', 'brouillon', '', ''],
      ]),
    );
    await choose(page, file);
    await expect(page.getByTestId('columns-counted')).toContainText('7 sur 9');
    // «Genre» is nobody's synonym, so the user says what it is.
    await page.getByTestId('column-2').selectOption('type');
    await expect(page.getByTestId('columns-counted')).toContainText('8 sur 9');
    await expect(count(page, 'fresh')).toHaveText('2');
    await expect(count(page, 'wrong')).toHaveText('2');
    const faults = (await page.getByTestId('fault').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(faults.join('\n')).toMatch(/^5 Lien .*https:\/\/.*javascript:alert\(1\)/m);
    expect(faults.join('\n')).toMatch(/^5 Expire le .*2026-12-31.*31\/02\/2030/m);
    expect(faults.join('\n')).toMatch(/^5 Statut .*Brouillon.*peut-être/m);
    expect(faults.join('\n')).toMatch(/^6 Lien .*ligne 2/m);
    await expect(page.getByTestId('import-notes')).toContainText('31 décembre');
    await axe(page);
    await page.screenshot({ path: info.outputPath('fr.png'), fullPage: true });
    await narrow(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.screenshot({ path: info.outputPath('fr-narrow.png'), fullPage: true });
    await page.setViewportSize({ width: 1280, height: 900 });
    const saved = page.waitForEvent('download');
    await page.getByTestId('import-save').click();
    expect(await readFile(await (await saved).path(), 'utf8')).toContain('5,Statut,');
    await page.getByTestId('import-proceed').click();
    await expect(status(page)).toContainText('2 nouveaux');

    await choose(page, file);
    await expect(page.getByTestId('column-2')).toHaveValue('type');
    await expect(page.getByTestId('columns-counted')).toContainText('dernier choix');
    await expect(count(page, 'unchanged')).toHaveText('2');
    await expect(count(page, 'fresh')).toHaveText('0');
    await page.getByTestId('import-cancel').click();

    const panel = await openPanel(await demo('salesforce/account'));
    await panel.getByRole('searchbox').fill('etude brouage');
    await expect(assetRow(panel, 'Étude de cas Brouage')).toBeVisible();
    await panel.getByRole('searchbox').fill('pratique en deux lignes');
    await expect(assetRow(panel, 'pratique')).toHaveCount(0);
    expect(sample.assets.length).toBeGreaterThan(0);
  });
});

test('pasted links are content, and the export changes nothing', async ({
  context,
  extensionId,
  sample,
  backstage,
}, info) => {
  const page = await openImport(context, extensionId);
  await page.screenshot({ path: info.outputPath('empty.png'), fullPage: true });
  await axe(page);
  await page
    .getByTestId('import-links')
    .fill(
      'Planning guide\thttps://team.example/fr/planning.pdf\nhttps://team.example/case-studies/north_wind\n- [Deck](https://team.example/d.pptx)\nnothing here',
    );
  await page.getByTestId('read-links').click();
  await page.getByTestId('default-owner').fill('Max');
  await expect(count(page, 'fresh')).toHaveText('3');
  await expect(count(page, 'wrong')).toHaveText('1');
  expect((await page.getByTestId('preview-row').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/^New Planning guide .* Guide FR Draft none Max$/),
    expect.stringMatching(/^New North wind .* Case study EN Draft none Max$/),
    expect.stringMatching(/^New Deck .* Deck EN Draft none Max$/),
  ]);
  await page.screenshot({ path: info.outputPath('links.png'), fullPage: true });
  await page.getByTestId('import-proceed').click();
  await expect(status(page)).toHaveText('Imported: 3 new, 0 changed.');
  const revisions = (await backstage.dump()).revisions as { change: string; asset: Asset }[];
  expect(revisions.map(({ change, asset }) => `${change} ${asset.title}`).sort()).toEqual([
    'import Deck',
    'import North wind',
    'import Planning guide',
  ]);
  for (const format of ['csv', 'json']) {
    const saved = page.waitForEvent('download');
    await page.getByTestId(`export-${format}`).click();
    const file = info.outputPath(`export.${format}`);
    await writeFile(file, await readFile(await (await saved).path()));
    await choose(page, file);
    await expect(count(page, 'unchanged')).toHaveText(String(sample.assets.length + 3));
    expect([
      await count(page, 'fresh').textContent(),
      await count(page, 'changed').textContent(),
      await count(page, 'wrong').textContent(),
    ]).toEqual(['0', '0', '0']);
    await page.getByTestId('import-cancel').click();
  }
});

/** Keeps imports waiting, as one in another page would. */
async function holdImports(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        const wait = () =>
          new Promise<void>((resolve) => {
            Object.assign(window, { releaseImports: resolve });
            held();
          });
        void navigator.locks.request('whynow-import', wait);
      }),
  );
  return () => page.evaluate(() => (window as unknown as { releaseImports: () => void }).releaseImports());
}

const ROWS = 5_000;

test('5,000 rows: progress, cancelled while they are written, then complete; dates that do not tell are asked for', async ({
  context,
  extensionId,
  sample,
  backstage,
}, info) => {
  const page = await openImport(context, extensionId);
  const file = info.outputPath('many.csv');
  const rows = Array.from({ length: ROWS }, (_, index) =>
    [
      `dam-${index}`,
      `Content number ${index}`,
      `https://team.example/c/${index}`,
      'guide',
      'en',
      'Max',
      '05/06/2031',
      'approved',
      `Industry ${index % 7}`,
      'x'.repeat(200),
    ].join(','),
  );
  await writeFile(file, ['Id,Title,Link,Type,Language,Owner,Expires,Status,Industry,Description', ...rows].join('\n'));
  const start = Date.now();
  await choose(page, file);
  await expect(count(page, 'fresh')).toHaveText('5,000', { timeout: 30_000 });
  const checked = Date.now() - start;
  await expect(page.getByTestId('import-order')).toContainText('05/06/2031');
  await page.getByRole('radio', { name: /^Day first/ }).check();
  await expect(page.getByTestId('preview-row').first()).toContainText('5 Jun 2031');
  await axe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: info.outputPath('many-dark.png'), fullPage: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.screenshot({ path: info.outputPath('many.png'), fullPage: true });

  await test.step('cancelled while it waits and while it writes', async () => {
    const release = await holdImports(backstage.page);
    await page.getByTestId('import-proceed').click();
    await expect(page.getByRole('progressbar', { name: 'Importing many.csv' })).toBeVisible();
    await page.getByTestId('import-stop').click();
    await release();
    await expect(status(page)).toHaveText('Nothing was imported.');
    const { revisions, packs } = await backstage.dump();
    expect(revisions).toEqual([]);
    expect(JSON.stringify(packs)).not.toContain('Content number');
  });

  await choose(page, file);
  await expect(count(page, 'fresh')).toHaveText('5,000', { timeout: 30_000 });
  const writing = Date.now();
  await page.getByTestId('import-proceed').click();
  await expect(status(page)).toHaveText('Imported: 5,000 new, 0 changed.', { timeout: 60_000 });
  info.annotations.push({
    type: 'time',
    description: `checked in ${checked} ms, written in ${Date.now() - writing} ms`,
  });
  console.log(`5,000 rows: checked in ${checked} ms, written in ${Date.now() - writing} ms`);
  expect(((await backstage.dump()).revisions as unknown[]).length).toBe(ROWS);
  await choose(page, file);
  await expect(count(page, 'unchanged')).toHaveText('5,000', { timeout: 30_000 });
  expect(sample.assets.length).toBeGreaterThan(0);
});

test('a hostile catalogue is refused or harmless, and says why', async ({
  context,
  extensionId,
  installed,
  sample,
}, info) => {
  expect([installed.isClosed(), sample.assets.length > 0]).toEqual([true, true]);
  const page = await openImport(context, extensionId);
  const script = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const rows = [
    ['title', 'link', 'owner', 'summary'],
    [`"${script.replaceAll('"', '""')}"`, 'https://team.example/1', '=HYPERLINK("x")', ''],
    ['"Price list \u202egpj.exe\u200b"', 'https://team.example/2', 'Max', ''],
    ['דליל دليل', 'https://team.example/3', 'Max', ''],
    ['a', 'data:text/html,<script>alert(1)</script>', 'Max', ''],
    ['b', 'https://good.example@evil.example/', 'Max', ''],
    ['c', 'https://team.example/4', 'Max', 'x'.repeat(10_000_000)],
    ['"open', 'https://team.example/5', 'Max', ''],
  ];
  const file = info.outputPath('hostile.csv');
  await writeFile(file, rows.map((row) => row.join(',')).join('\n'));
  await choose(page, file);
  await expect(count(page, 'fresh')).toHaveText('3');
  await expect(count(page, 'wrong')).toHaveText('4');
  const preview = page.getByTestId('preview-row');
  await expect(preview.nth(0)).toContainText(script);
  await expect(preview.nth(1)).toContainText('Price list gpj.exe');
  await expect(preview.nth(2)).toContainText('דליל دليل');
  await expect(page.locator('img[src=x]')).toHaveCount(0);
  expect(await page.title()).toBe('Catalogue · Whynow');
  await narrow(page);
  await page.getByTestId('import-cancel').click();

  const refused: [string, string, RegExp][] = [
    ['columns.csv', `${'a,'.repeat(1_000_000)}\n1`, /more columns than a list of content/],
    ['rows.csv', `title\n${'x\n'.repeat(50_000)}`, /more than 20,000 rows/],
    ['bad.json', '{', /not valid JSON/],
    ['other.json', '{"accounts":[]}', /holds no list of content/],
    ['book.xlsx', 'PK', /saved as CSV/],
    ['empty.csv', 'title,link\n', /holds no rows/],
    ['huge.csv', 'x'.repeat(51 * 1024 * 1024), /larger than 50 MB/],
  ];
  for (const [name, text, reason] of refused) {
    await writeFile(info.outputPath(name), text);
    await choose(page, info.outputPath(name));
    await expect(status(page)).toHaveText(reason);
  }
});

test('without a workspace it is said where to get one', async ({ context, extensionId, installed }) => {
  expect(installed.isClosed()).toBe(false);
  const page = await openImport(context, extensionId);
  await expect(page.getByTestId('catalogue-no-workspace').getByRole('link')).toHaveAttribute('href', '/options.html');
});

test('what somebody brings as approved who may not approve waits for review, and the preview says so', async ({
  context,
  extensionId,
  sample,
  backstage,
}) => {
  const settings = { ...sample.settings, approvers: ['Léa Martin'] };
  await importWorkspace(context, extensionId, { ...sample, id: 'team', name: 'Team', settings });
  const page = await openImport(context, extensionId);
  await page.getByTestId('import-links').fill('https://team.example/fr/guide\nhttps://team.example/en/deck.pptx');
  await page.getByTestId('read-links').click();
  await page.getByTestId('default-owner').fill('Max');
  await page.getByTestId('default-state').selectOption('approved');
  await expect(page.getByTestId('import-notes')).toContainText('2 rows say approved. You are not among those');
  await expect(page.getByTestId('preview-row').first()).toContainText('In review');
  await page.getByTestId('import-proceed').click();
  await expect(status(page)).toHaveText('Imported: 2 new, 0 changed.');
  const revisions = (await backstage.dump()).revisions as { asset: Asset }[];
  expect(revisions.map(({ asset: { state } }) => state)).toEqual(['inReview', 'inReview']);
});
