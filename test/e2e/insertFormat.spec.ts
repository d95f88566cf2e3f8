import { expect, type Page, test } from '@playwright/test';
import type { Piece } from '../../lib/messaging/protocol.ts';
import { held, insert, open, rich, startBrowser, stopBrowser } from './insertSteps.ts';

test.beforeAll(startBrowser);
test.afterAll(stopBrowser);

const CARET = '|';

/** Opens a box with the caret where the bar stands. */
async function openAt(html: string): Promise<Page> {
  const page = await open(rich(html));
  await page.locator('#box').focus();
  await page.evaluate((bar) => {
    const walker = document.createTreeWalker(document.querySelector('#box') as Element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(bar);
      if (at < 0) continue;
      node.deleteData(at, bar.length);
      getSelection()?.setPosition(node, at);
    }
  }, CARET);
  return page;
}

const plain: Piece = { title: 'Guide', url: 'https://content.example/guide' };
const lines: Piece = { title: 'Two lines', text: 'First\nSecond' };
const a = '<a href="https://content.example/guide">Guide</a>';

for (const [what, html, piece, expected] of [
  ['bold', '<div>Now <b>bold| text</b> end</div>', plain, new RegExp(`<b>boldx</b><b> ${a}</b><b> Z ?text</b>`)],
  ['the end of bold', '<div><b>bold|</b></div>', plain, new RegExp(`<b>boldx</b><b> ${a} Z</b>`)],
  ['a colour', '<div><span style="color:red">red|</span></div>', plain, /<span style="color: red;"> Z<\/span><\/div>$/],
  [
    'a font',
    '<div><font face="Georgia">old|</font></div>',
    lines,
    /<div><font face="Georgia">Second ?Z<\/font><\/div>$/,
  ],
  [
    'a styled line',
    '<p style="margin:0">one|</p>',
    lines,
    /^<p style="margin:0">onex First<\/p><p style="margin:0">SecondZ<\/p>$/,
  ],
  ['an item of a list', '<ul><li>one</li><li>two|</li></ul>', plain, new RegExp(`<li>twox ${a} Z</li></ul>$`)],
  [
    'lines in an item',
    '<ol><li>one|</li><li>two</li></ol>',
    lines,
    /^<ol><li>onex First<br>SecondZ<\/li><li>two<\/li><\/ol>$/,
  ],
] as const)
  test(`${what} stays as it is for what is inserted and typed next, and one Ctrl+Z takes it back`, async () => {
    const page = await openAt(html);
    await page.keyboard.type('x');
    const before = await held(page);
    expect(await insert(page, piece)).toBe(true);
    const after = await held(page);
    await page.keyboard.type('Z');
    expect(await held(page)).toMatch(expected);
    await page.keyboard.press('Control+z');
    expect(await held(page)).toBe(after);
    await page.keyboard.press('Control+z');
    expect(await held(page)).toBe(before);
  });
