import { readFileSync } from 'node:fs';
import path from 'node:path';

type Listener = (params: Record<string, unknown>, session: string | undefined) => void;

/** A bare DevTools connection to the whole browser: it sees what Playwright does not attach to, such as the side panel. */
export interface DevTools {
  send: (method: string, params?: object, session?: string) => Promise<Record<string, unknown>>;
  on: (event: string, listener: Listener) => void;
  close: () => void;
}

/** Port and path of the browser's DevTools endpoint, as it wrote them into its profile (`--remote-debugging-port=0`). */
export function endpoint(profile: string): { port: string; path: string } {
  const [port = '', browser = ''] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return { port, path: browser };
}

/** The addresses of all that is open in the browser, panels and popups included. */
export async function openPages(port: string): Promise<string[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  return ((await answer.json()) as { url: string }[]).map(({ url }) => url);
}

export async function connectDevTools(profile: string): Promise<DevTools> {
  const { port, path: browser } = endpoint(profile);
  const socket = new WebSocket(`ws://127.0.0.1:${port}${browser}`);
  const waiting = new Map<
    number,
    { resolve: (value: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();
  const listeners = new Map<string, Listener[]>();
  let last = 0;

  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data));
    if (message.id === undefined) {
      for (const listener of listeners.get(message.method) ?? []) listener(message.params, message.sessionId);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) call?.reject(new Error(message.error.message));
    else call?.resolve(message.result);
  });
  socket.addEventListener('close', () => {
    for (const call of waiting.values()) call.reject(new Error('The browser is gone'));
    waiting.clear();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('No DevTools connection')));
  });

  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return reject(new Error('The browser is gone'));
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params, ...(session && { sessionId: session }) }));
      }),
    on: (event, listener) => {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    close: () => socket.close(),
  };
}
