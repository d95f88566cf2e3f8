import { axe } from './axe.ts';
import { expect, test, tooWide } from './steps.ts';

test.use({ language: 'fr' });

test('two versions side by side, in words: one’s own is sent again or let go, and nothing is lost before', async ({
  sample,
  backstage,
  context,
  extensionId,
}) => {
  const [asset, other] = sample.assets;
  const mine = { ...asset, title: 'Le nôtre', state: 'retired' };
  const theirs = { ...asset, title: 'Celui de l’équipe', url: `https://content.planora.example/${'long/'.repeat(40)}` };
  const request = { id: crypto.randomUUID(), kind: 'content', text: 'Un cas client', day: '2026-11-02', by: 'rep-1' };
  const id = `assets/${asset?.id}`;
  await backstage.put('team', [{ id: 'sync', since: '' }]);
  await backstage.put('versions', [{ id, version: 7 }]);
  await backstage.put('conflicts', [
    { id, list: 'assets', key: asset?.id, mine, theirs, version: 7 },
    { id: `assets/${other?.id}`, list: 'assets', key: other?.id, mine: null, theirs: other, version: 2 },
    {
      ...{ id: `requests/${request.id}`, list: 'requests', key: request.id, version: 2 },
      mine: { ...request, state: 'planned' },
      theirs: { ...request, state: 'done', seen: true },
    },
  ]);
  await backstage.page.evaluate(async () => {
    // It stays away: nothing is asked of an address whose permission nobody has given.
    const team = { url: 'https://team.example', front: 'graphql', since: '', workspace: 'Planora', role: 'marketer' };
    await chrome.storage.local.set({
      team,
      teamState: { kind: 'offline', freshAt: 0, since: Date.now(), failures: 9 },
    });
  });
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  const conflict = (title: string) => page.getByTestId('team-conflict').filter({ hasText: title });
  const rows = async (title: string) =>
    (await conflict(title).locator('.side').allInnerTexts()).map((row) => row.split('\n'));
  await expect(page.getByTestId('team-conflict')).toHaveCount(3);
  expect(await rows('Celui de l’équipe')).toEqual([
    ['Titre', 'Celui de l’équipe', 'Le nôtre'],
    ['Adresse', theirs.url, asset?.url],
    ['État', 'Approuvé', 'Retiré'],
  ]);
  expect(await rows('Un cas client')).toEqual([['État', 'Réglée', 'Prévue']]);
  expect(await rows(String(other?.title))).toEqual([['L’ensemble', 'Gardé', 'Supprimé']]);
  expect(await tooWide(page)).toEqual([]);
  await axe(page);

  await conflict('Celui de l’équipe').getByTestId('team-put-mine').click();
  await expect(page.getByTestId('team-conflict')).toHaveCount(2);
  await conflict(String(other?.title)).getByRole('button', { name: 'Garder celle de l’équipe' }).click();
  await expect(page.getByTestId('team-conflict')).toHaveCount(1);
  const { outbox, conflicts } = (await backstage.dump()) as Record<string, Record<string, unknown>[]>;
  // Made from the team's version by now, so that the store takes it.
  expect(outbox).toMatchObject([{ kind: 'edit', state: 'waiting', body: { key: asset?.id, base: 7, body: mine } }]);
  expect(conflicts).toMatchObject([{ key: request.id }]);
});
