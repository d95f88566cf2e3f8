import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ContentRequest } from '../../lib/domain/contentRequest.ts';
import { isNews, lackOf, ownRequests, queueOf } from '../../lib/domain/requestReply.ts';
import { database } from '../../lib/store/database.ts';
import { readFavourites, setFavourite } from '../../lib/store/favourites.ts';
import {
  answerRequest,
  markSeen,
  readRequests,
  sendRequest,
  type Wish,
  withdrawRequest,
} from '../../lib/store/requests.ts';
import { reconcile } from '../../lib/store/twice.ts';

const DAY = '2026-11-22';
const wish: Wish = { kind: 'content', text: 'A deck for hospitals', badge: 'customer', stage: 'renewal' };

beforeEach(async () => {
  fakeBrowser.reset();
  await database.requests.clear();
  await database.favourites.clear();
});

describe('requests', () => {
  test('hold the rep’s words, the situation, the day and a pseudonym, and nothing else', async () => {
    const { id } = await sendRequest(wish, DAY);
    const by = expect.stringMatching(/^rep-[0-9a-f]{8}$/);
    expect(await readRequests()).toEqual([{ ...wish, id, day: DAY, by, state: 'open' }]);
  });

  test('anything of a page, an empty text and a novel are refused', async () => {
    await expect(sendRequest({ ...wish, page: 'https://crm.example/1' } as Wish, DAY)).rejects.toThrow();
    await expect(sendRequest({ ...wish, text: '  ' }, DAY)).rejects.toThrow();
    await expect(sendRequest({ ...wish, text: 'x'.repeat(501) }, DAY)).rejects.toThrow();
    expect(await readRequests()).toEqual([]);
  });

  test('are taken back without a trace', async () => {
    const { id } = await sendRequest(wish, DAY);
    await withdrawRequest(id);
    await reconcile();
    expect(await readRequests()).toEqual([]);
  });

  test('come back with a database that was lost', async () => {
    await sendRequest(wish, DAY);
    await setFavourite('calc-roi', true, DAY);
    await database.requests.clear();
    await database.favourites.clear();
    await reconcile();
    expect((await readRequests()).map(({ text }) => text)).toEqual([wish.text]);
    expect(await readFavourites()).toEqual([{ id: 'calc-roi', day: DAY }]);
  });

  test('a reply is news until it is seen, a changed one again; what it no longer says is gone', async () => {
    const { id, by } = await sendRequest(wish, DAY);
    await answerRequest(id, { state: 'planned', reply: 'In spring', assetId: 'a' }, '2026-11-23');
    expect((await readRequests()).map(isNews)).toEqual([true]);
    await markSeen(id);
    expect((await readRequests()).map(isNews)).toEqual([false]);
    await answerRequest(id, { state: 'done', assetId: 'b' }, '2026-11-24');
    const [request] = await readRequests();
    expect(request).toEqual({
      ...wish,
      id,
      by,
      day: DAY,
      state: 'done',
      assetId: 'b',
      repliedOn: '2026-11-24',
      seen: false,
    });
  });

  test('a request that was taken back cannot be answered', async () => {
    await answerRequest(crypto.randomUUID(), { state: 'done', reply: 'Here' }, DAY);
    await markSeen(crypto.randomUUID());
    expect(await readRequests()).toEqual([]);
  });
});

describe('the order of requests', () => {
  const request = (id: string, given: Partial<ContentRequest> = {}): ContentRequest => ({
    id,
    kind: 'content',
    text: id,
    day: DAY,
    by: 'me',
    state: 'open',
    ...given,
  });

  test('the rep reads his own, news first; marketing works off the oldest first', () => {
    const requests = [
      request('late', { day: '2026-11-23' }),
      request('early'),
      request('news', { day: '2026-11-01', repliedOn: '2026-11-02', seen: false }),
      request('other', { by: 'other' }),
    ];
    expect(ownRequests(requests, 'me').map(({ id }) => id)).toEqual(['news', 'late', 'early']);
    expect(queueOf(requests, 'open').map(({ id }) => id)).toEqual(['news', 'early', 'other', 'late']);
    expect(queueOf(requests, 'done')).toEqual([]);
  });

  test('nothing is declined without a reason or done without saying how', () => {
    expect(lackOf({ state: 'declined' })).toBe('reason');
    expect(lackOf({ state: 'declined', assetId: 'a' })).toBe('reason');
    expect(lackOf({ state: 'done' })).toBe('answer');
    expect(lackOf({ state: 'done', assetId: 'a' })).toBeUndefined();
    expect(lackOf({ state: 'planned' })).toBeUndefined();
  });
});

test('favourites: the last one marked first, and gone when unmarked', async () => {
  await setFavourite('a', true, '2026-11-20');
  await setFavourite('c', true, DAY);
  await setFavourite('b', true, DAY);
  expect((await readFavourites()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  await setFavourite('b', false, DAY);
  expect((await readFavourites()).map(({ id }) => id)).toEqual(['c', 'a']);
});
