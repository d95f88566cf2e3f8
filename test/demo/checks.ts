import { expect, type Locator, type Page } from '@playwright/test';
import type { Launched } from '../launch.ts';
import { findChip, openPanel, openPopup } from '../surfaces.ts';

export interface Tour {
  browser: Launched;
  /** The one tab in which the tour happens; the panel goes with it. */
  tab: Page;
  /** The surface of the extension that the current step is about, for its picture. */
  shown?: Page | undefined;
}

/** Does a step at its address and says what it found; throws where the step does not hold. */
export type Check = (tour: Tour, url: string) => Promise<string>;

/** What the panel says about the account of the tab. */
export interface PanelState {
  account: string;
  badge: string;
  whyNow: string;
  cue: string;
}

/** What a part says, as read; empty where it is not there. */
export const said = async (part: Locator) => (await part.allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim();

const textOf = (panel: Page, id: string) => said(panel.getByTestId(id).first());

/** Waits until the panel shows that account with that badge, and reads it. */
export async function readPanel(panel: Page, account: RegExp, badge: string): Promise<PanelState> {
  await expect(panel.getByTestId('account-name')).toHaveText(account, { timeout: 10_000 });
  await expect(panel.getByTestId('badge').first()).toHaveAttribute('data-kind', badge);
  return {
    account: await textOf(panel, 'account-name'),
    badge: await textOf(panel, 'badge'),
    whyNow: await textOf(panel, 'why-now'),
    cue: await textOf(panel, 'match-cue'),
  };
}

const spoken = (state: PanelState) =>
  [state.account, `badge ${state.badge}`, state.cue, state.whyNow && `why now: ${state.whyNow}`]
    .filter(Boolean)
    .join(', ');

async function visit({ tab }: Tour, url: string): Promise<void> {
  await tab.bringToFront();
  await tab.goto(url, { waitUntil: 'load' });
}

/** The panel beside the tab; opened by the popup's button where it is not there yet. */
async function panelOf(tour: Tour): Promise<Page> {
  const here = await tour.browser.surface('sidepanel.html', 500).catch(() => undefined);
  tour.shown = here ?? (await openPanel(tour.browser, tour.tab));
  return tour.shown;
}

/** The panel, opened by a click on the chip even if it stood open before. */
async function panelByChip(tour: Tour): Promise<Page> {
  const before = await tour.browser.surface('sidepanel.html', 500).catch(() => undefined);
  await before?.evaluate(() => window.close()).catch(() => {});
  const chip = await findChip(tour.tab);
  await chip.click();
  tour.shown = await tour.browser.surface('sidepanel.html');
  return tour.shown;
}

const account =
  (open: (tour: Tour) => Promise<Page>, name: RegExp, badge: string): Check =>
  async (tour, url) => {
    await visit(tour, url);
    return spoken(await readPanel(await open(tour), name, badge));
  };

/** LinkedIn's toolbar letter: the only sign on its pages. */
const withLetter =
  (letter: string, check: Check): Check =>
  async (tour, url) => {
    const found = await check(tour, url);
    const worker = await tour.browser.worker();
    const shown = () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
      });
    await expect.poll(shown).toBe(letter);
    return `toolbar ${letter}, ${found}`;
  };

const insertReply: Check = async (tour, url) => {
  await visit(tour, url);
  const found = await readPanel(await panelByChip(tour), /Brisance/, 'change');
  const box = tour.tab.locator('[contenteditable="true"], textarea').filter({ visible: true }).first();
  if ((await box.count()) === 0)
    await tour.tab
      .getByText(/^(reply|répondre)$/i)
      .first()
      .click();
  // At the top: in the middle of a reply the caret would land in the quoted message.
  await box.click({ position: { x: 8, y: 8 } });
  const before = await box.innerHTML();
  const asset = tour.shown
    ?.getByTestId('asset')
    .filter({ has: tour.shown.getByTestId('insert') })
    .first();
  await asset?.getByTestId('insert').click();
  await expect.poll(() => box.innerHTML()).not.toBe(before);
  const link = (await said(box.locator('a').first())) || 'text';
  return `${found.account}, badge ${found.badge}, inserted: ${link}`;
};

const refuseOne: Check = async (tour, url) => {
  const found = await account(panelByChip, /Transalp/, 'competitive')(tour, url);
  const assets = tour.shown?.getByTestId('asset');
  return `${found}, ${await assets?.count()} pieces of content`;
};

const statistics: Check = async (tour) => {
  await tour.tab.bringToFront();
  tour.shown = await openPopup(tour.browser);
  const usage = tour.shown.getByTestId('kpi-contentUsage');
  await expect(usage.locator('strong')).toHaveText(/\d\s*%/);
  return `content usage ${await said(usage.locator('strong'))}`;
};

const logged: Check = async (tour) => {
  await tour.shown?.evaluate(() => window.close()).catch(() => {});
  await tour.tab.goto(`chrome-extension://${await tour.browser.extensionId()}/options.html`);
  tour.shown = undefined;
  const rows = tour.tab.getByTestId('log-row');
  await expect(rows.first()).toBeVisible();
  await rows.first().scrollIntoViewIfNeeded();
  return `${await rows.count()} lines, the last: ${await said(rows.first())}`;
};

/** By the ids of `stepTexts`. */
export const checks: Record<string, Check> = {
  'linkedin-company': withLetter('C', account(panelOf, /Nordvik Logistics/, 'customer')),
  'linkedin-profile': withLetter('N', account(panelOf, /Brisance Industrie/, 'change')),
  'salesforce-account': account(panelByChip, /Nordvik Logistics/, 'customer'),
  'hubspot-company': refuseOne,
  'gmail-insert': insertReply,
  'outlook-message': account(panelByChip, /Helvia/, 'customer'),
  'no-badge': account(panelOf, /Osterfeld|Lumea/, 'none'),
  popup: statistics,
  options: logged,
};
