import { expect, test } from 'vitest';
import { asMapping, guessMapping, keyOfHeadings, samplesOf } from '../../../lib/workspace/assets/mapping.ts';
import { linkTable, readTable } from '../../../lib/workspace/assets/table.ts';
import { MAX_BYTES } from '../../../lib/workspace/report.ts';
import { fileOf, plan, said, table } from './catalogue.ts';

const TEXT = 'Titre;Lien\r\nÉté à l’œuvre;https://team.example/é';
const read = async (content: string | Uint8Array<ArrayBuffer>, name?: string) =>
  table(await readTable(fileOf(content, name)));
const fault = async (content: string | Uint8Array<ArrayBuffer>, name?: string) =>
  (await readTable(fileOf(content, name))).fault;

const utf16 = (text: string, big: boolean, mark: boolean) => {
  const codes = [...(mark ? [0xfeff] : []), ...Array.from(text, (char) => char.charCodeAt(0))];
  return new Uint8Array(codes.flatMap((code) => (big ? [code >> 8, code & 255] : [code & 255, code >> 8])));
};
/** Windows-1252 where it differs from Latin-1. */
const windows = (text: string) =>
  new Uint8Array(Array.from(text, (char) => ({ '’': 0x92, œ: 0x9c })[char] ?? char.charCodeAt(0)));

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['UTF-16 LE with a mark', utf16(TEXT, false, true)],
  ['UTF-16 BE with a mark', utf16(TEXT, true, true)],
  ['UTF-16 LE without', utf16(TEXT, false, false)],
  ['UTF-16 BE without', utf16(TEXT, true, false)],
  ['Windows-1252', windows(TEXT)],
])('%s', async (_name, bytes) => {
  expect(await read(bytes)).toMatchObject({
    headings: ['Titre', 'Lien'],
    rows: [{ line: 2, cells: ['Été à l’œuvre', 'https://team.example/é'] }],
  });
});

test.each([
  ['commas', 'Title,Link\na,b'],
  ['semicolons', 'Title;Link\na;b'],
  ['tabs', 'Title\tLink\na\tb'],
  ['commas within a quoted heading', '"Title, in full, of the content";Link\na;b'],
  ['a first line that names the delimiter', 'sep=;\r\nTitle, short;Link\r\na;b'],
  ['returns alone', 'Title;Link\ra;b'],
])('parted by %s', async (_name, text) => {
  expect((await read(text)).rows.map(({ cells }) => cells)).toEqual([['a', 'b']]);
});

test('lines are counted as an editor does, quoted line breaks included', async () => {
  const { rows } = await read('sep=,\nTitle,Text\n"a","one\ntwo\r\nthree"\n\nb,c');
  expect(rows.map(({ line }) => line)).toEqual([3, 7]);
});

test('a mapping: by synonyms, brackets and case aside; of two columns for one field the first', () => {
  expect(
    guessMapping([
      'TITRE',
      'Lien',
      'url',
      'Date d’expiration (JJ/MM/AAAA)',
      'Owner *',
      "Secteur d'activité",
      '',
      'Notes',
      '__proto__',
      'constructor',
    ]),
  ).toEqual(['title', 'url', null, 'expiresAt', 'owner', 'industries', null, null, null, null]);
});

test('a remembered mapping fits only where it can be one', () => {
  expect(asMapping(['title', null, 'url'], 3)).toEqual(['title', null, 'url']);
  expect(asMapping(['title', null], 3)).toBeUndefined();
  expect(asMapping(['title', 'title', null], 3)).toBeUndefined();
  expect(asMapping(['title', '__proto__', null], 3)).toBeUndefined();
  expect(keyOfHeadings(['Titre', 'Lien'])).toBe(keyOfHeadings([' titre ', 'LIEN']));
  expect(keyOfHeadings(['Titre', 'Lien'])).not.toBe(keyOfHeadings(['Lien', 'Titre']));
});

test('samples: different values, cut', async () => {
  const source = await read(`A;B\nx;\nx;${'y'.repeat(1000)}\nz;\nw;\nv;`);
  expect(samplesOf(source)).toEqual([['x', 'z', 'w'], [`${'y'.repeat(60)}…`]]);
});

test('what cannot be a list of content is refused by a reason', async () => {
  expect(await fault('')).toBe('empty');
  expect(await fault('Title;Link\n')).toBe('empty');
  expect(await fault('{', 'a.json')).toBe('notJson');
  expect(await fault('', 'a.json')).toBe('empty');
  expect(await fault('{"accounts":[]}', 'a.json')).toBe('noAssets');
  expect(await fault('[]', 'a.json')).toBe('empty');
  expect(await fault('[1,"x",null]', 'a.json')).toBe('noAssets');
  expect(await fault('x', 'a.xlsx')).toBe('unknownType');
  expect(linkTable(' \n ').fault).toBe('noLinks');
});

