import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { verdictOf } from '../../lib/domain/badge.ts';
import { addDays } from '../../lib/domain/day.ts';
import { ownFact } from '../../lib/domain/ownFact.ts';
import { ruleBookOf } from '../../lib/domain/ruleBook.ts';
import { planToday } from '../../lib/domain/today.ts';
import { database } from '../../lib/store/database.ts';
import { pseudonym } from '../../lib/store/pseudonym.ts';
import { recordSignalEdit, redoSignalEdit, undoSignalEdit } from '../../lib/store/signalEdits.ts';
import { readAccountFile, readAgenda, readAgendaOf, readAllSignals, readSignals } from '../../lib/store/workspace.ts';
import { installWorkspace } from '../../lib/workspace/install.ts';
import { NOW, signal, TODAY } from '../domain/builders.ts';
import { pack } from '../workspace/pack.ts';

const book = ruleBookOf(pack());
const renewal = signal({ id: 'renewal', accountId: 'a1', age: 5 });
const tender = signal({ id: 'tender', accountId: 'a2', type: 'tender', status: 'assumed', age: 5 });
const wrong = signal({ id: 'wrong', accountId: 'a2', type: 'funding', status: 'refuted', age: 5 });

beforeEach(async () => {
  fakeBrowser.reset();
  database.close();
  await database.delete();
  await database.open();
  await installWorkspace({ ...pack(), signals: [renewal, tender, wrong] });
});

/** The badges of both accounts, as the panel and chip read them and as the list of today does; they must agree. */
async function badges(today = TODAY): Promise<(string | undefined)[]> {
  const ids = ['a1', 'a2'];
  const files = await Promise.all(ids.map((id) => readAccountFile(id)));
  const kinds = files.map((file) => verdictOf(file?.signals ?? [], book, today).badge?.kind);
  const listed = await readSignals(ids);
  expect(ids.map((id) => verdictOf(listed.get(id) ?? [], book, today).badge?.kind)).toEqual(kinds);
  const plan = planToday(await readAgenda(), { book, today });
  const { act } = plan;
  // One owner's list must say the same as everyone's.
  expect(planToday(await readAgendaOf(ids), { book, today })).toEqual(plan);
  expect(act.map(({ id }) => id).toSorted()).toEqual(ids.filter((_, index) => kinds[index]));
  return kinds;
}

test('what is refuted goes from panel and list at once, and comes back when it is taken back', async () => {
  expect(await badges()).toEqual(['customer', undefined]);
  const id = await recordSignalEdit({ on: TODAY, accountId: 'a1', signalId: 'renewal', action: 'refute' }, NOW);
  expect(await badges()).toEqual([undefined, undefined]);
  await undoSignalEdit(id, NOW + 1);
  expect(await badges()).toEqual(['customer', undefined]);
  await redoSignalEdit(id);
  expect(await badges()).toEqual([undefined, undefined]);
});

test('what is confirmed counts, also what the team has refuted', async () => {
  await recordSignalEdit(
    { on: TODAY, accountId: 'a2', signalId: 'tender', action: 'confirm', source: { name: 'Call' } },
    NOW,
  );
  expect(await badges()).toEqual(['customer', 'competitive']);
  await recordSignalEdit({ on: TODAY, accountId: 'a2', signalId: 'tender', action: 'refute' }, NOW + 1);
  await recordSignalEdit({ on: TODAY, accountId: 'a2', signalId: 'wrong', action: 'confirm' }, NOW + 2);
  expect(await badges()).toEqual(['customer', 'change']);
});

test('a snooze ends with its last day', async () => {
  const until = addDays(TODAY, 7);
  await recordSignalEdit({ on: TODAY, accountId: 'a1', signalId: 'renewal', action: 'snooze', until }, NOW);
  expect(await badges(until)).toEqual([undefined, undefined]);
  expect(await badges(addDays(TODAY, 8))).toEqual(['customer', undefined]);
});

test('a fact is added to an account that had none, and stays out of the team’s own signals', async () => {
  await installWorkspace({ ...pack(), signals: [] });
  const draft = { type: 'leadership', what: 'New CFO since Monday.', date: TODAY, source: 'https://news.example/cfo' };
  const fact = ownFact({ ...draft, type: 'leadership' }, 'own', 'a2', await pseudonym());
  await recordSignalEdit({ on: TODAY, accountId: 'a2', signalId: 'own', action: 'add', signal: fact }, NOW);
  expect(await badges()).toEqual([undefined, 'change']);
  expect(await readAllSignals()).toEqual([]);
});

test('what was said of an account that has left the workspace leaves no trace in the list', async () => {
  const fact = signal({ id: 'own', accountId: 'gone' });
  await recordSignalEdit({ on: TODAY, accountId: 'gone', signalId: 'own', action: 'add', signal: fact }, NOW);
  expect((await readAgenda()).map(([id]) => id)).not.toContain('gone');
});

test('who and on which day are kept, but no hour, also of what was taken back; the name is a pseudonym of this installation', async () => {
  const id = await recordSignalEdit({ on: TODAY, accountId: 'a1', signalId: 'renewal', action: 'refute' }, NOW);
  await undoSignalEdit(id, NOW + 5);
  const by = await pseudonym();
  expect((await readAccountFile('a1'))?.edits).toEqual([
    {
      id,
      accountId: 'a1',
      signalId: 'renewal',
      action: 'refute',
      on: TODAY,
      at: Date.parse(TODAY),
      by,
      undoneAt: Date.parse(TODAY),
    },
  ]);
  expect((await readAccountFile('a2'))?.edits).toEqual([]);
  await recordSignalEdit({ on: TODAY, accountId: 'a2', signalId: 'tender', action: 'confirm' }, NOW - 5);
  expect((await readAccountFile('a2'))?.edits).toMatchObject([{ at: Date.parse(TODAY) + 1 }]);
  expect(by).toMatch(/^rep-[0-9a-f]{8}$/);
  await expect(
    recordSignalEdit({ on: TODAY, accountId: 'a1', signalId: 'no id', action: 'refute' }, NOW),
  ).rejects.toThrow();
  fakeBrowser.reset(); // another installation
  expect(await pseudonym()).not.toBe(by);
});
