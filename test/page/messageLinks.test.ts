// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { addressesIn, writtenIn } from '../../lib/page/messageLinks.ts';

function box(html: string): HTMLElement {
  const el = document.createElement('div');
  el.setHTMLUnsafe?.(html);
  if (!el.firstChild) el.append(document.createRange().createContextualFragment(html));
  document.body.append(el);
  return el;
}

test.each<[string, string, string[]]>([
  ['a link', '<a href="https://a.example/x">words</a>', ['https://a.example/x']],
  ['an address typed out', '<div>see https://a.example/x, please</div>', ['https://a.example/x']],
  [
    'both are one',
    '<a href="https://a.example/x">https://a.example/x</a> https://a.example/x',
    ['https://a.example/x'],
  ],
  ['no words of a link', '<a href="https://a.example/x">https://other.example/</a>', ['https://a.example/x']],
  ['no mail address', '<a href="mailto:a@b.example">a</a>', []],
  ['no script', '<a href="javascript:alert(1)">a</a><a href="/local">b</a>', []],
  ['Gmail’s quote', '<div>x</div><div class="gmail_quote"><a href="https://a.example/">q</a></div>', []],
  ['any quote', '<blockquote><p>https://a.example/</p></blockquote>', []],
  [
    'Outlook’s quote is all that follows',
    '<a href="https://a.example/">mine</a><div id="appendonsend"></div><hr><a href="https://q.example/">quoted</a>',
    ['https://a.example/'],
  ],
  ['one that is too long', `<a href="https://a.example/${'x'.repeat(2000)}">a</a>`, []],
])('%s', (_, html, expected) => {
  expect(addressesIn(box(html))).toEqual(expected);
});

test('a plain field, its quoted lines apart', () => {
  const field = document.createElement('textarea');
  field.value = 'See (https://a.example/x?y=1).\n> https://q.example/\nand HTTPS://B.example/#z!';
  expect(addressesIn(field)).toEqual(['https://a.example/x?y=1', 'HTTPS://B.example/#z']);
});

test('at most fifty, and a message of any length takes no time', () => {
  const many = Array.from({ length: 80 }, (_, index) => `<a href="https://a.example/${index}">x</a>`).join('');
  expect(addressesIn(box(many))).toHaveLength(50);
  const start = performance.now();
  expect(writtenIn('https://'.repeat(1_000_000)).length).toBeLessThan(2);
  expect(writtenIn(`${'x '.repeat(5_000_000)} https://late.example/`)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1000);
});
