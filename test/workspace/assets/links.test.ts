import { expect, test } from 'vitest';
import { addressKey, withoutTracking } from '../../../lib/workspace/assets/address.ts';
import { languageFrom, titleFrom, typeFrom } from '../../../lib/workspace/assets/guess.ts';
import { readLinks } from '../../../lib/workspace/assets/links.ts';

const one = (text: string) => readLinks(text).map(({ title, address }) => [title, address]);

test.each([
  ['https://team.example/guide', 'Guide', 'https://team.example/guide'],
  ['The guide\thttps://team.example/g', 'The guide', 'https://team.example/g'],
  ['The guide, https://team.example/g', 'The guide', 'https://team.example/g'],
  ['The guide - https://team.example/g', 'The guide', 'https://team.example/g'],
  ['The guide – https://team.example/g', 'The guide', 'https://team.example/g'],
  ['The guide https://team.example/g', 'The guide', 'https://team.example/g'],
  ['The guide: https://team.example/g', 'The guide', 'https://team.example/g'],
  ['The guide;https://team.example/g', 'The guide', 'https://team.example/g'],
  ['https://team.example/g\tThe guide', 'The guide', 'https://team.example/g'],
  ['- [The guide](https://team.example/g)', 'The guide', 'https://team.example/g'],
  ['* [The \\[2026\\] guide](<https://team.example/g> "hint")', 'The [2026] guide', 'https://team.example/g'],
  ['[Wiki](https://team.example/a_(b))', 'Wiki', 'https://team.example/a_(b)'],
  ['[](https://team.example/roi-calculator)', 'Roi calculator', 'https://team.example/roi-calculator'],
  ['1. <https://team.example/g>', 'team.example', 'https://team.example/g'],
  ['See (https://team.example/guide).', 'See', 'https://team.example/guide'],
  ['www.team.example/guide', 'Guide', 'https://www.team.example/guide'],
  ['Guide, team.example/docs/guide', 'Guide', 'https://team.example/docs/guide'],
  ['Étude de cas : Nordvik, 2026 https://team.example/n', 'Étude de cas : Nordvik, 2026', 'https://team.example/n'],
])('%s', (text, title, address) => {
  expect(one(text)).toEqual([[title, address]]);
});

test('several lines, several links in one, and their lines', () => {
  const text = 'https://a.example/one-page\r\n\r\n[Two](https://a.example/2) and [Three](https://a.example/3)\n';
  expect(readLinks(text)).toEqual([
    { line: 1, title: 'One page', address: 'https://a.example/one-page' },
    { line: 3, title: 'Two', address: 'https://a.example/2' },
    { line: 3, title: 'Three', address: 'https://a.example/3' },
  ]);
});

test('what is no link, or one that nobody should follow, is kept for the report', () => {
  expect(one('just words')).toEqual([['just words', 'just words']]);
  expect(one('Click javascript:alert(1)')).toEqual([['Click', 'javascript:alert(1)']]);
  expect(one('[x](javascript:alert(1))')).toEqual([['x', 'javascript:alert(1)']]);
  expect(one('data:text/html,<script>alert(1)</script>')[0]?.[1]).toBe('data:text/html,<script>alert(1)</script>');
});

test('a million brackets, or a line of ten megabytes, take no time', () => {
  const start = performance.now();
  readLinks('['.repeat(1_000_000));
  readLinks(`[${'\\'.repeat(1_000_000)}](`);
  readLinks(`https://a.example/${'('.repeat(10_000_000)}`);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test.each([
  ['https://t.example/fr/guide-de-planification_2026.pdf', 'Guide de planification 2026'],
  ['https://t.example/%C3%A9tude%20de%20cas', 'Étude de cas'],
  ['https://t.example/docs/pricing/index.html', 'Pricing'],
  ['https://t.example/d/1aB2cD3eF4gH5iJ6kL7mN8oP9qR0/edit', 't.example'],
  ['https://www.t.example/', 't.example'],
  ['https://t.example/abc%E0%A4%A', 'Abc%E0%A4%A'],
])('a title from %s', (address, title) => {
  expect(titleFrom(address)).toBe(title);
});

test.each([
  ['https://t.example/Deck.PPTX', 'deck'],
  ['https://docs.google.com/presentation/d/1', 'deck'],
  ['https://t.example/demo.mp4', 'video'],
  ['https://www.youtube.com/watch?v=1', 'video'],
  ['https://t.example/roi.xlsx', 'calculator'],
  ['https://t.example/en/case-studies/nordvik', 'caseStudy'],
  ['https://t.example/fr/etude-de-cas-nordvik.pdf', 'caseStudy'],
  ['https://t.example/battlecard_rival', 'battlecard'],
  ['https://t.example/fiche-produit.pdf', 'onePager'],
  ['https://t.example/anything.pdf', 'guide'],
  [undefined, 'guide'],
] as const)('the type of %s', (address, type) => {
  expect(typeFrom(address)).toBe(type);
});

test.each([
  ['https://t.example/fr/guide', 'fr'],
  ['https://t.example/en-GB/guide', 'en'],
  ['https://fr.t.example/guide', 'fr'],
  ['https://t.example/guide_FR.pdf', 'fr'],
  ['https://t.example/guide?lang=de', 'de'],
  ['https://t.example/go/guide', undefined],
  ['https://t.example/how/to/do/it/guide', undefined],
  ['https://t.example/site/fr/guide', 'fr'],
  ['https://t.example/guide', undefined],
])('the language of %s', (address, language) => {
  expect(languageFrom(address)).toBe(language);
});

test('one page, one address: tracking, case of the host, order and slashes do not count', () => {
  const same = [
    'https://team.example/guide?a=1&b=2',
    'https://TEAM.example:443/guide/?b=2&a=1',
    'https://www.team.example/guide?a=1&utm_source=mail&utm_campaign=x&b=2&gclid=1',
    ' https://team.example/guide?fbclid=2&a=1&b=2#:~:text=hello',
  ];
  expect(new Set(same.map(addressKey)).size).toBe(1);
  const others = [
    'https://team.example/Guide?a=1&b=2',
    'https://team.example/guide?a=1',
    'https://team.example/guide?a=1&b=2#part',
  ];
  expect(new Set([...others, same[0] as string].map(addressKey)).size).toBe(4);
  expect(addressKey('nothing')).toBeUndefined();
  expect(withoutTracking('https://t.example/a?utm_medium=x&id=7#b')).toBe('https://t.example/a?id=7#b');
  expect(withoutTracking('https://t.example/a?b=ü')).toBe('https://t.example/a?b=ü');
});
