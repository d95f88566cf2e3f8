import { SignJWT } from 'jose';
import { afterAll, beforeAll } from 'vitest';
import { type Front, type FrontSettings, startFront } from '../front.ts';
import type { Json, Role, Store } from './store.ts';

export const joinSecret = 'a secret of the tests, long enough to be one';

/** A token as `api.join` gives them. */
export const tokenFor = (role: Role | string, sub: string, more: object = {}): Promise<string> =>
  new SignJWT({ role, team: 'north', ...more })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('whynow-join')
    .setAudience('whynow')
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(joinSecret));

/** Functions that only read are queries to PostGraphile, the others mutations; and how their argument is called. */
export const functions: Record<string, { reads?: true; takes?: string }> = {
  hello: {},
  changes_since: { reads: true, takes: 'request' },
  push_events: { takes: 'batch' },
  push_edits: { takes: 'edits' },
  team_stats: { reads: true, takes: 'request' },
  my_events: { reads: true, takes: 'request' },
  erase_mine: {},
  join: { takes: 'request' },
  make_join_code: { takes: 'request' },
};

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function questionOf(name: string): string {
  const { reads, takes } = functions[name] ?? {};
  if (reads) return `query ($given: JSON!) { ${camel(name)}(${takes}: $given) }`;
  if (takes) return `mutation ($given: JSON!) { ${camel(name)}(input: { ${takes}: $given }) { result } }`;
  return `mutation { ${camel(name)}(input: {}) { result } }`;
}

export interface Answer {
  status: number;
  /** Of the first error. */
  code?: string;
  message?: string;
  result?: Json;
}

export async function post(url: string, body: string, token?: string): Promise<Answer & { text: string }> {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const text = await answer.text();
  const { data, errors } = JSON.parse(text);
  return {
    status: answer.status,
    text,
    ...(errors && { code: errors[0].extensions?.code, message: errors[0].message }),
    result: data ?? undefined,
  };
}

/** Asks a function over HTTP. */
export async function ask(url: string, name: string, given?: unknown, token?: string): Promise<Answer> {
  const variables = given === undefined ? {} : { variables: { given } };
  const { result, ...rest } = await post(url, JSON.stringify({ query: questionOf(name), ...variables }), token);
  const found = result?.[camel(name)];
  return { ...rest, result: functions[name]?.reads ? found : found?.result };
}

/** A front for the tests of a file. */
export function useFront(store: Store, settings: Partial<FrontSettings> = {}): { url: string } {
  const its = { url: '' };
  let front: Front | undefined;
  beforeAll(async () => {
    const own = { databaseUrl: store.frontUrl, production: false, port: 0, joinSecret };
    front = await startFront({ ...own, ...settings });
    its.url = front.url;
  });
  afterAll(() => front?.stop());
  return its;
}
