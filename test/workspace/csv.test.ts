import { expect, test } from 'vitest';
import { csvListOf, readCsv } from '../../lib/workspace/csv.ts';
import { exportCsv } from '../../lib/workspace/csvExport.ts';
import { readRows } from '../../lib/workspace/csvText.ts';
import { decodeText } from '../../lib/workspace/decode.ts';
import { pack, reading } from './pack.ts';

const said = (rows: { line: number; field: string; reason: string }[]) =>
  rows.map(({ line, field, reason }) => `${line} ${field} ${reason}`.replace('  ', ' '));
const accounts = (text: string) => reading(readCsv(readRows(text), 'accounts', pack()));
const one = (text: string) => accounts(text).workspace.accounts.find(({ id }) => id === 'n1');

test.each([
  ['comma', 'id,name,relation,owner,domains\nn1,New,prospect,Léa,new.example|neu.example'],
  ['semicolon', 'id;name;relation;owner;domains\r\nn1;New;prospect;Léa;new.example|neu.example\r\n'],
  ['tab', 'id\tname\trelation\towner\tdomains\nn1\tNew\tprospect\tLéa\tnew.example | neu.example\n\n'],
  [
    'a mark, quotes, capitals',
    '\uFEFF"ID";"Name";"Relation";"Owner";"Domains"\n"n1";"New";"prospect";"Léa";"NEW.example|neu.example"',
  ],
])('%s', (_what, text) => {
  const result = accounts(text);
  expect([result.wrong, result.warnings, result.counts]).toEqual([[], [], { good: 1, wrong: 0 }]);
  expect(result.workspace.accounts).toHaveLength(3);
  expect(one(text)).toEqual({
    id: 'n1',
    name: 'New',
    relation: 'prospect',
    owner: 'Léa',
    domains: ['new.example', 'neu.example'],
  });
});

test('a known id changes its row: named columns only, and an empty cell clears', () => {
  const { workspace } = accounts('id,name,domains,externalIds.salesforce\na1,Nordvik AS,,001A|001B');
  expect(workspace.accounts[0]).toEqual({
    id: 'a1',
    name: 'Nordvik AS',
    relation: 'customer',
    owner: 'Léa',
    externalIds: { salesforce: ['001A', '001B'] },
  });
  expect(workspace.accounts[1]).toEqual(pack().accounts[1]);
  expect(workspace.signals).toEqual(pack().signals);
  const again = reading(
    readCsv(readRows('id,externalIds.hubspot,externalIds.salesforce\na1,9,'), 'accounts', workspace),
  ).workspace;
  expect(again.accounts[0]?.externalIds).toEqual({ hubspot: ['9'] });
});

test('signals have their source in two columns', () => {
  const text =
    'id,accountId,type,text,label,date,status,source.name,source.url,owner\ns2,a2,tender,tender is open,Tender,2026-01-05,verified,Portal,https://portal.example/7,Léa';
  const { workspace, wrong } = reading(readCsv(readRows(text), 'signals', pack()));
  expect(wrong).toEqual([]);
  expect(workspace.signals[1]?.source).toEqual({ name: 'Portal', url: 'https://portal.example/7' });
});

test('wrong rows are listed by the line of the file, line breaks within quotes counted', () => {
  const text = [
    'id,name,relation,owner,employees,domains,parentId,colour',
    'n1,"New\r\nin two\nlines",prospect,Léa,12,,,red',
    '',
    'n2,,prospect,Léa,,,,',
    'n3,"Name",friend,Léa,many,,,',
    'n1,Again,prospect,Léa,,,,',
    'n4,New,prospect,Léa,,gmail.com,nobody,',
    'n5,New,prospect,Léa,,,,,too much',
    'n6,New,prospect,"Léa" x,,,,',
  ].join('\n');
  const result = accounts(text);
  expect(said(result.wrong)).toEqual([
    '6 name missing',
    '7 relation value',
    '7 employees type',
    '8 id duplicate',
    '10 columns',
    '11 quotes',
  ]);
  expect(said(result.warnings)).toEqual(['1 colour unknownField', '9 parentId reference', '9 domains[1] publicDomain']);
  expect(result.counts).toEqual({ good: 2, wrong: 5 });
  expect(result.workspace.accounts.map(({ id }) => id)).toEqual(['a1', 'a2', 'n1', 'n4']);
});

test('a quote that nothing closes is reported where it opens', () => {
  const result = accounts('id,name,relation,owner\nn1,New,prospect,Léa\nn2,"Open,prospect,Léa\nn3,New,prospect,Léa\n');
  expect(said(result.wrong)).toEqual(['3 quotes']);
  expect(result.counts.good).toBe(1);
});

test('a signal of an unknown account is left out; a column twice is reported', () => {
  const header = 'id,accountId,type,text,label,date,status,source.name,owner,owner';
  const result = reading(
    readCsv(readRows(`${header}\ns9,a9,tender,x,x,2026-01-05,verified,x,Léa,Max`), 'signals', pack()),
  );
  expect(said(result.wrong)).toEqual(['2 accountId reference']);
  expect(said(result.warnings)).toEqual(['1 owner duplicate']);
  expect(result.workspace.signals).toEqual(pack().signals);
});

test('a file without rows is refused, one without an id column is all wrong', () => {
  expect(readCsv(readRows(''), 'accounts', pack())).toEqual({ fault: 'empty' });
  expect(readCsv(readRows('id,name\n\n'), 'accounts', pack())).toEqual({ fault: 'empty' });
  expect(said(accounts('name\nNew').wrong)[0]).toBe('2 id missing');
});

test('columns named like parts of an object do no harm', () => {
  const result = accounts(
    'id,name,relation,owner,__proto__,externalIds.__proto__,constructor\nn1,New,prospect,Léa,x,y,z',
  );
  expect(result.warnings.map(({ field }) => field)).toEqual(['__proto__', 'constructor']);
  expect(one('id,name,relation,owner,externalIds.__proto__\nn1,New,prospect,Léa,y')).toEqual({
    id: 'n1',
    name: 'New',
    relation: 'prospect',
    owner: 'Léa',
  });
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test('a cell of 10 MB is refused and not shown', () => {
  const result = accounts(`id,name,relation,owner\nn1,${'x'.repeat(10_000_000)},prospect,Léa`);
  expect(said(result.wrong)).toEqual(['2 name tooLong']);
  expect(result.wrong[0]?.value?.length).toBeLessThan(100);
});

test('the headings say which list a file is for', () => {
  for (const list of ['accounts', 'signals', 'assets'] as const) expect(csvListOf(exportCsv(list, pack()))).toBe(list);
  expect(csvListOf('ID;Name;Domains')).toBe('accounts');
  expect(csvListOf('name,domains')).toBeUndefined();
  expect(csvListOf('')).toBeUndefined();
});

test('text in the encodings of spreadsheets', () => {
  const bytes = (...values: number[]) => new Uint8Array(values).buffer;
  expect(decodeText(bytes(0x4c, 0xc3, 0xa9, 0x61))).toBe('Léa');
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x4c))).toBe('L');
  expect(decodeText(bytes(0x4c, 0xe9, 0x61))).toBe('Léa');
  expect(decodeText(bytes(0xff, 0xfe, 0x4c, 0x00, 0xe9, 0x00))).toBe('Lé');
  expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x4c))).toBe('L');
  expect(decodeText(bytes())).toBe('');
});
