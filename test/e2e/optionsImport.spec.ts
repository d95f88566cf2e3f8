import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { axe } from './axe.ts';
import { expect, test } from './extension.ts';
import { loadSample, narrow, openOptions, workspaceName } from './optionsPage.ts';

test.slow();
test.use({ begin: 'installed' });

async function choose(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByTestId('import-file').click();
  await (await chooser).setFiles(file);
}

/** What the report lists, one line each. */
const faults = async (page: Page) =>
  (await page.getByTestId('fault').all()).reduce<Promise<string[]>>(async (before, row) => {
    const cells = await row.locator('td').allInnerTexts();
    return [...(await before), cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join(' | ')];
  }, Promise.resolve([]));

/** A pack in which every kind of row has something wrong. */
function spoilt(): Workspace {
  const pack = sampleWorkspace('en', '2026-03-02');
  const [a, b, , d] = pack.accounts as unknown as Record<string, unknown>[];
  Object.assign(b as object, { relation: 'friend', parentId: undefined });
  Object.assign(d as object, { domains: ['gmail.com'], colour: 'red' });
  const signals = pack.signals.filter(({ accountId }) => accountId !== b?.id).slice(0, 3);
  const assets = pack.assets.map((asset, index) => (index === 1 ? { ...asset, url: 'javascript:alert(1)' } : asset));
  const accounts = [...pack.accounts, { ...a, name: undefined }] as Workspace['accounts'];
  const orphan = { ...signals[2], id: 'orphan', accountId: 'nobody' } as Workspace['signals'][number];
  const plays = pack.plays.map((play) => ({ ...play, assets: [] }));
  return { ...pack, id: 'team', name: 'Team', accounts, signals: [...signals, orphan], assets, plays };
}

test('a pack with wrong rows: each is listed, and nothing is imported before the user says so', async ({
  context,
  extensionId,
}, info) => {
  const page = await openOptions(context, extensionId);
  await loadSample(page);
  const file = info.outputPath('team.json');
  const pack = spoilt();
  await writeFile(file, JSON.stringify(pack));
  await choose(page, file);
  await expect(page.getByTestId('import-report')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^team\.json: \d+ of \d+ rows are wrong$/ })).toBeFocused();
  const all = await faults(page);
  expect(all).toContain('accounts 2 | relation | must be one of customer, prospect, partner, or former friend');
  expect(all).toContain(`accounts ${pack.accounts.length} | name | is missing`);
  expect(all).toContain('signals 4 | accountId | names “nobody”, which does not exist');
  expect(all).toContain('assets 2 | url | is not in the form expected javascript:alert(1)');
  expect(all).toContain('accounts 4 | domains[1] | gmail.com belongs to no single company, so it never matches');
  expect(all).toContain('accounts 4 | colour | is no field of this list red');
  await expect(page.getByTestId('workspace-name')).toHaveText(workspaceName);

  const saved = page.waitForEvent('download');
  await page.getByTestId('import-save').click();
  const list = await readFile(await (await saved).path(), 'utf8');
  expect(list).toContain('accounts 2,relation');

  await axe(page);
  await narrow(page);
  await page.getByTestId('import-cancel').click();
  await expect(page.getByTestId('workspace-status')).toHaveText('Nothing was imported.');
  await expect(page.getByTestId('workspace-name')).toHaveText(workspaceName);

  await choose(page, file);
  await page.getByTestId('import-proceed').click();
  await expect(page.getByTestId('workspace-name')).toHaveText('Team');
  await expect(page.getByTestId('workspace-status')).toHaveText(/^Imported: \d+ accounts, 3 signals/);
  await expect(page.getByTestId('load-sample')).toHaveCount(0);
});

test('files that cannot be read are refused with a reason', async ({ context, extensionId }, info) => {
  const page = await openOptions(context, extensionId);
  const status = page.getByTestId('workspace-status');
  const refused: [string, string, RegExp][] = [
    ['a.json', '{', /a\.json: This file is not valid JSON/],
    ['b.json', '{"format":"other"}', /not a Whynow workspace/],
    ['c.json', '{"format":"whynow-workspace","version":2}', /newer version/],
    ['d.csv', 'id,name\n1,x', /needs a workspace/],
    ['e.txt', 'x', /\.json or \.csv/],
    ['f.json', '', /holds no rows/],
    ['g.json', ' '.repeat(50 * 1024 * 1024 + 1), /larger than 50 MB/],
  ];
  for (const [name, text, reason] of refused) {
    await writeFile(info.outputPath(name), text);
    await choose(page, info.outputPath(name));
    await expect(status).toHaveText(reason);
  }
  await expect(page.getByTestId('load-sample')).toBeVisible();
});

test('a file may be dropped on the page', async ({ context, extensionId }) => {
  const page = await openOptions(context, extensionId);
  const data = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return transfer;
    },
    JSON.stringify(sampleWorkspace('en', '2026-03-02')),
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.getByRole('heading', { name: /^dropped\.json: \d+ rows, all right$/ })).toBeVisible();
});

test('a CSV list goes into the workspace in place and comes out again', async ({ context, extensionId }, info) => {
  const page = await openOptions(context, extensionId);
  await loadSample(page);
  const before = await page.getByText(/\d+ accounts,/).textContent();
  const file = info.outputPath('new accounts.csv');
  await writeFile(
    file,
    'id;name;relation;owner;domains\nneu;"=Neu; GmbH";prospect;Léa;neu.example\nbad;;prospect;Léa;\n',
  );
  await choose(page, file);
  await expect(page.getByTestId('csv-list')).toHaveValue('accounts');
  expect(await faults(page)).toEqual(['accounts 3 | name | is missing']);
  await page.getByTestId('import-proceed').click();
  await expect(page.getByTestId('workspace-status')).toContainText('Imported');
  const count = Number(/\d+/.exec(before ?? '')?.[0]) + 1;
  await expect(page.getByText(`${count} accounts,`).first()).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export accounts as CSV' }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  expect(text).toContain(`"'=Neu; GmbH"`);
  const json = page.waitForEvent('download');
  await page.getByTestId('export-json').click();
  const workspace = JSON.parse(await readFile(await (await json).path(), 'utf8')) as Workspace;
  expect(workspace.accounts.find(({ id }) => id === 'neu')?.name).toBe('=Neu; GmbH');
});
