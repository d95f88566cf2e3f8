import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../../lib/domain/account.ts';
import type { Asset } from '../../lib/domain/asset.ts';
import type { Signal } from '../../lib/domain/signal.ts';
import { readCsv } from '../../lib/workspace/csv.ts';
import { exportCsv } from '../../lib/workspace/csvExport.ts';
import { readRows } from '../../lib/workspace/csvText.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { pack, reading } from './pack.ts';

test('cells that a spreadsheet would run are neutralised', () => {
  const workspace = pack();
  const [first] = workspace.accounts as [Account];
  first.name = '=HYPERLINK("https://evil.example")';
  first.owner = "'=1";
  first.aliases = ['+1', '@SUM(A1)'];
  first.stage = '-2+3';
  const text = exportCsv('accounts', workspace);
  for (const cell of text.split(/\r\n|,/)) expect(cell, cell).not.toMatch(/^"?[=+\-@\t]/);
  expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(reading(readCsv(readRows(text), 'accounts', workspace)).workspace).toEqual(workspace);
});

test('the sample comes back as it was', () => {
  const sample = sampleWorkspace('fr', '2026-03-02');
  for (const list of ['accounts', 'signals', 'assets'] as const) {
    const result = reading(readCsv(readRows(exportCsv(list, sample)), list, { ...sample, [list]: [] }));
    expect(result.wrong.filter(({ reason }) => reason !== 'reference')).toEqual([]);
    expect(result.workspace[list]).toEqual(sample[list]);
  }
});

const hostile = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  '|',
  '\\',
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '\r\n',
  'é',
  '😀',
  '__proto__',
  'x',
  ' ',
);
const line = fc
  .array(hostile, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const id = fc.stringMatching(/^[\w.:-]{1,12}$/).filter((text) => text !== '__proto__');
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const rows = <T extends { id: string }>(row: fc.Arbitrary<T>) =>
  fc.uniqueArray(row, { selector: (each) => each.id, minLength: 1, maxLength: 6 });
/** A field that is undefined is a field that is not there. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const account: fc.Arbitrary<Account> = fc.record({
  id,
  name: line,
  relation: fc.constantFrom('customer', 'former'),
  owner: line,
  aliases: some(lines),
  externalIds: some(fc.dictionary(id, lines, { minKeys: 1, maxKeys: 2 })),
  domains: some(fc.constant(['x.example', 'gmail.com'])),
  employees: some(fc.nat()),
  contacts: some(fc.array(fc.record({ id, name: line, title: some(line) }), { minLength: 1, maxLength: 2 })),
});
const signal: fc.Arbitrary<Signal> = fc.record({
  id,
  accountId: fc.constant('a1'),
  type: fc.constantFrom('tender', 'funding'),
  text: line,
  label: line,
  date: fc.constant('2026-01-05'),
  status: fc.constant('assumed'),
  source: fc.record({ name: line, url: some(fc.constant('https://a.example/?a=1,2;3')) }),
  owner: line,
});
const asset: fc.Arbitrary<Asset> = fc.record({
  id,
  type: fc.constant('snippet'),
  title: line,
  language: fc.constant('fr'),
  owner: line,
  version: line,
  state: fc.constant('draft'),
  audience: fc.constant('internal'),
  body: some(line),
  badges: some(fc.constant(['customer', 'change'])),
  personas: some(lines),
});

test.each([
  ['accounts', rows(account)],
  ['signals', rows(signal)],
  ['assets', rows(asset)],
] as const)('whatever stands in %s comes back', (list, arbitrary) => {
  fc.assert(
    fc.property(arbitrary as fc.Arbitrary<Account[] | Signal[] | Asset[]>, (given) => {
      const workspace = { ...pack(), [list]: plain(given) };
      const into = { ...pack(), [list]: [] };
      const known = list === 'signals' ? into : { ...into, signals: [] };
      const result = reading(readCsv(readRows(exportCsv(list, workspace)), list, known));
      expect(result.wrong).toEqual([]);
      expect(result.workspace[list]).toEqual(workspace[list]);
    }),
    { numRuns: 300 },
  );
});
