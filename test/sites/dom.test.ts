import { describe, expect, test } from 'vitest';
import { all, hostOf, mailDomain, one, text, visible } from '../../lib/sites/dom.ts';
import { parse } from './fixtures.ts';

const documentOf = (body: string): Document => parse(body).window.document;
const first = (body: string, selector: string): Element => {
  const found = one(documentOf(body), selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

describe('text', () => {
  test.each([
    ['<p> Nordvik\n   Logistics </p>', 'Nordvik Logistics'],
    ['<p>Nordvik <b>Logi</b>stics</p>', 'Nordvik Logistics'],
    ['<p>  <b> </b></p>', undefined],
    ['<p>A<style>b{}</style><script>c()</script></p>', 'A'],
    [`<p>${'  \n'.repeat(5000)}<b>late</b></p>`, 'late'],
  ])('%s', (body, expected) => {
    expect(text(first(body, 'p'))).toBe(expected);
  });

  test('nothing has none', () => expect(text(undefined)).toBeUndefined());

  test('is cut at 300 characters, and does not read on', () => {
    const document = documentOf('<p></p>');
    const p = first('<p></p>', 'p');
    p.append(...Array.from({ length: 5000 }, () => document.createTextNode('abc ')));
    let read = 0;
    const last = p.lastChild as Text;
    last.substringData = () => {
      read += 1;
      return '';
    };
    expect(text(p)).toHaveLength(299);
    expect(read).toBe(0);
  });

  test('goes into open shadow roots', () => {
    const p = first('<p><x-name></x-name></p>', 'p');
    const shadow = one(p.ownerDocument, 'x-name')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<span>Lumea Retail</span>';
    expect(text(p)).toBe('Lumea Retail');
  });
});

describe('visible', () => {
  test.each([
    ['<p>', true],
    ['<div hidden><p>', false],
    ['<div style="display:none"><div><p>', false],
    ['<style>.old{display:none}</style><div class="old"><p>', false],
    ['<p style="visibility:hidden">', false],
    ['<div style="visibility:hidden"><p>', false],
    ['<div style="visibility:hidden"><p style="visibility:visible">', true],
    ['<main><div aria-hidden="true"><p>', false],
    ['<div aria-hidden="true"><p>', true],
    ['<main><p aria-hidden="true">', true],
    ['<main><div aria-hidden="false"><p>', true],
  ])('%s: %s', (body, expected) => {
    expect(visible(first(body, 'p'))).toBe(expected);
  });

  test('follows shadow roots out to their hosts', () => {
    const host = first('<div hidden><x-view></x-view></div>', 'x-view');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p></p>';
    expect(all(shadow, 'p').map(visible)).toEqual([false]);
    host.parentElement?.removeAttribute('hidden');
    expect(all(shadow, 'p').map(visible)).toEqual([true]);
  });
});

test.each([
  ['https://www.nordvik.example/en/', 'nordvik.example'],
  ['http://nordvik.example:8080', 'nordvik.example'],
  ['nordvik.example', 'nordvik.example'],
  ['nordvik.example:443/x', 'nordvik.example'],
  ['  WWW.Nordvik.Example.  ', 'nordvik.example'],
  ['https://café.example', 'xn--caf-dma.example'],
  ['mailto:a@nordvik.example', undefined],
  ['a@nordvik.example', undefined],
  ['tel:+4755001122', undefined],
  ['javascript:alert(1)', undefined],
  ['Visit our site', undefined],
  ['localhost', undefined],
  ['192.168.0.1', undefined],
  ['https://user@evil.example', undefined],
  ['--', undefined],
  ['', undefined],
  [undefined, undefined],
])('host of %s', (href, expected) => {
  expect(hostOf(href)).toBe(expected);
});

test.each([
  ['reto@transalp-cargo.example', 'transalp-cargo.example'],
  ['mailto:reto@Transalp-Cargo.example?subject=a@b.example', 'transalp-cargo.example'],
  ['Reto <reto@transalp-cargo.example>', undefined],
  ['reto@', undefined],
  ['--', undefined],
  [undefined, undefined],
])('domain of %s', (address, expected) => {
  expect(mailDomain(address)).toBe(expected);
});
