import type { CDPSession, Page } from '@playwright/test';
import type { Launched } from './launch.ts';

/** Opens the toolbar's popup over the tab in front. */
export async function openPopup(browser: Launched): Promise<Page> {
  await (await browser.worker()).evaluate(() => chrome.action.openPopup());
  return browser.surface('popup.html');
}

/**
 * Opens the side panel beside a tab, by the popup's button: a panel opens for a user's gesture only, and no test can
 * press the toolbar or a shortcut in a browser without a window.
 */
export async function openPanel(browser: Launched, page: Page): Promise<Page> {
  await page.bringToFront();
  const popup = await openPopup(browser);
  // The click closes the popup, now and then before its own end has been reported.
  await popup
    .getByTestId('open-panel')
    .click()
    .catch((error: unknown) => {
      if (!popup.isClosed()) throw error;
    });
  return browser.surface('sidepanel.html');
}

/** Makes the next request for that host permission succeed without its dialog, which no test can answer. */
export async function grantHost(browser: Launched, pattern: string): Promise<void> {
  const page = await browser.context.newPage();
  // Any of its addresses has the interface; the page itself takes a second.
  await page.goto('chrome://extensions/strings.m.js');
  await page.evaluate(
    ([id, host]) =>
      (
        chrome as unknown as {
          developerPrivate: { addHostPermission: (id: string, host: string) => Promise<void> };
        }
      ).developerPrivate.addHostPermission(id, host),
    [await browser.extensionId(), pattern] as const,
  );
  await page.close();
}

/** Joins a team as a user does: address, code, button. What comes may take a while. */
export async function joinTeam(browser: Launched, url: string, code: string): Promise<Page> {
  await grantHost(browser, 'http://localhost/*');
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${await browser.extensionId()}/options.html`);
  await page.locator('#team input[type=url]').fill(url);
  await page.getByTestId('team-find').click();
  await page.locator('#team input[type=text]').fill(code);
  await page.getByTestId('team-join').click();
  return page;
}

/** Fills the store with the sample workspace, in the language of the options page unless another is asked for. */
export async function loadSample(browser: Launched, language?: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${await browser.extensionId()}/options.html`);
  if (language) await page.getByTestId('sample-language').selectOption(language);
  await page.getByTestId('load-sample').click();
  const name = page.getByTestId('workspace-name').filter({ hasText: /\S/ });
  await name.waitFor({ timeout: 20_000 });
  return page;
}

/** The options page: the one that opens after installing, else a new one. */
export async function openOptions({ context, extensionId }: Launched): Promise<Page> {
  const address = `chrome-extension://${await extensionId()}/options.html`;
  const page = context.pages().find((each) => each.url() === address) ?? (await context.newPage());
  if (page.url() !== address) await page.goto(address);
  await page.bringToFront();
  return page;
}

export interface Chip {
  /** What a screen reader says: account, badge, what a click does. */
  label: string;
  click: () => Promise<void>;
}

interface DomNode {
  nodeId: number;
  nodeName: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: string;
  contentDocument?: DomNode;
}

/** The chip's shadow root is closed to the page, and so to Playwright; the browser's own view of the document has it. */
export async function findChip(page: Page, timeout = 8_000): Promise<Chip> {
  const devtools = await page.context().newCDPSession(page);
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
    const open = chipButton(root as DomNode);
    if (open) return { label: attribute(open, 'aria-label') ?? '', click: () => click(page, devtools, open) };
    await page.waitForTimeout(100);
  }
  throw new Error('No chip appeared');
}

function attribute(node: DomNode, name: string): string | undefined {
  const at = (node.attributes ?? []).findIndex((each, index) => index % 2 === 0 && each === name);
  return at < 0 ? undefined : node.attributes?.[at + 1];
}

function chipButton(node: DomNode, inside = false): DomNode | undefined {
  if (inside && node.nodeName === 'BUTTON' && attribute(node, 'class') === 'open') return node;
  const shadows = (node.shadowRoots ?? []).filter((each) => each.shadowRootType === 'closed');
  for (const shadow of shadows) {
    const found = chipButton(shadow, true);
    if (found) return found;
  }
  for (const child of [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) {
    const found = chipButton(child, inside);
    if (found) return found;
  }
  return undefined;
}

async function click(page: Page, devtools: CDPSession, button: DomNode): Promise<void> {
  // The chip takes clicks only after it has been in full sight for a moment.
  await page.waitForTimeout(600);
  const { model } = await devtools.send('DOM.getBoxModel', { nodeId: button.nodeId });
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}
