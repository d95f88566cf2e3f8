import type { Workspace } from '../../lib/domain/workspace.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { expect, importWorkspace, test, tooWide } from './steps.ts';

/** The sample with one account that has everything in its longest form. */
function longest(): Workspace {
  const given = sampleWorkspace('en', new Date().toISOString().slice(0, 10));
  const word = 'Donaudampfschifffahrtsgesellschaftskapitänsvereinigung'.repeat(4);
  const long = (text: string) => `${text} ${word}`.slice(0, 200);
  const [first] = given.assets.filter(
    ({ state, audience, url }) => state === 'approved' && audience === 'external' && url,
  );
  const many = Array.from({ length: 200 }, (_, index) => ({
    ...first,
    id: `many-${index}`,
    title: index % 2 ? long(`${index}`) : `${index} ${'very long title '.repeat(11)}`,
  })) as Workspace['assets'];
  const accounts = given.accounts.map((each) =>
    each.id === 'nordvik' ? { ...each, name: word.slice(0, 200), owner: word.slice(0, 100) } : each,
  );
  const signals = given.signals.map((each) =>
    each.accountId === 'nordvik'
      ? { ...each, label: long(each.label), source: { ...each.source, name: long('CRM') } }
      : each,
  );
  const plays = given.plays.map((play) => ({ ...play, title: long(play.title), steps: play.steps.map(long) }));
  return { ...given, id: 'team', name: 'Team', accounts, signals, plays, assets: [...given.assets, ...many] };
}

test('200 assets and names without end do not break the layout', async ({
  installed,
  context,
  extensionId,
  demo,
  openPanel,
}) => {
  test.setTimeout(60_000);
  await installed.close();
  await importWorkspace(context, extensionId, longest());
  const panel = await openPanel(await demo('salesforce/account'));
  await expect(panel.getByTestId('asset').first()).toBeVisible();
  await panel.getByTestId('more').click();
  expect(await panel.getByTestId('asset').count()).toBeGreaterThan(10);
  await panel.locator('.play h2 button').click();
  await panel.locator('.why-not summary').click();
  for (const width of [480, 360, 240]) {
    await panel.setViewportSize({ width, height: 720 });
    expect(await tooWide(panel), `${width} px`).toEqual([]);
    const cut = await panel.evaluate(() =>
      [...document.querySelectorAll('button, [data-testid=evidence], .asset-title')]
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
        .map((each) => each.className || each.tagName),
    );
    expect(cut, `${width} px: reaches over the edge`).toEqual([]);
  }
});
