import type { Locator, Page } from '@playwright/test';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { expectWarning, switchSending } from './sendingSteps.ts';
import { expect } from './steps.ts';

const assets = new Map(sampleWorkspace('en', '2026-01-05').assets.map((asset) => [asset.id, asset]));
const linkOf = (id: string) => ({ id, title: assets.get(id)?.title ?? '', url: assets.get(id)?.url ?? '' });

/** Of the sample: a piece that may be sent, one that was retired, and what has taken its place. */
export const good = linkOf('one-launch-offer-en');
export const retired = linkOf('deck-platform-old-en');
export const next = linkOf('deck-platform-en');

/** An address that is nobody's, and words that must be kept nowhere. */
export const foreign = 'https://elsewhere.example/private';
export const words = 'marmalade';

/** Switches the sending check on; the page under test is loaded anew, as after the switch in life it need not be. */
export const checkSending = (options: Page, extensionId: string) => switchSending(options, extensionId, true);

/** Puts a link into a formatted message as a paste does. */
export const paste = (body: Locator, { title, url }: { title: string; url: string }) =>
  body.evaluate(
    (el, { title, url }) => {
      el.focus();
      el.ownerDocument.getSelection()?.setPosition(el.querySelector(':scope > p, :scope > div') ?? el, 0);
      el.ownerDocument.execCommand('insertHTML', false, `<a href="${url}">${title}</a>&nbsp;`);
    },
    { title, url },
  );

/** What the log says was sent, read where the rep reads it: the page is open and follows by itself. */
export async function expectSent(options: Page, titles: string[]): Promise<void> {
  const rows = options.getByTestId('log-row').filter({ hasText: /Used.*sent/ });
  await expect(rows).toHaveCount(titles.length);
  for (const title of titles) await expect(rows.filter({ hasText: title })).toHaveCount(1);
}

export async function expectHeld(webmail: Page) {
  const warning = await expectWarning(webmail);
  expect(warning.text).toContain(`“${retired.title}” has been retired.`);
  expect(warning.text).toContain(`Use instead: ${next.title}`);
  return warning;
}
