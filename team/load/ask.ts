import { Agent, request } from 'node:http';
import { questionOf } from '../../lib/team/graphql.ts';

type Name = Parameters<typeof questionOf>[0];

// Connections stay open, as a browser's do.
const agent = new Agent({ keepAlive: true });

export interface Answered {
  // What the store answers is looked at by whoever asks.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  result: any;
  /** Milliseconds from the first byte sent to the last one received. */
  took: number;
  bytes: number;
}

function post(url: string, token: string, body: string): Promise<{ status: number; text: string; took: number }> {
  const began = performance.now();
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    authorization: `Bearer ${token}`,
  };
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const took = performance.now() - began;
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString(), took });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Asks a function of the store over HTTP in the client's own words. */
export async function ask(url: string, token: string, name: Name, given?: unknown): Promise<Answered> {
  const body = JSON.stringify({ query: questionOf(name), ...(given === undefined ? {} : { variables: { given } }) });
  const { status, text, took } = await post(url, token, body);
  const { data, errors } = JSON.parse(text);
  if (errors || status !== 200) throw new Error(`${name}: HTTP ${status} ${text.slice(0, 500)}`);
  const [found] = Object.values(data) as { result?: unknown }[];
  return { result: found && 'result' in found ? found.result : found, took, bytes: Buffer.byteLength(text) };
}
