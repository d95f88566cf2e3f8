import { expect, test } from 'vitest';
import { policyFaults, readPolicy } from '../../lib/domain/policy.ts';
import { readWayIn } from '../../lib/domain/signInWay.ts';
import { receive } from '../../lib/messaging/receive.ts';
import { takeStep } from '../../lib/team/signInSteps.ts';

const told = {
  issuer: 'https://id.example/realms/acme',
  clientId: 'whynow',
  scopes: 'openid',
  token: 'access',
  joinByCode: false,
};

test('what a store says of itself is how one comes in', () => {
  const { joinByCode: _, ...signIn } = told;
  expect(readWayIn(told)).toEqual({ signIn, joinByCode: false });
  expect(readWayIn({ ...told, joinByCode: true })).toMatchObject({ signIn: { clientId: 'whynow' }, joinByCode: true });
  const spare = readWayIn({ issuer: told.issuer, clientId: 'whynow', token: 'x', scopes: 7 });
  expect(spare.signIn).toMatchObject({ scopes: 'openid offline_access', token: 'access' });
});

test('a store that says nothing of use may be joined by a code', () => {
  for (const nothing of [undefined, null, 'x', [], {}, { issuer: 'https://id.example' }])
    expect(readWayIn(nothing)).toEqual({ signIn: undefined, joinByCode: true });
});

test('nobody signs in where others can listen', () => {
  for (const issuer of ['http://id.example', 'ftp://id.example', 'javascript:1', 'id.example', ''])
    expect(readWayIn({ ...told, issuer }).signIn).toBeUndefined();
  expect(readWayIn({ ...told, issuer: 'http://localhost:4000' }).signIn).toBeDefined();
});

test('what the organisation has set stands above what the store says', () => {
  const team = { url: 'https://team.example', issuer: 'https://id.acme.example', clientId: 'ours' };
  const { teamSignIn } = readPolicy({ team });
  expect(readWayIn(told, teamSignIn).signIn).toMatchObject({ issuer: team.issuer, clientId: 'ours', scopes: 'openid' });
  expect(readWayIn(undefined, teamSignIn)).toMatchObject({ signIn: { issuer: team.issuer }, joinByCode: false });
  expect(readPolicy({ team: { issuer: team.issuer } }).teamSignIn).toBeUndefined();
});

test('a value of the policy that is of no use is named, and the others hold', () => {
  const policy = readPolicy({ team: { url: 'https://team.example', issuer: 'http://id.example', clientId: 7 } });
  expect(policy).toMatchObject({ team: 'https://team.example', teamSignIn: undefined });
  expect(policyFaults(policy, [], [])).toEqual(['team.issuer: "http://id.example"', 'team.clientId: 7']);
  expect(policyFaults(readPolicy({ team: { url: 'https://team.example' } }), [], [])).toEqual([]);
});

test('a provider that is not there is no reason to ask the user; its error goes no further', async () => {
  const way = { issuer: 'http://127.0.0.1:9', clientId: 'whynow', scopes: 'openid', token: 'access' as const };
  const step = { step: 'begin' as const, way, redirect: 'https://x.chromiumapp.org/', quietly: true };
  expect(await takeStep(step)).toEqual({ trouble: 'offline' });
});

test('no page can have anybody sign in', () => {
  const message = { type: 'teamSignIn', payload: { url: 'https://team.example', way: told, past: false } };
  const own = 'chrome-extension://id/';
  expect(receive(message, { id: 'id', url: `${own}options.html` }, 'id', own)).toMatchObject({ from: 'extension' });
  expect(receive(message, { id: 'id', url: 'https://x.example/', tab: { id: 1 } }, 'id', own)).toBeUndefined();
  const spoilt = { ...message, payload: { ...message.payload, way: { ...told, issuer: 'http://evil.example' } } };
  expect(receive(spoilt, { id: 'id', url: `${own}options.html` }, 'id', own)).toBeUndefined();
});
