import { expect, test } from 'vitest';
import { readWorkspaceFile } from '../../lib/workspace/read.ts';
import { reasons } from '../../lib/workspace/report.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { loose, pack, reading } from './pack.ts';

const read = (value: unknown) => reading(readWorkspaceFile(JSON.stringify(value)));
/** Spoils a pack, reads it, and gives each fault as one line of text. */
function faults(spoil: (raw: ReturnType<typeof loose>) => void) {
  const raw = loose();
  spoil(raw);
  const result = read(raw);
  const said = (rows: typeof result.wrong) =>
    rows.map(({ list, line, field, reason }) => `${list} ${line} ${field} ${reason}`.replace('  ', ' '));
  return { wrong: said(result.wrong), warnings: said(result.warnings), result };
}

test.each(['en', 'fr'] as const)('the sample workspace (%s) is read back as it is', (language) => {
  const sample = sampleWorkspace(language, '2026-03-02');
  const result = read(sample);
  expect(result.wrong).toEqual([]);
  expect(result.warnings).toEqual([]);
  expect(result.workspace).toEqual(sample);
});

test.each([
  ['', 'empty'],
  ['  \n', 'empty'],
  ['{', 'notJson'],
  ['id;name\n1;x', 'notJson'],
  ['[]', 'notWorkspace'],
  ['null', 'notWorkspace'],
  ['"text"', 'notWorkspace'],
  ['{"format":"other","version":1}', 'notWorkspace'],
  ['{"format":"whynow-workspace"}', 'notWorkspace'],
  ['{"format":"whynow-workspace","version":2}', 'newer'],
  [JSON.stringify({ ...pack(), accounts: [], signals: [], assets: [], plays: [], kpis: [] }), 'empty'],
])('%.60j is refused: %s', (text, fault) => {
  expect(readWorkspaceFile(text)).toEqual({ fault });
});

test('a byte order mark does no harm', () => {
  expect(reading(readWorkspaceFile(`\uFEFF${JSON.stringify(pack())}`)).workspace).toEqual(pack());
});

test('every wrong row is listed by list, line, field and reason, and the right ones stay', () => {
  const { wrong, result } = faults((raw) => {
    raw.accounts.push(
      { id: 'a3', relation: 'customer', owner: 'Léa' },
      { id: 'a 4', name: 'X', relation: 'client', owner: 7, employees: -1 },
      null,
      'text',
      { id: 'a1', name: 'Twice', relation: 'former', owner: 'Léa' },
      { id: 'a5', name: 'X'.repeat(300), relation: 'former', owner: 'Léa', contacts: [{ id: 'c1', name: '' }] },
    );
    raw.signals.push(
      { ...raw.signals[0], id: 's2', accountId: 'nobody' },
      { ...raw.signals[0], id: 's3', date: '2026-02-30' },
    );
    raw.plays.push({ ...raw.plays[0], id: 'other' });
    raw.kpis.push({ id: 'reach', target: 1.5, owner: 'Léa', cadence: 'weekly' });
    raw.assets[0].url = 'javascript:alert(1)';
  });
  expect(wrong).toEqual([
    'accounts 3 name missing',
    'accounts 4 id format',
    'accounts 4 relation value',
    'accounts 4 employees tooSmall',
    'accounts 4 owner type',
    'accounts 5 type',
    'accounts 6 type',
    'accounts 7 id duplicate',
    'accounts 8 name tooLong',
    'accounts 8 contacts[1].name tooSmall',
    'signals 2 accountId reference',
    'signals 3 date format',
    'assets 1 url format',
    'plays 2 signalType duplicate',
    'kpis 2 target tooLarge',
  ]);
  expect(result.counts).toEqual({ good: 5, wrong: 11 });
  expect(result.workspace.accounts).toEqual(pack().accounts);
  expect(result.wrong[2]).toMatchObject({ expected: 'customer, prospect, partner, former', value: 'client' });
});

test('a row that is left out takes its signals with it, and they are listed', () => {
  const { wrong, result } = faults((raw) => {
    raw.accounts[0].relation = 'friend';
  });
  expect(wrong).toEqual(['accounts 1 relation value', 'signals 1 accountId reference']);
  expect(result.workspace.accounts).toEqual([{ id: 'a2', name: 'Nordvik Sud', relation: 'prospect', owner: 'Léa' }]);
});

