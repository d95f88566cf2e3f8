import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { uses } from './events.ts';
import { ask, post, tokenFor, useFront } from './http.ts';
import { useStore } from './store.ts';

const store = useStore();
const open = useFront(store);
const production = useFront(store, { production: true });
const both = () => [open.url, production.url];
const query = (text: string, variables: object = {}) => JSON.stringify({ query: text, variables });
const given = 'query ($given: JSON!) { changesSince(request: $given) }';

test('several functions in one request, by aliases, operations or fragments: refused', async () => {
  const tries = [
    `{ ${Array.from({ length: 20 }, (_, index) => `a${index}: teamStats(request: {})`).join(' ')} }`,
    'query a { teamStats(request: {}) } query b { teamStats(request: {}) }',
    'query { ...all } fragment all on Query { teamStats(request: {}) myEvents(request: {}) }',
    'query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  ];
  for (const url of both())
    for (const text of tries) {
      const { result, message } = await post(url, query(text));
      expect(result).toBeUndefined();
      expect(message).toMatch(/One function per request/);
    }
});

test('a question nested deeply or written at length is refused before it is looked into', async () => {
  const deep = `{ ${'a { '.repeat(100)} b ${'} '.repeat(100)} }`;
  for (const url of both()) {
    const nested = await post(url, query(deep));
    expect(nested.result).toBeUndefined();
    expect(nested.text).toMatch(/Nested too deeply|Cannot query/);
    const long = await post(url, query(`{ ${'a '.repeat(10_000)} }`));
    expect(long).toMatchObject({ status: 413, code: 'WN413' });
  }
});

test('an oversized body is refused, whether it says so or not; the front lives on', async () => {
  const body = query(given, { given: { after: 'x'.repeat(5_000_000) } });
  for (const url of both()) {
    expect(await post(url, body).catch((error) => error.message)).toMatchObject({ status: 413, code: 'WN413' });
    const { host, hostname, port } = new URL(url);
    const answer = await new Promise<string>((resolve) => {
      let heard = '';
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`,
        );
        const part = 'x'.repeat(100_000);
        for (let index = 0; index < 60; index++) socket.write(`${part.length.toString(16)}\r\n${part}\r\n`);
        socket.end('0\r\n\r\n');
      });
      socket.setEncoding('utf8').on('data', (text) => {
        heard += text;
      });
      socket.on('error', () => undefined).on('close', () => resolve(heard));
    });
    expect(answer).not.toMatch(/^HTTP\/1.1 200/);
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ healthy: true });
  }
});

test('JSON nested without end, in a variable', async () => {
  const token = await tokenFor('rep', 'deep');
  for (const depth of [5_000, 100_000]) {
    const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const body = `{"query":${JSON.stringify(given)},"variables":{"given":{"after":${nested}}}}`;
    expect(await post(open.url, body, token)).toMatchObject({ code: expect.stringMatching(/^WN4(13|22)$/) });
    expect((await ask(open.url, 'changes_since', {}, token)).result.items).toEqual([]);
  }
});

test('nothing that is no question is answered', async () => {
  for (const url of both())
    for (const body of ['', 'null', '[]', '{}', '{"query":3}', 'not json', query(''), '[{"query":"{__typename}"}]']) {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect([body, answer.status >= 400 || (await answer.text()).includes('errors')]).toEqual([body, true]);
    }
});

test('in production the schema is told to nobody, and there is no page to look at it', async () => {
  const schema = query('{ __schema { types { name } } }');
  const token = await tokenFor('admin', 'admin');
  expect((await post(open.url, schema)).result.__schema.types.length).toBeGreaterThan(3);
  expect((await post(production.url, schema)).message).toMatch(/introspection/);
  expect((await post(production.url, query('{ __type(name: "Query") { name } }'))).message).toMatch(/introspection/);
  // Joining by a code is off, so its tokens are nothing here.
  expect(await post(production.url, schema, token)).toMatchObject({ status: 401, code: 'WN401' });
  // A misspelt field must not be answered with the names that there are.
  expect((await post(production.url, query('{ changeSince }'))).text).not.toMatch(/changesSince/);
  expect((await fetch(`${open.url}/ruru`, { headers: { accept: 'text/html' } })).status).toBe(200);
  expect((await fetch(`${production.url}/ruru`, { headers: { accept: 'text/html' } })).status).toBe(404);
  for (const url of both())
    for (const path of ['/', '/graphql', '/graphql/stream'])
      expect((await fetch(url + path)).status).toBeGreaterThanOrEqual(400);
});

test('in production there are no codes to join by', async () => {
  const [{ code }] = await store.sql("select whynow.make_join_code('rep') as code");
  expect((await ask(production.url, 'join', { code })).code).toBe('WN403');
  await store.sql('update whynow.store set production = true');
  expect((await ask(open.url, 'join', { code })).code).toBe('WN403');
  await expect(store.sql("select whynow.make_join_code('rep')")).rejects.toMatchObject({ code: 'WN403' });
  await store.sql('update whynow.store set production = false');
  expect((await ask(open.url, 'join', { code })).result.token).toMatch(/^eyJ/);
});

test('too many events over HTTP', async () => {
  const token = await tokenFor('rep', 'many');
  expect(await ask(open.url, 'push_events', { events: uses(1001) }, token)).toMatchObject({ code: 'WN413' });
  expect(await ask(open.url, 'push_events', { events: uses(1000) }, token)).toMatchObject({ result: { taken: 1000 } });
});

test('a browser page of another origin may ask, with the header that tokens travel in', async () => {
  const answer = await fetch(`${open.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://x.example', 'access-control-request-headers': 'authorization,content-type' },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
  expect(answer.headers.get('access-control-allow-credentials')).toBe(null);
});
