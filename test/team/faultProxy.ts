import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a request: passed on (undefined), cut off before or after it has reached the store, or answered by others. */
export type Fault = 'before' | 'after' | { status: number; body: string; headers?: Record<string, string> } | undefined;

/** What stands between a client and its store, and does as it is told. */
export interface FaultProxy {
  url: string;
  /** Asked for every request: the function's name (`push_events`), and how often it has been asked for since `reset`. */
  fault: (name: string, time: number) => Fault | Promise<Fault>;
  /** Names of all that was asked since `reset`. */
  asked: string[];
  /** From now on everything is passed on. */
  reset: () => void;
  stop: () => Promise<void>;
}

const bodyOf = async (request: IncomingMessage) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** The function of the store that a question of GraphQL asks for. */
const nameIn = (body: string): string =>
  /^\{"query":"(?:query|mutation)(?:\([^)]*\))?\{(\w+)/
    .exec(body)?.[1]
    ?.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) ?? '';

async function passOn(target: string, request: IncomingMessage, body: Buffer) {
  const { authorization, 'content-type': type } = request.headers;
  const headers = { ...(type && { 'content-type': type }), ...(authorization && { authorization }) };
  const { method = 'POST', url = '/' } = request;
  const answer = await fetch(`${target}${url}`, { method, headers, ...(body.length > 0 && { body: body.toString() }) });
  return { status: answer.status, body: await answer.text(), headers: Object.fromEntries(answer.headers) };
}

/** A proxy in front of a store, on a port of its own. */
export async function faultProxy(target: string): Promise<FaultProxy> {
  const never = () => undefined;
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    const name = nameIn(body.toString());
    proxy.asked.push(name);
    const fault = await proxy.fault(name, proxy.asked.filter((each) => each === name).length);
    if (fault === 'before') return response.destroy();
    const answer = typeof fault === 'object' ? fault : await passOn(target, request, body);
    if (fault === 'after') return response.destroy();
    // Its length and encoding are those of what is sent from here.
    const { 'content-length': _, 'content-encoding': __, 'transfer-encoding': ___, ...headers } = answer.headers ?? {};
    return response.writeHead(answer.status, headers).end(answer.body);
  };
  // A store that is away looks from here as it does without anybody in between.
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    fault: never,
    asked: [],
    reset: () => {
      proxy.fault = never;
      proxy.asked = [];
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return proxy;
}
