import { expect, test } from 'vitest';
import { REST, waitAfter } from '../../lib/team/backoff.ts';
import { questionOf } from '../../lib/team/graphql.ts';
import { originPattern, readInvitation } from '../../lib/team/joinLink.ts';
import { retryAfter, troubleOf } from '../../lib/team/trouble.ts';

test('waits grow with each failure, are spread, and end at half an hour', () => {
  expect([waitAfter(0, 0), waitAfter(0, 1)]).toEqual([REST * 0.9, REST * 1.1]);
  const longest = Array.from({ length: 12 }, (_, failures) => waitAfter(failures + 1, 1));
  expect(longest).toEqual(longest.toSorted((a, b) => a - b));
  expect(longest.slice(0, 3)).toEqual([60, 120, 240]);
  expect([waitAfter(1, 0), waitAfter(1, 0.5)]).toEqual([30, 45]);
  expect(longest.at(-1)).toBe(1_800);
  expect(waitAfter(4, 0)).toBe(240);
  expect(waitAfter(1, 0, 600)).toBe(600);
  expect(waitAfter(1, 1, 600)).toBe(720);
});

test('what a store says of when to come back', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  expect(retryAfter('120', now)).toBe(120);
  expect(retryAfter('Sun, 22 Nov 2026 10:01:30 GMT', now)).toBe(90);
  expect(retryAfter('999999', now)).toBe(3_600);
  expect([retryAfter(null, now), retryAfter('soon', now)]).toEqual([undefined, undefined]);
});

test.each([
  ['WN401', 200, 'signIn'],
  ['WN426', 400, 'clientTooOld'],
  [undefined, 401, 'signIn'],
  [undefined, 404, 'storeTooOld'],
  [undefined, 502, 'server'],
  ['XX000', 500, 'server'],
])('trouble: %s with status %s is %s', (code, status, kind) => {
  expect(troubleOf(code, status)).toBe(kind);
});

test.each([
  ['https://team.example', 'https://team.example', undefined],
  [' team.example/ ', 'https://team.example', undefined],
  ['https://team.example/#join=ABCDE-FGHJK', 'https://team.example', 'ABCDE-FGHJK'],
  ['https://team.example/store/graphql?join=X', 'https://team.example/store', 'X'],
  ['http://localhost:5678', 'http://localhost:5678', undefined],
])('invitation %s', (text, url, code) => {
  expect(readInvitation(text)).toEqual({ url, code });
});

test.each([
  '',
  'hello',
  'http://team.example',
  'ftp://team.example',
  'https://me:word@team.example',
  'javascript:alert(1)',
])('no address of a store: %s', (text) => {
  expect(readInvitation(text)).toBeUndefined();
});

test('one permission: the store’s own origin', () => {
  expect(originPattern('https://team.example/store')).toBe('https://team.example/*');
  expect(originPattern('http://localhost:5678')).toBe('http://localhost/*');
});

test('the questions of the GraphQL front', () => {
  expect(questionOf('changes_since')).toBe('query($given:JSON!){changesSince(request:$given)}');
  expect(questionOf('push_edits')).toBe('mutation($given:JSON!){pushEdits(input:{edits:$given}){result}}');
  expect(questionOf('hello')).toBe('mutation{hello(input:{}){result}}');
});
