import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './extension.ts';

/** What depends on the colours; all else is the same in light and dark, and asked once. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, one line each. In its legacy mode, which asks the page itself: our pages have no frames from
 * elsewhere, for which the other mode opens a further page each time.
 */
export async function violationsOf(page: Page, onlyColours = false): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (onlyColours ? builder.withRules(OF_COLOUR) : builder).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** Nothing found in light, and nothing in dark. */
export async function axe(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOf(page, colorScheme === 'dark'), colorScheme).toEqual([]);
  }
}
