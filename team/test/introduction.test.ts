import { expect, test } from 'vitest';
import { introduction } from '../introduction.ts';
import { readSettings } from '../settings.ts';
import { joinSecret, useFront } from './http.ts';
import { useStore } from './store.ts';

const store = useStore();
const issuer = 'https://id.example';
const trial = useFront(store);
const production = useFront(store, {
  production: true,
  issuer,
  audience: 'https://team.example',
  clientId: 'whynow',
  resource: 'https://team.example',
});

test('whoever has the address learns how one comes in, and nothing of the settings beyond', async () => {
  const answer = await fetch(`${production.url}/team.json`);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.json()).toEqual({
    issuer,
    clientId: 'whynow',
    scopes: 'openid offline_access',
    resource: 'https://team.example',
    token: 'access',
    joinByCode: false,
  });
  expect(await (await fetch(`${trial.url}/team.json`)).json()).toEqual({ joinByCode: true });
});

test('a store for the client’s own tokens takes ID tokens', () => {
  expect(introduction({ issuer, audience: 'a', clientId: 'a', joinSecret })).toMatchObject({ token: 'id' });
  expect(introduction({ issuer, audience: 'a', joinSecret })).toMatchObject({ token: 'access' });
});

test('a client at no provider is refused', () => {
  const env = { OIDC_CLIENT_ID: 'whynow' };
  expect(() => readSettings(env, [])).toThrow('OIDC_ISSUER');
  const all = { ...env, OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'a', OIDC_SCOPES: 'openid', OIDC_RESOURCE: 'r' };
  expect(readSettings(all, ['--production']).auth).toMatchObject({
    clientId: 'whynow',
    scopes: 'openid',
    resource: 'r',
  });
});
