import { expect, test } from 'vitest';
import { httpsUrl, line, paragraph } from '../../lib/domain/text.ts';

test.each([
  ['turned around', 'invoice\u202egnp.exe', 'invoicegnp.exe'],
  ['isolated', '\u2066a\u2067b\u2068c\u2069', 'abc'],
  ['embedded', '\u202aa\u202bb\u202cc\u202d', 'abc'],
  ['without width', 'a\u200bb\u2060c\ufeffd\u00ade', 'abcde'],
  ['controls', 'a\u0000b\u0007c\u001bd\u007fe\u0085f', 'abcdef'],
])('%s: taken out of lines and paragraphs', (_what, text, plain) => {
  expect(line.parse(text)).toBe(plain);
  expect(paragraph.parse(text)).toBe(plain);
});

test.each(['دليل ۲۰۲۶\u200f', 'می\u200cخواهم', 'מדריך\u200e A', 'क्\u200dष', '👩\u200d💻', 'tab\tand\nline'])(
  'what scripts are written with stays: %s',
  (text) => {
    expect(line.parse(text)).toBe(text);
  },
);

test('a text of hidden characters alone is none, and what is hidden does not count for its length', () => {
  expect(line.safeParse('\u200b\u202e').success).toBe(false);
  expect(line.parse('x'.repeat(200) + '\u200b'.repeat(50))).toHaveLength(200);
});

test.each([
  ['https://team.example/guide', true],
  ['https://team.example/دليل', true],
  ['https://team.exam\u200bple/', false],
  ['https://team.example/\u202egnp.exe', false],
  ['https://team.example/a b', false],
  ['https://team.example/\n', false],
  ['https://u:p@team.example/', false],
  ['javascript:alert(1)', false],
])('an address: %s %s', (address, good) => {
  expect(httpsUrl.safeParse(address).success).toBe(good);
});
