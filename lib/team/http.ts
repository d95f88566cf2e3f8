import { retryAfter, Trouble, troubleOf } from './trouble.ts';

/** Where a store is and who asks. */
export interface Address {
  /** `https://team.example`, without a path; or with one where the store stands below it. */
  url: string;
  token?: string | undefined;
}

/** Milliseconds that an answer may take. */
const PATIENCE = 60_000;

/** Characters of an answer that are read. */
const MOST_CHARS = 64 * 1024 * 1024;

/** Without cookies, without following to another address, and without leaving anything in a cache. */
const alone = (): RequestInit => ({
  credentials: 'omit',
  redirect: 'error',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
  signal: AbortSignal.timeout(PATIENCE),
});

export interface Answer {
  json: unknown;
  status: number;
  /** Seconds after which the store wants to be asked again, where it has said so. */
  wait: number | undefined;
}

/**
 * Asks the store.
 * @returns an answer in JSON; any other answer is a Trouble
 * @throws Trouble
 */
export async function post({ url, token }: Address, path: string, body: unknown): Promise<Answer> {
  const request: RequestInit = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
    ...alone(),
  };
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(`${url}${path}`, request);
    text = await answer.text();
  } catch (error) {
    throw new Trouble('offline', String(error));
  }
  const { status } = answer;
  const wait = retryAfter(answer.headers.get('retry-after'), Date.now());
  if (text.length > MOST_CHARS) throw new Trouble('server', 'The answer is too long', wait);
  try {
    return { json: JSON.parse(text), status, wait };
  } catch {
    const kind = troubleOf(undefined, status);
    throw new Trouble(kind, `HTTP ${status}: ${text.slice(0, 200)}`, wait);
  }
}

/**
 * What a store tells whoever has its address.
 * @returns undefined where it tells nothing, as a front does that is not ours
 * @throws Trouble where nothing answers
 */
export async function read(address: string): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(address, alone());
  } catch (error) {
    throw new Trouble('offline', String(error));
  }
  return answer.ok ? answer.json().catch(() => undefined) : undefined;
}

/** The JSON of an answer that went well. @throws Trouble by the code that the answer names */
export function goodOf({ status, wait }: Answer, error: { code?: unknown; message?: unknown } | undefined) {
  if (!error && status < 400) return;
  throw new Trouble(troubleOf(error?.code, status), String(error?.message ?? `HTTP ${status}`), wait);
}