test('traps: a million columns, a hundred megabytes, a million rows are refused before they cost anything', async () => {
  const start = performance.now();
  expect(await fault(`${'a,'.repeat(1_000_000)}\n1`)).toBe('tooManyColumns');
  expect(await fault(`title\n${','.repeat(5_000_000)}`)).toBe('tooManyColumns');
  expect(await fault(`title\n${'x\n'.repeat(1_000_000)}`)).toBe('tooManyRows');
  expect(await fault(`[${'{},'.repeat(30_000)}{"a":1}]`, 'a.json')).toBe('tooManyRows');
  expect(await fault(`[{${Array.from({ length: 300 }, (_, at) => `"k${at}":1`).join()}}]`, 'a.json')).toBe(
    'tooManyColumns',
  );
  expect(performance.now() - start).toBeLessThan(5_000);
  const large = { name: 'a.csv', size: 100 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('opened')) };
  expect(large.size).toBeGreaterThan(MAX_BYTES);
  expect((await readTable(large as unknown as File)).fault).toBe('tooLarge');
});

test('a field of ten megabytes makes its row wrong, and no other', async () => {
  const ten = 'é'.repeat(5_000_000);
  const text = `title,url,personas,expires,type\n${ten},https://team.example/1,"a,${ten}",${ten},${ten}\nFine,https://team.example/2,a,,guide`;
  const { wrong, rows } = await plan(text);
  expect(said(wrong)).toContain('2 title tooLong');
  expect(wrong.every(({ line, value = '' }) => line === 2 && value.length < 100)).toBe(true);
  expect(rows.map((row) => row.asset.title)).toEqual(['Fine']);
});

test('a quote that is never closed makes the rest of the file one wrong row', async () => {
  const { wrong, rows } = await plan(
    'title,url\nFine,https://team.example/1\n"open,https://team.example/2\nx,https://team.example/3',
  );
  expect(said(wrong)).toEqual(['3 quotes']);
  expect(rows).toHaveLength(1);
});

test('scripts are text; addresses that run something, or hide who is asked, are refused', async () => {
  const bad = [
    'javascript:alert(1)',
    'data:text/html,x',
    'http://team.example/',
    'https://good.example@evil.example/',
    'https://u:p@team.example/',
    'file:///etc/passwd',
    ' JaVaScRiPt:alert(1)',
    'https://team.exam\u200bple/',
    'https://team.example/\u202egnp.exe',
  ];
  const rows = bad.map((url) => `x,"${url}"`);
  const script = '<script>alert(1)</script>';
  const { wrong, rows: right } = await plan(['title,url', ...rows, `${script},https://team.example/ok`].join('\n'));
  expect(wrong.map(({ line }) => line)).toEqual(bad.map((_, index) => index + 2));
  expect(right.map((row) => row.asset.title)).toEqual([script]);
});

test('what turns or hides a text is taken out of it, and said; Arabic and Hebrew stay whole', async () => {
  const text =
    'title,url\n"Price\u202e 05\u200b, \u2066net\u2069",https://team.example/1\nدليل التخطيط\u200f ۲۰۲۶ — می\u200cخواهم,https://team.example/2\nמדריך תכנון,https://team.example/3';
  const { rows, warnings } = await plan(text);
  expect(said(warnings)).toEqual(['2 title hidden']);
  expect(rows.map((row) => row.asset.title)).toEqual([
    'Price 05, net',
    'دليل التخطيط\u200f ۲۰۲۶ — می\u200cخواهم',
    'מדריך תכנון',
  ]);
  expect((await plan('title,url\n\u202e\u200b,https://team.example/1')).wrong).toHaveLength(1);
});

test('headings that name what every object has do nothing', async () => {
  const { rows, wrong } = await plan('title,url,__proto__,constructor,toString\nA,https://team.example/1,x,y,z');
  expect([wrong, rows.length]).toEqual([[], 1]);
  const json = JSON.parse('[{"title":"A","url":"https://team.example/1","__proto__":{"state":"approved"}}]') as unknown;
  expect((await plan({ json })).rows[0]?.asset.state).toBe('draft');
  expect(({} as Record<string, unknown>).state).toBeUndefined();
  expect(said((await plan('id,title\n__proto__,A')).wrong)).toEqual(['2 id format']);
});
