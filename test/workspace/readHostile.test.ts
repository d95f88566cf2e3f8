import { expect, test } from 'vitest';
import { readWorkspaceFile } from '../../lib/workspace/read.ts';
import { loose, reading } from './pack.ts';

test('hostile values stay text or are refused, and nothing is thrown', () => {
  const text = JSON.stringify(loose(), (key, value) => (key === 'accounts' ? [...value, '@@'] : value)).replace(
    '"@@"',
    `{"id":"__proto__","name":"x","relation":"customer","owner":"x"},
     {"__proto__":{"polluted":1},"id":"a9","name":"<script>alert(1)</script>","relation":"customer","owner":"=1+1","externalIds":{"__proto__":["x"],"crm":["1"]}},
     {"id":"a10","name":"${'x'.repeat(10_000_000)}","relation":"customer","owner":"x","crmUrl":"javascript:alert(1)"}`,
  );
  const { workspace, wrong, warnings } = reading(readWorkspaceFile(text));
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(wrong.map(({ line, field, reason }) => `${line} ${field} ${reason}`)).toEqual([
    '3 id format',
    '5 name tooLong',
    '5 crmUrl format',
  ]);
  expect(warnings.map(({ field }) => field)).toContain('__proto__');
  expect(workspace.accounts[2]).toMatchObject({
    id: 'a9',
    name: '<script>alert(1)</script>',
    externalIds: { crm: ['1'] },
  });
  expect(Object.keys(workspace.accounts[2]?.externalIds ?? {})).toEqual(['crm']);
  expect(JSON.stringify([wrong, warnings]).length).toBeLessThan(2000);
});

test('characters that nobody sees are taken out of names, and that is said', () => {
  const raw = loose();
  raw.accounts[0].name = 'Nord\u202evik\u200b';
  raw.accounts[0].aliases = ['ok', 'N\u2066V'];
  const { workspace, warnings, wrong } = reading(readWorkspaceFile(JSON.stringify(raw)));
  expect(workspace.accounts[0]).toMatchObject({ name: 'Nordvik', aliases: ['ok', 'NV'] });
  expect(warnings.map(({ list, line, field, reason }) => `${list} ${line} ${field} ${reason}`)).toEqual([
    'accounts 1 name hidden',
    'accounts 1 aliases hidden',
  ]);
  expect(wrong).toEqual([]);
});

test('a large pack is read in reasonable time', () => {
  const raw = loose();
  for (let index = 0; index < 20_000; index++)
    raw.accounts.push({
      id: `b${index}`,
      name: `Company ${index}`,
      relation: 'prospect',
      owner: 'Léa',
      domains: [`b${index}.example`],
      bad: index % 2 ? undefined : 1,
    });
  const started = performance.now();
  expect(reading(readWorkspaceFile(JSON.stringify(raw))).counts.good).toBe(20_006);
  expect(performance.now() - started).toBeLessThan(5000);
});
