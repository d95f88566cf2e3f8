import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { badgeKinds } from '../../lib/domain/badgeKinds.ts';
import { note } from '../notes.ts';
import { asWritten, given, tables } from './histories.ts';
import { caseIn, type HistoryCase } from './historyTable.ts';

const all = tables();
const cases = [...all.values()].flat();

/** Expected kind by given kind. */
const matrix = new Map<string, number>();
const kinds = [...badgeKinds, 'none'] as const;

/** The label and what is given, in the same words; a label that does not judge the reason takes any. */
function compare(each: HistoryCase): [string, string] {
  const { expected } = each;
  const verdict = given(each);
  const cell = `${expected.kind ?? 'none'} ${verdict.kind ?? 'none'}`;
  matrix.set(cell, (matrix.get(cell) ?? 0) + 1);
  const open = expected.kind === undefined && expected.reason === undefined && verdict.kind === undefined;
  return [asWritten(expected), open ? 'none' : asWritten(verdict)];
}

describe.each([...all])('%s', (_, lines) => {
  test.each(lines.map((each) => [each.line, each] as const))('%s', (line, each) => {
    const [expected, got] = compare(each);
    expect(got, `${line}\n  the label says: ${expected}\n  the code gives: ${got}\n`).toBe(expected);
  });
});

afterAll(() => {
  const row = (cells: (string | number)[]) => cells.map((cell) => String(cell).padStart(13)).join('');
  note(
    'histories',
    [
      `${cases.length} labelled histories, expected (down) by given (across):`,
      row(['', ...kinds]),
      ...kinds.map((expected) => row([expected, ...kinds.map((got) => matrix.get(`${expected} ${got}`) ?? 0)])),
    ].join('\n'),
  );
});

test('the tables hold at least 300 different histories, and every kind', () => {
  const different = new Set(cases.map(({ line }) => line.split('->')[0]?.replace(/\s+/g, ' ')));
  expect(different.size).toBe(cases.length);
  expect(different.size).toBeGreaterThanOrEqual(300);
  for (const kind of kinds)
    expect(cases.filter(({ expected }) => (expected.kind ?? 'none') === kind).length).toBeGreaterThanOrEqual(10);
});

test('the device’s time zone changes no verdict', () => {
  const script = `import { asWritten, given, tables } from ${JSON.stringify(path.join(import.meta.dirname, 'histories.ts'))};
    console.log(new Date(0).getTimezoneOffset(), [...tables().values()].flat().map((each) => asWritten(given(each))).join('\\n'));`;
  const verdictsIn = (zone: string) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    const [offset, ...rest] = stdout.split(' ');
    expect(rest.length, stderr).toBeGreaterThan(300);
    return { offset: Number(offset), verdicts: rest.join(' ') };
  };
  const [utc, ...others] = ['UTC', 'Europe/Paris', 'America/New_York', 'Pacific/Auckland'].map(verdictsIn);
  expect(new Set(others.map(({ offset }) => offset)).size).toBe(others.length);
  for (const { verdicts } of others) expect(verdicts).toBe(utc?.verdicts);
});

test.each([
  'renewal 31 Feb @ 1 Mar -> none, over',
  'renewals 1 Feb @ 1 Mar -> none, over',
  'renewal 1 Feb later @ 1 Mar -> none, over',
  'renewal 1 Feb, denied 2 Feb @ 1 Mar -> none, over',
  'renewal 1 Feb @ 1 Mar -> none, perhaps',
  'renewal 1 Feb @ 1 Mar -> customer since 1 Feb',
  '[limit 0.2] renewal 1 Feb @ 1 Mar -> none',
])('what is not in the notation is refused: %s', (line) => {
  expect(() => caseIn(line)).toThrow('Not in the notation');
});
