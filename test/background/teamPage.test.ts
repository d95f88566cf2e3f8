import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { closePage, orderTurn } from '../../lib/background/teamPage.ts';

const order = { url: '', front: 'graphql', token: '', rep: '', secret: '', owner: '', since: '' } as const;
let open = false;
const given: number[] = [];

// The page that nobody sees is Chromium's alone; here is what it says of it, and what it is told.
beforeEach(() => {
  const offscreen = {
    createDocument: async () => {
      open = true;
    },
    closeDocument: async () => {
      open = false;
    },
  };
  const runtime = { getContexts: async () => (open ? [{}] : []) };
  vi.stubGlobal('chrome', { offscreen, runtime });
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    given.push((message as { payload: { order: number } }).payload.order);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('the page is closed when the last order has been followed, and not under one that came since', async () => {
  await orderTurn(order);
  await orderTurn(order);
  const [first, second] = given;
  await closePage(first);
  expect(open).toBe(true);
  await closePage(second);
  expect(open).toBe(false);
});

test('without an order of one’s own, as after a worker’s death, it is closed', async () => {
  await orderTurn(order);
  await closePage();
  expect(open).toBe(false);
});