test('what has no effect is a warning and its row stays', () => {
  const { wrong, warnings, result } = faults((raw) => {
    raw.extra = 1;
    raw.settings.colour = 'red';
    raw.accounts[0].domains = ['nordvik.example', 'gmail.com', 'github.io'];
    raw.accounts[0].revenue = 12;
    raw.accounts[0].contacts = [{ id: 'c1', name: 'Ann', phone: '1' }];
    raw.accounts[0].parentId = 'a1';
    raw.assets[0].supersededBy = 'gone';
    raw.plays[0].assets = ['deck', 'gone'];
    raw.plays[0].slots = [
      { stage: 'renewal', assets: ['deck'] },
      { persona: 'it', assets: ['gone', 'deck', 'lost'] },
    ];
    raw.signals[0].source.page = 3;
  });
  expect(wrong).toEqual([]);
  expect(warnings.sort()).toEqual(
    [
      'workspace 0 extra unknownField',
      'workspace 0 settings.colour unknownField',
      'accounts 1 revenue unknownField',
      'accounts 1 contacts[1].phone unknownField',
      'accounts 1 parentId reference',
      'accounts 1 domains[2] publicDomain',
      'accounts 1 domains[3] publicDomain',
      'signals 1 source.page unknownField',
      'assets 1 supersededBy reference',
      'plays 1 assets[2] reference',
      'plays 1 slots[2].assets[1] reference',
      'plays 1 slots[2].assets[3] reference',
    ].sort(),
  );
  const { accounts, assets, plays } = result.workspace;
  expect(accounts[0]?.domains).toEqual(['nordvik.example', 'gmail.com', 'github.io']);
  expect(accounts[0]).not.toHaveProperty('parentId');
  expect(assets[0]).not.toHaveProperty('supersededBy');
  expect(plays[0]?.assets).toEqual(['deck']);
  expect(plays[0]?.slots?.map((slot) => slot.assets)).toEqual([['deck'], ['deck']]);
});

test('wrong fields of the workspace itself are listed and take their defaults', () => {
  const { wrong, result } = faults((raw) => {
    delete raw.name;
    raw.settings.minGroupSize = 2;
    raw.badgeRules.signals.tender.weight = 3;
    raw.icp = 'everyone';
    raw.kpis = {};
    delete raw.plays;
  });
  expect(wrong).toEqual([
    'workspace 0 name missing',
    'workspace 0 settings.minGroupSize tooSmall',
    'workspace 0 badgeRules.signals.tender.weight tooLarge',
    'workspace 0 icp type',
    'workspace 0 plays missing',
    'workspace 0 kpis type',
  ]);
  expect(result.workspace).toMatchObject({ name: 'Workspace', plays: [], kpis: [], settings: { minGroupSize: 5 } });
  expect(result.workspace).not.toHaveProperty('icp');
  expect(result.counts).toEqual({ good: 4, wrong: 0 });
});

test.each([
  ['Europe/Paris', []],
  ['America/Argentina/Buenos_Aires', []],
  ['UTC', []],
  ['Europe/Atlantis', ['workspace 0 settings.timeZone format']],
  ['Paris', ['workspace 0 settings.timeZone format']],
  ['+05:30', ['workspace 0 settings.timeZone format']],
  ['', ['workspace 0 settings.timeZone tooSmall']],
  [3, ['workspace 0 settings.timeZone type']],
])('the team’s time zone is one that there is: %s', (timeZone, expected) => {
  const { wrong, result } = faults((raw) => {
    raw.settings.timeZone = timeZone;
  });
  expect(wrong).toEqual(expected);
  expect(result.workspace.settings.timeZone).toBe(expected.length === 0 ? timeZone : undefined);
});

test('a workspace may switch sites off; it may also say nothing of it', () => {
  const read = (sitesOff: unknown) =>
    faults((raw) => {
      raw.sitesOff = sitesOff;
    });
  expect(read(['linkedin', 'gmail']).result.workspace.sitesOff).toEqual(['linkedin', 'gmail']);
  expect(read(null).result.workspace).not.toHaveProperty('sitesOff');
  const damaged = read('linkedin');
  expect(damaged.wrong).toEqual(['workspace 0 sitesOff type']);
  expect(damaged.result.workspace).not.toHaveProperty('sitesOff');
});

test('only addresses that may be opened pass', () => {
  const bad = [
    'http://a.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pw@a.example',
    '//a.example',
    ' ',
  ];
  for (const url of bad) expect(faults((raw) => Object.assign(raw.assets[0], { url })).wrong, url).toHaveLength(1);
});

test('a null is a field without a value', () => {
  const { wrong, result } = faults((raw) => Object.assign(raw.accounts[0], { industry: null }));
  expect(wrong).toEqual([]);
  expect(result.workspace.accounts[0]).not.toHaveProperty('industry');
});

test('every reason has been asked for', () => {
  // `columns` and `quotes` are those of CSV (csv.test.ts), `date`, `address`, `sameAddress` and `hidden` those of content
  // (assets/plan.test.ts); all others appear above.
  expect([...reasons].sort()).toEqual([
    'address',
    'columns',
    'date',
    'duplicate',
    'format',
    'hidden',
    'missing',
    'publicDomain',
    'quotes',
    'reference',
    'sameAddress',
    'tooLarge',
    'tooLong',
    'tooSmall',
    'type',
    'unknownField',
    'value',
  ]);
});
