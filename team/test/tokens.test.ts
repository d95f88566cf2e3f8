import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, type JWTHeaderParameters, SignJWT, UnsecuredJWT } from 'jose';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Front, startFront } from '../front.ts';
import { ask, joinSecret, tokenFor } from './http.ts';
import { useStore } from './store.ts';

const store = useStore();
const audience = 'https://team.example';
let issuer = '';
let server: Server;
let front: Front;
let keys: CryptoKeyPair;

/** A certified OpenID provider, run here; it gives access tokens as JWT for the store. */
async function startProvider(): Promise<void> {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  keys = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.privateKey)), alg: 'RS256', use: 'sig', kid: 'one' };
  const provider = new Provider(issuer, {
    jwks: { keys: [jwk] },
    clients: [
      {
        client_id: 'robot',
        client_secret: 'robot',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
    ],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({ scope: '', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
      },
    },
    extraTokenClaims: () => ({ groups: ['everybody', 'whynow-marketer'], team: 'north' }),
  });
  server.on('request', provider.callback());
}

beforeAll(async () => {
  await startProvider();
  front = await startFront({
    databaseUrl: store.frontUrl,
    production: false,
    port: 0,
    joinSecret,
    issuer,
    audience,
    roleClaim: 'groups',
  });
});
afterAll(async () => {
  await front.stop();
  await new Promise((resolve) => server.close(resolve));
});

const hello = (token: string) => ask(front.url, 'hello', undefined, token);
const claims = (more: object = {}) =>
  new SignJWT({ groups: 'rep', ...more })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject('anna')
    .setExpirationTime('5m');
const header = (more: object = {}): JWTHeaderParameters => ({ alg: 'RS256', kid: 'one', ...more });

test('a token of the real provider is taken, with its role and team', async () => {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('robot:robot')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }),
  });
  const { access_token } = await answer.json();
  expect((await hello(access_token)).result.me).toMatchObject({ role: 'marketer', team: 'north' });
  const other = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('robot:robot')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource: 'https://mail.example' }),
  });
  expect(await hello((await other.json()).access_token)).toMatchObject({ status: 401, code: 'WN401' });
});

test('the same person has the same pseudonym, another one another', async () => {
  const [one, again, other] = await Promise.all([
    claims().setProtectedHeader(header()).sign(keys.privateKey).then(hello),
    claims({ groups: ['manager'] })
      .setProtectedHeader(header())
      .sign(keys.privateKey)
      .then(hello),
    claims().setSubject('bo').setProtectedHeader(header()).sign(keys.privateKey).then(hello),
  ]);
  expect(again.result.me.pseudonym).toBe(one.result.me.pseudonym);
  expect(other.result.me.pseudonym).not.toBe(one.result.me.pseudonym);
});

