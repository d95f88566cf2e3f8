import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, expect, test } from '@playwright/test';
import type { Piece } from '../../lib/messaging/protocol.ts';
import {
  call,
  held,
  insert,
  launch,
  moduleCode,
  open,
  rich,
  select,
  startBrowser,
  stopBrowser,
} from './insertSteps.ts';

const link: Piece = {
  title: 'Return on <script>alert(1)</script> & "planning"',
  url: 'https://content.example/roi?a=1&b=2',
};
const snippet: Piece = { title: 'Three shifts', text: 'First <b>line\nsecond line\n\nlast line' };
const label = link.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const anchor = `<a href="https://content.example/roi?a=1&amp;b=2">${label}</a>`;

test.beforeAll(startBrowser);
test.afterAll(stopBrowser);

test('a link goes to the caret, stays text where its title is hostile, and Ctrl+Z takes it back', async () => {
  const page = await open(rich('See this before Monday.'));
  await page.locator('#box').focus();
  await select(page, 9, 9);
  expect(await insert(page, link)).toBe(true);
  expect(await held(page)).toBe(`See this ${anchor} before Monday.`);
  await page.keyboard.type('well ');
  expect(await held(page)).toContain('</a> well before');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await held(page)).toBe('See this before Monday.');
});

test('selected text stays', async () => {
  const page = await open(rich('Keep these words.'));
  await page.locator('#box').focus();
  await select(page, 5, 10);
  expect(await insert(page, link)).toBe(true);
  expect(await held(page)).toMatch(/^Keep these <a .*<\/a>\s+words\.$/);
});

test('format around the caret stays, and a link is never put inside another', async () => {
  const page = await open(rich('<b>Bold</b> and <a href="https://old.example/">old</a> text'));
  await page.locator('#box').focus();
  await select(page, 1, 1, '#box a');
  expect(await insert(page, link)).toBe(true);
  expect(await held(page)).toContain('<b>Bold</b> and <a href="https://old.example/">old</a> <a href="https://content');
  expect(await page.locator('a a').count()).toBe(0);
});

test('a text keeps its lines', async () => {
  const page = await open(rich('Hello,'));
  await page.locator('#box').focus();
  await select(page, 6, 6);
  expect(await insert(page, snippet)).toBe(true);
  expect(await held(page)).toBe('Hello, First &lt;b&gt;line<br>second line<br><br>last line');
  await page.keyboard.press('Control+z');
  expect(await held(page)).toBe('Hello,');
});

test('of two boxes the focused one; after a click elsewhere the one with the caret; hidden and locked ones never', async () => {
  const page = await open(
    `${rich('one', 'a')}${rich('two', 'b')}<button>x</button><div hidden>${rich('three', 'c')}</div>` +
      '<textarea readonly>four</textarea>',
  );
  await page.locator('#b').focus();
  await page.locator('#a').click();
  expect(await insert(page, link)).toBe(true);
  expect(await held(page, '#a')).toContain('<a href');
  await page.locator('button').click();
  expect(await insert(page, link)).toBe(true);
  expect(await page.locator('#a a').count()).toBe(2);
  expect([await held(page, '#b'), await page.locator('#c').innerHTML()]).toEqual(['two', 'three']);
});

test('without a caret: behind the user’s own text, above signature and quote', async () => {
  const quote = '<div class="gmail_quote">On Friday Anna wrote:<blockquote>Please send it.</blockquote></div>';
  const page = await open(rich(`<div dir="ltr">Hello Anna,<br></div>${quote}`));
  expect(await insert(page, link)).toBe(true);
  expect(await held(page)).toMatch(
    /^<div dir="ltr">Hello Anna,<br><\/div>(<br>)?<a href.*<\/a> <div class="gmail_quote">/,
  );
  expect(await held(page)).toContain(quote);

  const empty = await open(rich(`<div><br></div>${quote}`));
  expect(await insert(empty, link)).toBe(true);
  expect(await held(empty, '#box > div:first-child')).toContain('<a href');

  const bare = await open(
    rich('<p id="reply-intro">On Friday Anna wrote:</p><blockquote>Please send it.</blockquote>'),
  );
  expect(await insert(bare, link)).toBe(true);
  expect(await held(bare)).toMatch(/<\/a>\s*(<br>|<\/p>).*On Friday/s);
});

test('a plain field: title and address at the caret, kept apart from what follows, with Ctrl+Z', async () => {
  const page = await open('<textarea id="box">Hello Anna,Regards</textarea>');
  await page.locator('#box').focus();
  await page.evaluate(() => (document.querySelector('textarea') as HTMLTextAreaElement).setSelectionRange(6, 11));
  expect(await insert(page, link)).toBe(true);
  await expect(page.locator('#box')).toHaveValue(`Hello Anna, ${link.title}: ${link.url}\nRegards`);
  await page.keyboard.press('Control+z');
  await expect(page.locator('#box')).toHaveValue('Hello Anna,Regards');
});

