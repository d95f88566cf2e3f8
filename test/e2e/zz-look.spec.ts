import { expect, importWorkspace, test, tooWide } from './steps.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
const dir = '/tmp/looks3';
for (const language of ['en', 'fr'] as const)
  test.describe(language, () => {
    test.use({ language });
    test(`look ${language}`, async ({ installed, context, extensionId, demo, openPanel }) => {
      test.setTimeout(60_000); context.setDefaultTimeout(4000);
      await installed.close();
      const given = sampleWorkspace(language, new Date().toISOString().slice(0, 10));
      const collections = [{ id: 'c1', title: 'Renewal kit', description: 'What to bring to the review', assets: ['calc-roi-en', 'one-pricing-en', 'case-calorine-en'] }, { id: 'c2', title: 'First meeting', assets: ['deck-platform-en'] }];
      const snippet = { ...given.assets.find(({ id }) => id === `snippet-renewal-meeting-${language}`)!, id: 'fields', title: 'Zebra invitation', body: 'Hello {contact},\n\nyour contract of {account} ends on {renewal}. Shall we talk about {industry} and {topic}?\n\n{me}' };
      await importWorkspace(context, extensionId, { ...given, id: 'team', name: 'Team', collections, assets: [...given.assets, snippet] });
      const page = await demo('salesforce/account');
      const panel = await openPanel(page);
      await panel.getByTestId('asset').first().waitFor();
      await panel.setViewportSize({ width: 360, height: 900 });
      const shot = async (name: string) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await panel.locator('section.content').screenshot({ path: `${dir}/${name}-${language}-${colorScheme}.png` });
        }
        expect.soft(await tooWide(panel), name).toEqual([]);
      };
      await panel.getByTestId('star').first().click();
      await shot('fitting');
      await panel.getByTestId('shelf-favourites').click();
      await shot('favourites');
      await panel.getByTestId('shelf-recent').click();
      await shot('recent');
      await panel.getByTestId('shelf-collections').click();
      await panel.getByTestId('collection').first().locator('summary').click({ timeout: 2000 }).catch(() => {});
      await shot('collections');
      await panel.getByTestId('shelf-fitting').click();
      await panel.getByTestId('search').fill(language === 'en' ? 'where is data hosted?' : 'où sont hébergées les données ?');
      await panel.getByTestId('asset').first().waitFor();
      await shot('answers');
      await panel.getByTestId('search').fill('optiplan');
      await panel.locator(`[data-asset=battlecard-optiplan-${language}]`).getByTestId('read').click();
      await panel.getByTestId('battlecard').waitFor();
      await shot('battlecard');
      await panel.getByTestId('search').fill('zebra');
      await panel.getByTestId('preview').click();
      await panel.getByTestId('snippet').waitFor();
      await shot('snippet');
      await panel.getByTestId('search').fill('hologram pricing quantum');
      await panel.getByTestId('no-results').waitFor();
      await shot('none');
      await panel.getByTestId('search').press('Enter');
      await panel.getByTestId('request-sent').filter({ hasText: 'hologram' }).waitFor();
      await shot('sent');
      await panel.setViewportSize({ width: 240, height: 900 });
      await shot('sent240');
      await panel.getByTestId('search').fill('');
      await shot('fitting240');
      await panel.setViewportSize({ width: 360, height: 900 });
      await panel.getByTestId('refuse').first().click();
      await panel.getByRole('menuitem').last().click();
      await panel.getByRole('menu').nth(1).waitFor();
      await panel.screenshot({ path: `${dir}/refuse-${language}.png` });
    });
  });
