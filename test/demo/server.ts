import { createHash, createPublicKey } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { type DemoPage, findPage, fixtureFolder, readPages } from './fixtures.ts';
import { forward, type ProxyRule } from './proxy.ts';

export interface ServerOptions {
  /** Folder of page fixtures; the project's own unless a test brings others. */
  folder?: string;
  proxy?: ProxyRule | ProxyRule[];
  /** Pages made on the spot, by host. */
  answers?: Record<string, (url: URL) => string>;
}

/** One request as it arrived, whoever sent it: page, content script, service worker or the browser itself. */
export interface SeenRequest {
  method: string;
  url: string;
  /** What the browser wanted it for: `document`, `image`, `empty` (fetch), … */
  destination: string;
}

export interface DemoServer {
  port: number;
  flags: string[];
  /** What a program trusts that asks this server as the browser does, as PEM. */
  certificate: string;
  pages: () => DemoPage[];
  /** From now on this page answers its address, where several share it. */
  prefer: (site: string, name: string) => void;
  /** Forgets what was preferred. */
  preferNone: () => void;
  seen: SeenRequest[];
  stop: () => Promise<void>;
}

/**
 * Every address of the world leads to this port; localhost stays what it is. With the certificate the browser trusts that
 * one, and its address bar shows what users see; without, it takes any.
 */
export const browserFlags = (port: number, certificate?: string): string[] => [
  `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE localhost`,
  certificate ? `--ignore-certificate-errors-spki-list=${pin(certificate)}` : '--ignore-certificate-errors',
];

const pin = (certificate: string) =>
  createHash('sha256')
    .update(createPublicKey(certificate).export({ type: 'spki', format: 'der' }))
    .digest('base64');

/** Look-ups of the browser itself; they arrive here too, because every host does. */
const browsersOwn =
  /(^|\.)(googleapis\.com|gvt1\.com|gstatic\.com)$|^(accounts|android\.clients|clients\d|www)\.google\.com$/;

const missing = (url: URL) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Not in the demo</title>
<body style="font:15px system-ui;max-width:40em;margin:4em auto"><h1>This page is not part of the demo</h1>
<p>Nothing is stored here for <b>${url.host.replace(/[<&]/g, '')}</b> at this path. <a href="https://start.whynow.example/">Back to the start</a></p></body></html>`;

const certificate = () =>
  generate([{ name: 'commonName', value: 'whynow.example' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: '*.whynow.example' }] }],
  });

/** Serves the saved pages under their real addresses, over HTTPS, on a free port of this machine. */
export async function startServer(options: ServerOptions = {}): Promise<DemoServer> {
  const pages = readPages(options.folder ?? fixtureFolder);
  const rules = [options.proxy ?? []].flat();
  const preferred = new Set<string>();
  const seen: SeenRequest[] = [];

  const answer = (req: IncomingMessage, res: ServerResponse) => {
    const url = new URL(`https://${req.headers.host ?? 'unknown'}${req.url ?? '/'}`);
    const destination = String(req.headers['sec-fetch-dest'] ?? '');
    seen.push({ method: req.method ?? 'GET', url: url.href, destination });
    const rule = rules.find((each) => each.host === url.host);
    if (rule) return forward(rule, req, res);
    const send = (status: number, body: string, headers: Record<string, string> = {}) =>
      res
        .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers })
        .end(body);
    // A saved page keeps pointing at pictures and styles of its site: silence, not an error in its console.
    const part = !['', 'document', 'iframe', 'empty'].includes(destination) || url.pathname === '/favicon.ico';
    if (part) return res.writeHead(204).end();
    const own = options.answers?.[url.host];
    if (own) return send(200, own(url));
    const page = findPage(pages, url, preferred);
    if (page) return send(200, page.html, page.headers);
    if (browsersOwn.test(url.hostname)) return res.writeHead(204).end();
    send(404, missing(url));
  };

  const { private: key, cert } = await certificate();
  const server = createServer({ key, cert }, (req, res) => {
    try {
      answer(req, res);
    } catch (error) {
      res.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  });
  // Browsers drop connections in mid-handshake whenever a tab closes.
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    flags: browserFlags(port, cert),
    certificate: cert,
    seen,
    pages: () =>
      pages
        .filter((page) => !page.name.includes('#'))
        .map(({ site, name, url, note, sighting, live }) => ({ site, name, url, note, sighting, live })),
    prefer: (site, name) => {
      // The last wish wins where two pages of one address were asked for.
      const page = pages.find((each) => each.site === site && each.name === name);
      if (!page) throw new Error(`No page fixture ${site}/${name}`);
      for (const other of pages.filter((each) => findPage([each], page.address)))
        preferred.delete(`${other.site}/${other.name}`);
      preferred.add(`${site}/${name}`);
    },
    preferNone: () => preferred.clear(),
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