test('an editor in a frame hears of the change', async () => {
  const page = await open('<iframe srcdoc="<body contenteditable=true>Hello </body>"></iframe>');
  const body = page.frameLocator('iframe').locator('body');
  await body.click();
  await body.evaluate((el) => {
    el.ownerDocument.getSelection()?.selectAllChildren(el);
    el.ownerDocument.getSelection()?.collapseToEnd();
    el.addEventListener('input', () => el.setAttribute('data-heard', 'yes'));
  });
  expect(await insert(page, link)).toBe(true);
  await expect(body.locator('a')).toHaveText(link.title);
  await expect(body).toHaveAttribute('data-heard', 'yes');
  await page.keyboard.press('Control+z');
  await expect(body.locator('a')).toHaveCount(0);
});

test('where the page refuses editing commands the piece still arrives, with an input event', async () => {
  const page = await open(rich('Hello'));
  await page.evaluate(() => {
    document.execCommand = () => false;
    document.addEventListener('input', (event) =>
      document.body.setAttribute('data-heard', (event as InputEvent).inputType),
    );
  });
  await page.locator('#box').focus();
  await select(page, 5, 5);
  expect(await insert(page, link)).toBe(true);
  expect(await held(page)).toBe(`Hello ${anchor} `);
  await expect(page.locator('body')).toHaveAttribute('data-heard', 'insertText');
});

test('nothing is inserted without a box, without a piece, or for an address that is not https', async () => {
  const page = await open(rich('Hello'));
  for (const url of ['http://content.example/', 'javascript:alert(1)', 'data:text/html,x', '//content.example', ''])
    expect(await insert(page, { title: 'x', url })).toBe(false);
  expect(await insert(page, { title: 'x' })).toBe(false);
  expect(await held(page)).toBe('Hello');
  const locked = await open('<div id="box" contenteditable="false">Hello</div><textarea disabled></textarea>');
  expect(await insert(locked, link)).toBe(false);
  const undone = await open(rich('Hello'));
  await undone.evaluate(() => document.addEventListener('beforeinput', (event) => event.preventDefault()));
  await undone.evaluate(() =>
    new MutationObserver(() => {}).observe(document.body, { childList: true, subtree: true }),
  );
  expect(await insert(undone, link)).toBe(true);
});

test('an editor that throws the piece away again is not believed', async () => {
  const page = await open(rich('Hello'));
  await page.evaluate(() => {
    const box = document.querySelector('#box') as HTMLElement;
    box.addEventListener('input', () => box.replaceChildren('Hello'));
  });
  await page.locator('#box').focus();
  expect(await insert(page, link)).toBe(false);
});

test.describe('a page with a strict policy and Trusted Types', () => {
  let server: Server;
  let context: BrowserContext;
  let extension: string;

  test.beforeAll(async () => {
    const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    server = createServer((_request, response) => {
      response.setHeader('content-security-policy', policy);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>strict</title>${rich('Hello ')}`);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    extension = mkdtempSync(path.join(tmpdir(), 'insert-'));
    const script = { matches: ['http://127.0.0.1/*'], js: ['content.js'] };
    const manifest = { manifest_version: 3, name: 'insert', version: '1', content_scripts: [script] };
    writeFileSync(path.join(extension, 'manifest.json'), JSON.stringify(manifest));
    const run = `addEventListener('click', () => { const piece = ${JSON.stringify(link)};
      const done = (() => { ${call} })(); document.body.setAttribute('data-done', String(done)); });`;
    writeFileSync(path.join(extension, 'content.js'), `${moduleCode()}\n${run}`);
    const load = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
    context = await chromium.launchPersistentContext('', { ...launch, args: [...launch.args, ...load] });
  });
  test.afterAll(async () => {
    await context.close();
    server.close();
    rmSync(extension, { recursive: true, force: true });
  });

  test('does not hinder a content script, and Ctrl+Z works there too', async () => {
    const page = await context.newPage();
    const address = server.address();
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
    const refused = await page.evaluate(() => {
      try {
        return document.execCommand('insertHTML', false, '<b>x</b>') && 'taken';
      } catch {
        return 'refused';
      }
    });
    expect(refused, 'the page itself is held to the policy').toBe('refused');
    await page.locator('#box').click();
    await expect(page.locator('body')).toHaveAttribute('data-done', 'true');
    await expect(page.locator('#box a')).toHaveText(link.title);
    await page.keyboard.press('Control+z');
    expect((await held(page)).trim()).toBe('Hello');
  });
});
