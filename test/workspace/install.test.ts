import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { StepMark } from '../../lib/domain/playRun.ts';
import type { UsageEvent } from '../../lib/domain/usageEvent.ts';
import { database } from '../../lib/store/database.ts';
import { findAccounts, readHead, readWorkspace } from '../../lib/store/workspace.ts';
import { installWorkspace, loadSample } from '../../lib/workspace/install.ts';
import { logCsv, logJson } from '../../lib/workspace/logExport.ts';
import { reportCsv } from '../../lib/workspace/reportCsv.ts';
import { pack } from './pack.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');

beforeEach(async () => {
  await database.delete();
  await database.open();
});

test('a workspace is found under the registrable domains of its accounts, never under free mail', async () => {
  const workspace = pack();
  workspace.accounts[0] = {
    ...workspace.accounts[0],
    domains: ['www.nordvik.co.uk', 'gmail.com', 'github.io'],
  } as never;
  await installWorkspace(workspace);
  const keys = ['dom:nordvik.co.uk', 'dom:www.nordvik.co.uk', 'dom:gmail.com', 'dom:github.io', 'name:nordvik'];
  expect(await findAccounts(keys)).toEqual(
    new Map([
      ['dom:nordvik.co.uk', ['a1']],
      ['name:nordvik', ['a1']],
    ]),
  );
});

test('the next workspace replaces the one before, and the sample can be loaded in both languages', async () => {
  await installWorkspace(pack());
  await loadSample('fr', NOW);
  expect(await readHead()).toMatchObject({ id: 'planora-sample', language: 'fr' });
  expect((await findAccounts(['name:nordvik logistics'])).size).toBe(1);
  await loadSample('en', NOW);
  expect(await readHead()).toMatchObject({ language: 'en' });
  await installWorkspace(pack());
  expect((await readWorkspace())?.accounts.map(({ id }) => id).sort()).toEqual(['a1', 'a2']);
  expect(await database.packs.where('id').startsWith('').primaryKeys()).not.toHaveLength(0);
  expect(new Set((await database.packs.toCollection().primaryKeys()).map((key) => key.split('/')[0])).size).toBe(1);
});

const event: UsageEvent = {
  id: '3b241101-e2bb-4255-8caf-4136c566a962',
  day: '2026-03-02',
  half: 'morning',
  assetId: '-deck',
  assetVersion: '=2',
  badge: 'customer',
  accountId: 'a1',
  action: 'use',
  channel: 'copied',
};

test('the log as CSV and JSON', () => {
  const { accountId: _, ...without } = event;
  const refusal: UsageEvent = { ...without, action: 'refusal', reason: 'outdated' } as never;
  expect(logCsv([event, refusal])).toBe(
    '\uFEFFid,day,half,action,detail,assetId,assetVersion,badge,accountId,rep\r\n' +
      `${event.id},2026-03-02,morning,use,copied,"'-deck","'=2",customer,a1,\r\n` +
      `${event.id},2026-03-02,morning,refusal,outdated,"'-deck","'=2",customer,,\r\n`,
  );
  const mark: StepMark = {
    id: 'm',
    accountId: 'a1',
    playId: 'p',
    since: '2026-03-01',
    deadline: '2026-04-01',
    step: '0a1b2c3d',
    state: 'done',
    day: '2026-03-02',
  };
  const favourites = [{ id: 'deck', day: '2026-03-02' }];
  const log = { events: [event], totals: [], playSteps: [mark], said: [], requests: [], favourites };
  expect(JSON.parse(logJson(log))).toEqual({ format: 'whynow-log', version: 1, ...log });
});

test('the list of wrong rows is safe to open in a spreadsheet', () => {
  const row = { list: 'accounts', line: 3, field: 'name', reason: 'tooLong', value: '=1+1' } as const;
  const text = reportCsv([row], ['Line', 'Value'], ({ line, value }) => [String(line), value ?? '']);
  expect(text).toBe(`\uFEFFLine,Value\r\n3,"'=1+1"\r\n`);
});
