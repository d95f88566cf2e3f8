import type { Page } from '@playwright/test';
import axeCore, { type AxeResults, type RunOptions } from 'axe-core';
import { expect } from './extension.ts';

declare global {
  interface Window {
    axe?: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
  }
}

/** What depends on the colours; all else is the same in light and dark, and asked once. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page, one line each. Our pages have no frames from elsewhere, into which it would have to be put too. */
export async function violationsOf(page: Page, onlyColours = false): Promise<string[]> {
  // Half a megabyte, and the page keeps it.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axeCore.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(onlyColours && { runOnly: { type: 'rule', values: OF_COLOUR } }),
  };
  return page.evaluate(async (options) => {
    const results = await window.axe?.run(document, options);
    return (results as AxeResults).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
    );
  }, options);
}

/** Nothing found in light, and nothing in dark. */
export async function axe(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOf(page, colorScheme === 'dark'), colorScheme).toEqual([]);
  }
}
