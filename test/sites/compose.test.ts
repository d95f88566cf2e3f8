import { expect, test } from 'vitest';
import { fixtures, open } from './fixtures.ts';

/** The text of each compose box of a page, in the order of the document. */
const pages = new Map(fixtures().map((page) => [page.name, page]));
function boxes(name: string): string[] {
  const page = pages.get(name);
  if (!page) throw new Error(`no page ${name}`);
  return (page.site.compose?.boxes(open(page).window.document) ?? []).map((box) => (box.textContent ?? '').trim());
}

test.each([
  ['gmail/popout-compose', ['Hello Ines,']],
  ['gmail/popout-draft', ['Dear Anna,']],
  ['gmail/compose-link', ['Hello Pieter,']],
  ['gmail/compose-two', ['Bonjour Maud,', '', '']],
  ['gmail/compose-fullscreen', ['']],
  ['gmail/popout-thread', []],
  ['outlook/deeplink-compose', ['Guten Tag Herr Ammann,Von: Direktion']],
  ['outlook/compose-in-folder', ['Bonjour']],
  ['outlook/compose-two', ['Hei Ingrid', 'Bonjour Anna', 'Hallo']],
  ['outlook/deeplink-read', []],
  ['outlook/options', []],
  ['roundcube/compose-new', ['Bonjour Maud,']],
  ['sogo/compose-new', ['']],
  ['yahoo/compose', ['Hello,']],
  ['yahoo/thread', []],
])('%s: the text of a message, never its recipients', (name, expected) => {
  expect(boxes(name)).toEqual(expected);
});
