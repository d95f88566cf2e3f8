import { dayOf } from '../../lib/domain/day.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { violationsOf } from './axe.ts';
import { insert, offeredLink } from './mailSteps.ts';
import { expect, importWorkspace, pasted, test, titlesOf, tooWide } from './steps.ts';

/** The sample of a team that logs accounts and does not know Brisance, with a snippet and a collection. */
function team(): Workspace {
  const given = sampleWorkspace('en', dayOf(Date.now()));
  const unknown = given.accounts.filter(({ domains }) => domains?.includes('brisance.example')).map(({ id }) => id);
  const snippet = {
    ...(given.assets.find(({ type }) => type === 'snippet') as Workspace['assets'][number]),
    id: 'zebra',
    title: 'Zebra invitation',
    body: 'Hello {contact} of {account}.',
  };
  return {
    ...given,
    id: 'team',
    name: 'Team',
    settings: { ...given.settings, logAccounts: true },
    accounts: given.accounts.filter(({ id, parentId }) => !unknown.includes(id) && !unknown.includes(parentId ?? '')),
    signals: given.signals.filter(({ accountId }) => !unknown.includes(accountId)),
    assets: [...given.assets, snippet],
    collections: [{ id: 'kit', title: 'Renewal kit', assets: ['calc-roi-en'] }],
  };
}

for (const language of ['en', 'fr'] as const)
  test.describe(language, () => {
    test.use({ language });

    test(`${language}: a list of accounts: searched and copied by keyboard alone, logged without account`, async ({
      sample,
      context,
      demo,
      backstage,
      openPanel,
    }) => {
      const answer = sample.assets.find(({ id }) => id === `answer-hosting-${language}`);
      const panel = await openPanel(await demo('salesforce/account-list'));
      await expect(panel.getByTestId('no-account')).toHaveAttribute('data-why', 'notRecord');
      await expect(panel.getByTestId('today-row').first()).toBeVisible();
      await expect(panel.getByTestId('asset')).toHaveCount(0);
      await expect(panel.getByTestId('shelf-fitting')).toHaveCount(0);
      await expect.poll(() => violationsOf(panel)).toEqual([]);
      await expect(async () => {
        await panel.keyboard.press('/');
        await expect(panel.getByTestId('search')).toBeFocused({ timeout: 500 });
      }).toPass();
      await panel.keyboard.type(language === 'en' ? 'where do you store our data?' : 'où sont hébergées nos données ?');
      await expect(panel.getByTestId('asset').first()).toHaveAttribute('data-asset', answer?.id ?? '-');
      await expect(panel.getByTestId('today')).toHaveCount(0);
      await expect.poll(() => violationsOf(panel)).toEqual([]);
      await panel.keyboard.press('Enter');
      await panel.keyboard.press('Enter');
      await expect(panel.getByTestId('status')).toContainText(answer?.title ?? '-');
      expect((await pasted(context)).text).toBe(answer?.body);
      const uses = (await backstage.events()).filter(({ action }) => action === 'use');
      expect(uses).toMatchObject([{ assetId: answer?.id, channel: 'copied', badge: 'none' }]);
      expect(uses[0]).not.toHaveProperty('accountId');
      expect((await backstage.events()).filter(({ action }) => action === 'offer')).toEqual([]);
      const searches = async () => (await backstage.log()).filter(({ action }) => action === 'search');
      await expect.poll(searches).toMatchObject([{ reason: 'answered', badge: 'none', day: uses[0]?.day }]);
      expect(JSON.stringify(await backstage.dump())).not.toMatch(/where do you store|sont hébergées nos données \?"/);
    });
  });

test('a request goes out from no result; what was searched for gives way to the day again', async ({
  sample,
  demo,
  backstage,
  openPanel,
}) => {
  expect(sample.assets.length).toBeGreaterThan(0);
  const panel = await openPanel(await demo('salesforce/account-list'));
  const search = panel.getByTestId('search');
  await search.fill('hologram brochure?');
  await expect(panel.getByTestId('request-words')).toHaveValue('hologram brochure?');
  await expect(panel.getByTestId('request-form')).toContainText('Only these words go; nothing from the page.');
  await search.press('Enter');
  await expect(panel.getByTestId('request-sent')).toContainText('hologram brochure?');
  const { requests } = await backstage.dump();
  expect(requests).toMatchObject([{ text: 'hologram brochure?', badge: 'none', state: 'open' }]);
  expect((requests as object[])[0]).not.toHaveProperty('stage');
  await search.press('Escape');
  await expect(panel.getByTestId('today-row').first()).toBeVisible();
  await expect(panel.getByTestId('own-requests')).toBeVisible();
});

test('a message of an unknown company: lists at hand, a snippet’s fields missing, a link into the open reply', async ({
  installed,
  context,
  extensionId,
  demo,
  backstage,
  openPanel,
}) => {
  await installed.close();
  await importWorkspace(context, extensionId, team());
  const page = await demo('gmail/thread-reply');
  const panel = await openPanel(page);
  await expect(panel.getByTestId('no-account')).toHaveAttribute('data-why', 'notInWorkspace');

  // A list opens and closes; the day stays below it.
  await panel.getByTestId('shelf-collections').click();
  await expect.poll(() => titlesOf(panel)).toEqual(['ROI calculator']);
  await expect(panel.getByTestId('today')).toBeVisible();
  await panel.getByTestId('star').click();
  await panel.getByTestId('shelf-favourites').click();
  await expect.poll(() => titlesOf(panel)).toEqual(['ROI calculator']);
  await expect.poll(() => violationsOf(panel)).toEqual([]);
  await panel.getByTestId('shelf-favourites').click();
  await expect(panel.getByTestId('asset')).toHaveCount(0);

  await panel.getByTestId('search').fill('zebra');
  const snippet = panel.locator('[data-asset=zebra]');
  await snippet.getByTestId('preview').click();
  await expect(snippet.locator('mark[data-missing]')).toHaveText(['Contact', 'Account']);
  for (const width of [360, 240]) {
    await panel.setViewportSize({ width, height: 720 });
    expect(await tooWide(panel), `${width} px`).toEqual([]);
  }

  await panel.getByTestId('search').fill('calculator');
  const piece = await offeredLink(panel);
  await insert(panel, piece);
  await expect(page.locator('[g_editable="true"]').getByRole('link', { name: piece.title })).toHaveAttribute(
    'href',
    piece.url,
  );
  const uses = (await backstage.events()).filter(({ action }) => action === 'use');
  expect(uses).toMatchObject([{ channel: 'inserted', badge: 'none' }]);
  expect(uses[0]).not.toHaveProperty('accountId');
});

test('a new message without recipients is no record, and takes content all the same', async ({
  sample,
  demo,
  openPanel,
}) => {
  expect(sample.assets.length).toBeGreaterThan(0);
  const panel = await openPanel(await demo('gmail/compose-empty'));
  await expect(panel.getByTestId('no-account')).toHaveAttribute('data-why', 'notRecord');
  await panel.getByTestId('search').fill('calculator');
  await insert(panel, await offeredLink(panel));
});
