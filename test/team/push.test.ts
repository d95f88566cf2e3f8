import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '../../lib/store/database.ts';
import { eraseLog, record } from '../../lib/store/log.ts';
import { countOutbox, readOutbox, readRefused } from '../../lib/store/outbox.ts';
import { pseudonym } from '../../lib/store/pseudonym.ts';
import { markSeen, sendRequest } from '../../lib/store/requests.ts';
import { changeSettings, NOTICE_VERSION } from '../../lib/store/settings.ts';
import { recordSignalEdit, undoSignalEdit } from '../../lib/store/signalEdits.ts';
import { enterTeam, leaveTeam } from '../../lib/store/teamMembership.ts';
import type { Edit } from '../../lib/store/teamRows.ts';
import { push } from '../../lib/team/push.ts';
import type { EventBatch } from '../../lib/team/transport.ts';
import { Trouble } from '../../lib/team/trouble.ts';
import { hello, storeOf } from './fakeStore.ts';

const NOW = new Date(2026, 10, 22, 10).getTime();
const TODAY = '2026-11-22';
const where = { badge: 'customer', accountId: 'nordvik', logAccounts: true } as const;
const use = { asset: { id: 'a', version: '1' }, what: { action: 'use', channel: 'copied' } } as const;
const uses = (count: number) =>
  record(
    Array.from({ length: count }, () => use),
    where,
    NOW,
  );
const idsOf = ({ events }: EventBatch) => events.map((event) => (event as { id: string }).id);

/** Keeps what it is sent by id, as a store does. */
function taking() {
  const rows = new Set<string>();
  const sent: string[] = [];
  const batches: EventBatch[] = [];
  const pushEvents = async (batch: EventBatch) => {
    batches.push(batch);
    const ids = idsOf(batch);
    const known = ids.filter((id) => rows.has(id)).length;
    for (const id of ids) rows.add(id);
    sent.push(...ids);
    return { taken: ids.length - known, known, refused: [] };
  };
  return { rows, sent, batches, pushEvents };
}

beforeEach(async () => {
  fakeBrowser.reset();
  await changeSettings({ noticeShown: NOTICE_VERSION });
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('without a team store nothing is put aside for one', async () => {
  await uses(1);
  await sendRequest({ kind: 'content', text: 'A case' }, TODAY);
  expect(await readOutbox()).toEqual([]);
});

test('on entering nothing of the past is told, unless the rep says so', async () => {
  await uses(2);
  await enterTeam('2026-11-23', false);
  expect(await countOutbox()).toEqual({ waiting: 0, refused: 0 });
  await leaveTeam();
  await enterTeam('', true);
  expect(await countOutbox()).toEqual({ waiting: 2, refused: 0 });
});

test('events go in batches, without rep and, where the team does not want it, without account', async () => {
  await enterTeam(TODAY, false);
  await uses(1_100);
  const { pushEvents, batches, rows } = taking();
  expect(await push(storeOf({ pushEvents }), hello, 'rep-1')).toBe(1_100);
  expect(batches.map((batch) => batch.events.length)).toEqual([500, 500, 100]);
  expect(rows.size).toBe(1_100);
  expect(batches[0]?.events[0]).not.toHaveProperty('rep');
  expect(batches[0]?.events[0]).not.toHaveProperty('accountId');
  expect(await countOutbox()).toEqual({ waiting: 0, refused: 0 });
});

test('an answer that is lost: sent again, in the store once', async () => {
  await enterTeam(TODAY, false);
  await uses(700);
  const { pushEvents, rows, sent } = taking();
  const cut = storeOf({
    pushEvents: async (batch) => {
      await pushEvents(batch);
      throw new Trouble('offline', 'cut');
    },
  });
  await expect(push(cut, hello, 'rep-1')).rejects.toThrow('cut');
  expect(await countOutbox()).toEqual({ waiting: 700, refused: 0 });
  await push(storeOf({ pushEvents }), hello, 'rep-1');
  expect([sent.length, rows.size]).toEqual([1_200, 700]);
});

test('too much at once: half of it until it goes', async () => {
  await enterTeam(TODAY, false);
  await uses(300);
  const { pushEvents, batches } = taking();
  const small = storeOf({
    pushEvents: async (batch) => {
      if (batch.events.length > 100) throw new Trouble('tooMuch', 'too much');
      return pushEvents(batch);
    },
  });
  expect(await push(small, hello, 'rep-1')).toBe(300);
  expect(Math.max(...batches.map(({ events }) => events.length))).toBeLessThanOrEqual(100);
});

test('what is refused is kept with its reason and not sent again', async () => {
  await enterTeam(TODAY, false);
  await uses(2);
  let asked = 0;
  const store = storeOf({
    pushEvents: async (batch) => {
      asked++;
      return { taken: 1, known: 0, refused: [{ id: idsOf(batch)[0] ?? '', reason: 'day: not a calendar day.' }] };
    },
  });
  await push(store, hello, 'rep-1');
  expect(await countOutbox()).toEqual({ waiting: 0, refused: 1 });
  expect((await readRefused())[0]?.reason).toBe('day: not a calendar day.');
  await push(store, hello, 'rep-1');
  expect(asked).toBe(1);
});

test('an erased log is erased in the store before anything else is sent', async () => {
  await enterTeam(TODAY, false);
  await uses(3);
  await eraseLog();
  await uses(1);
  const did: string[] = [];
  const store = storeOf({
    eraseMine: async () => void did.push('erase'),
    pushEvents: async ({ events }) => {
      did.push(`push ${events.length}`);
      return { taken: 1, known: 0, refused: [] };
    },
  });
  await push(store, hello, 'rep-1');
  expect(did).toEqual(['erase', 'push 1']);
});

test('edits of one item go one after the other, each from the version of the one before', async () => {
  await enterTeam(TODAY, false);
  const id = await recordSignalEdit({ on: TODAY, accountId: 'n', signalId: 's', action: 'confirm' }, NOW);
  await undoSignalEdit(id, NOW);
  const sent: Edit[][] = [];
  const store = storeOf({
    pushEdits: async (edits) => {
      sent.push(edits);
      return { results: edits.map((edit) => ({ id: edit.id, state: 'applied' as const, version: sent.length + 3 })) };
    },
  });
  await push(store, hello, await pseudonym());
  expect(
    sent.map((edits) => edits.map(({ base, body }) => [base, Object(body).by, 'undoneAt' in Object(body)])),
  ).toEqual([[[null, hello.me.pseudonym, false]], [[4, hello.me.pseudonym, true]]]);
  expect(await countOutbox()).toEqual({ waiting: 0, refused: 0 });
  expect(await database.versions.toArray()).toEqual([{ id: `signalEdits/${id}`, version: 5 }]);
});

test('a conflict keeps both', async () => {
  await enterTeam(TODAY, false);
  const { id } = await sendRequest({ kind: 'content', text: 'Mine' }, TODAY);
  await markSeen(id); // what a rep has seen is nobody else's
  const store = storeOf({
    pushEdits: async (edits) => ({
      results: edits.map((edit) => ({
        id: edit.id,
        state: 'conflict' as const,
        version: 7,
        body: { id, text: 'Theirs' },
      })),
    }),
  });
  await push(store, hello, 'rep-1');
  expect(await database.conflicts.toArray()).toMatchObject([
    { list: 'requests', key: id, version: 7, mine: { text: 'Mine' }, theirs: { text: 'Theirs' } },
  ]);
  expect(await readOutbox()).toEqual([]);
});