const forgers: [string, () => Promise<string> | string][] = [
  [
    'another key',
    async () =>
      claims()
        .setProtectedHeader(header())
        .sign((await generateKeyPair('RS256')).privateKey),
  ],
  [
    'a key that nobody knows',
    async () =>
      claims()
        .setProtectedHeader(header({ kid: 'two' }))
        .sign((await generateKeyPair('RS256')).privateKey),
  ],
  [
    'a key in its own header',
    async () => {
      const own = await generateKeyPair('RS256', { extractable: true });
      return claims()
        .setProtectedHeader(header({ jwk: await exportJWK(own.publicKey) }))
        .sign(own.privateKey);
    },
  ],
  [
    'the public key as a shared secret',
    async () =>
      claims()
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .sign(new TextEncoder().encode(await exportSPKI(keys.publicKey))),
  ],
  [
    'the join secret under the provider’s name',
    () => claims().setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(joinSecret)),
  ],
  [
    'no signature at all (none)',
    () =>
      new UnsecuredJWT({ groups: 'admin' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject('x')
        .setExpirationTime('5m')
        .encode(),
  ],
  [
    'none under the name of the join tokens',
    () =>
      new UnsecuredJWT({ role: 'admin' })
        .setIssuer('whynow-join')
        .setAudience('whynow')
        .setSubject('x')
        .setExpirationTime('5m')
        .encode(),
  ],
  [
    'a join token signed by another',
    () =>
      new SignJWT({ role: 'admin' })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('whynow-join')
        .setAudience('whynow')
        .setSubject('x')
        .setExpirationTime('5m')
        .sign(new TextEncoder().encode('x'.repeat(40))),
  ],
  ['an end that is past', () => claims().setExpirationTime('-5m').setProtectedHeader(header()).sign(keys.privateKey)],
  ['a beginning that is ahead', () => claims().setNotBefore('10m').setProtectedHeader(header()).sign(keys.privateKey)],
  [
    'no end',
    () =>
      new SignJWT({ groups: 'rep' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject('x')
        .setProtectedHeader(header())
        .sign(keys.privateKey),
  ],
  [
    'no subject',
    () =>
      new SignJWT({ groups: 'rep' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime('5m')
        .setProtectedHeader(header())
        .sign(keys.privateKey),
  ],
  [
    'another audience',
    () => claims().setAudience('https://mail.example').setProtectedHeader(header()).sign(keys.privateKey),
  ],
  [
    'another issuer',
    () => claims().setIssuer('https://evil.example').setProtectedHeader(header()).sign(keys.privateKey),
  ],
  [
    'another role written into it',
    async () => {
      const [head, , signature] = (await claims().setProtectedHeader(header()).sign(keys.privateKey)).split('.');
      const body = btoa(
        JSON.stringify({ groups: 'admin', iss: issuer, aud: audience, sub: 'anna', exp: 4_000_000_000 }),
      );
      return [head, body.replaceAll('=', ''), signature].join('.');
    },
  ],
  ['no form', () => 'x.y.z'],
  ['a length without end', () => 'x'.repeat(15_000)],
];

test.each(forgers)('refused: a token with %s', async (_what, forge) => {
  const answer = await hello(await forge());
  expect(answer).toMatchObject({ status: 401, code: 'WN401' });
  expect(answer.result).toBeUndefined();
});

test('roles are those of the list and no other', async () => {
  for (const groups of [
    'owner',
    'superuser',
    'bi',
    'front',
    'anon',
    'postgres',
    ['x'],
    {},
    undefined,
    'rep; set role postgres',
  ]) {
    const token = await claims({ groups }).setProtectedHeader(header()).sign(keys.privateKey);
    expect(await hello(token)).toMatchObject({ status: 403, code: 'WN403' });
  }
});

test('a join token holds where joining is on, and not with a header that is no bearer’s', async () => {
  expect((await hello(await tokenFor('rep', 'joined'))).result.me.role).toBe('rep');
  const answer = await fetch(`${front.url}/graphql`, {
    method: 'POST',
    headers: { authorization: 'Basic eDp5', 'content-type': 'application/json' },
    body: '{"query":"mutation { hello(input: {}) { result } }"}',
  });
  expect(answer.status).toBe(401);
});

test('who joins again from the same device is the same member; a name that could be guessed is none', async () => {
  const device = 'f'.repeat(64);
  const join = async (name?: string) => {
    const [{ code }] = await store.sql("select whynow.make_join_code('rep') as code");
    return ask(front.url, 'join', name === undefined ? { code } : { code, device: name });
  };
  const pseudonymOf = async (name?: string) => (await hello((await join(name)).result.token)).result.me.pseudonym;
  const his = await pseudonymOf(device);
  expect(await pseudonymOf(device)).toBe(his);
  const others = [await pseudonymOf(`${device}0`), await pseudonymOf(), await pseudonymOf()];
  expect(new Set([his, ...others]).size).toBe(4);
  expect((await join('phone')).code).toBe('WN422');
  // The token does not give it away.
  const [, payload = ''] = (await join(device)).result.token.split('.');
  expect(Buffer.from(payload, 'base64url').toString()).not.toContain(device);
});

test('a provider that cannot be reached is no reason to sign in anew', async () => {
  const away = await startFront({
    databaseUrl: store.frontUrl,
    production: true,
    port: 0,
    issuer: 'http://127.0.0.1:9',
    audience,
  });
  try {
    const token = await claims().setIssuer('http://127.0.0.1:9').setProtectedHeader(header()).sign(keys.privateKey);
    expect(await ask(away.url, 'hello', undefined, token)).toMatchObject({ status: 503, code: 'WN503' });
  } finally {
    await away.stop();
  }
});
