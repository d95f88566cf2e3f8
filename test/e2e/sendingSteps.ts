import type { CDPSession, Page } from '@playwright/test';
import type { Asset } from '../../lib/domain/asset.ts';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { type Backstage, expect, importWorkspace } from './steps.ts';

const day = () => new Date().toISOString().slice(0, 10);

const piece = (id: string, given: Partial<Asset>): Asset => ({
  id,
  type: 'onePager',
  title: `Title of ${id}`,
  language: 'en',
  url: `https://content.planora.example/onepager/${id}`,
  owner: 'Tom Becker',
  version: '1.0',
  state: 'approved',
  approvedAt: '2026-01-05T09:00:00Z',
  audience: 'external',
  ...given,
});

/** One piece for each reason to hold a message back, and what takes its place. */
export const pieces = {
  good: piece('good', { title: 'Planning in a nutshell' }),
  next: piece('next', { title: 'Prices of this year' }),
  expired: piece('expired', { title: 'Prices of last year', expiresAt: '2026-01-06T09:00', supersededBy: 'between' }),
  between: piece('between', { state: 'retired', supersededBy: 'next' }),
  retired: piece('retired', { title: 'Old story', state: 'retired' }),
  internal: piece('internal', { title: 'How we price', audience: 'internal' }),
  draft: piece('draft', { title: 'Half a story', state: 'draft' }),
};

export const urlOf = (id: keyof typeof pieces): string => pieces[id].url ?? '';

const team = (): Workspace => {
  const sample = sampleWorkspace('en', day());
  return {
    ...sample,
    name: 'Planora with links',
    settings: { ...sample.settings, campaign: { source: 'sales', medium: 'email' } },
    assets: [...sample.assets, ...Object.values(pieces)],
  };
};

/** The team's workspace put in force, and the sending check switched on by its switch unless told otherwise. */
export async function prepare(own: Page, extensionId: string, { on = true } = {}): Promise<void> {
  await importWorkspace(own.context(), extensionId, team());
  if (on) await switchSending(own, extensionId, true);
}

export async function switchSending(own: Page, extensionId: string, on: boolean): Promise<void> {
  const options = await own.context().newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  const control = options.getByTestId('watch-sending');
  await expect(control.locator('input')).toBeChecked({ checked: !on });
  await control.click();
  await expect(control.locator('input')).toBeChecked({ checked: on });
  // The scripts are registered by the worker, which says nothing of it.
  const scripts = () =>
    options.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ js }) => js));
  await expect.poll(async () => (await scripts()).includes('sending-gmail.js')).toBe(on);
  await options.close();
}

/** Makes a page send as mail sites do: on the release of the button, and by the key, the box goes a moment later. */
export const letSend = (page: Page, { button, form, box }: { button: string; form: string; box: string }) =>
  page.evaluate(
    ({ button, form, box }) => {
      const sent: string[] = [];
      Object.assign(window, { sent });
      const go = (from: Element) => {
        const part = from.closest(form);
        sent.push(part?.querySelector(box)?.innerHTML ?? '');
        setTimeout(() => part?.remove(), 250);
      };
      document.addEventListener('mouseup', (event) => {
        const pressed = (event.target as Element).closest(button);
        if (pressed) go(pressed);
      });
      document.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && event.ctrlKey) go(event.target as Element);
      });
      for (const each of document.querySelectorAll(button)) each.removeAttribute('onclick');
    },
    { button, form, box },
  );

/** What the page has sent, as it left. */
export const sent = (page: Page) => page.evaluate(() => (window as unknown as { sent: string[] }).sent);

/** What the log says was sent: asset ids in order. */
export const sentInLog = async (backstage: Backstage) =>
  (await backstage.events())
    .filter((event) => event.action === 'use' && event.channel === 'sent')
    .map(({ assetId }) => assetId)
    .sort();

/** Longer than the addresses of a message are left to settle and an answer takes, in milliseconds. */
export const settled = (page: Page) => page.waitForTimeout(1800);

export interface Warning {
  text: string;
  buttons: string[];
  press: (button: string) => Promise<void>;
}

interface DomNode {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

const childrenOf = ({ children = [], shadowRoots = [] }: DomNode) => [...children, ...shadowRoots];
const textOf = (node: DomNode): string =>
  node.nodeName === '#text' ? node.nodeValue : childrenOf(node).map(textOf).join(' ');
const allOf = (node: DomNode, fits: (each: DomNode) => boolean): DomNode[] => [
  ...(fits(node) ? [node] : []),
  ...childrenOf(node).flatMap((each) => allOf(each, fits)),
];

async function press(page: Page, devtools: CDPSession, node: DomNode): Promise<void> {
  const { model } = await devtools.send('DOM.getBoxModel', { nodeId: node.nodeId });
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

/** The warning's shadow root is closed to the page, and so to Playwright. */
export async function warningIn(page: Page): Promise<Warning | undefined> {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const [card] = allOf(root as DomNode, ({ attributes = [] }) => attributes.includes('alertdialog'));
  if (!card) return undefined;
  const buttons = allOf(card, ({ nodeName }) => nodeName === 'BUTTON');
  const nameOf = (node: DomNode) => textOf(node).trim();
  return {
    text: textOf(card).replace(/\s+/g, ' ').trim(),
    buttons: buttons.map(nameOf),
    press: async (name) => {
      const button = buttons.find((each) => nameOf(each) === name);
      if (!button) throw new Error(`no button ${name}`);
      await press(page, devtools, button);
    },
  };
}

export async function expectWarning(page: Page): Promise<Warning> {
  await expect.poll(async () => (await warningIn(page)) !== undefined).toBe(true);
  return (await warningIn(page)) as Warning;
}
