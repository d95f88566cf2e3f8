import { addHost } from '../real/fixture.ts';
import { addressOf, tabOf, test } from '../tryton/fixture.ts';
import { whyNotTryton } from '../tryton/server.ts';
import { expect, findChip } from './extension.ts';
import { expectAccount, expectNoAccount } from './mailSteps.ts';

// One Tryton for the whole file, hence one worker.
test.describe.configure({ mode: 'default', timeout: 90_000 });

test.beforeAll(() => {
  // The first run on a machine installs the packages.
  test.setTimeout(600_000);
  const reason = whyNotTryton();
  test.skip(reason !== undefined, reason);
});

const acme = 'Acme Industrial GmbH';
const transalp = 'Transalp Cargo';

test('a party works at once when its address is added', async ({ program, hosted, setUp: options, grantHost }) => {
  await program.goto(addressOf('model', 'party.party', hosted.ids.acme));
  await expect(tabOf(program).locator('input[name="name"]').first()).toHaveValue(acme);
  await program.bringToFront();
  await expectNoAccount(options, program, undefined);
  await grantHost('https://erp.planora.example/*');
  await addHost(options, program.url(), 'Tryton');
  await program.bringToFront();
  await expectAccount(options, acme, 'R');
  expect((await findChip(program)).label).toContain(acme);
});

test('list, record, related record, search: each gives its own account or none', async ({
  program,
  hosted,
  options,
}) => {
  const { ids } = hosted;
  await program.bringToFront();
  await program.goto(addressOf('model', 'party.party'));
  await expect(tabOf(program).getByText(acme).first()).toBeVisible();
  await expectNoAccount(options, program, undefined);

  const search = tabOf(program).getByPlaceholder('Search').first();
  await search.fill('Acme');
  await search.press('Enter');
  await expect(tabOf(program).getByText(transalp)).toHaveCount(0);
  await expectNoAccount(options, program, undefined);
  await tabOf(program).getByText(acme).first().dblclick();
  await expectAccount(options, acme, 'R');
  expect((await findChip(program)).label).toContain(acme);

  // An opportunity opens in a tab of its own, and the party's stays in the page.
  await program.goto(addressOf('model', 'sale.opportunity', ids.opportunity));
  await expectAccount(options, transalp, 'R');
  expect((await findChip(program)).label).toContain(transalp);

  // A person without a website goes by the mail address.
  await program.goto(addressOf('model', 'party.party', ids.ada));
  await expectAccount(options, acme, 'R');
});
