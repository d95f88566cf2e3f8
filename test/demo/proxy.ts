import { type IncomingMessage, request, type ServerResponse } from 'node:http';

/** A real program on this machine that is reached under a public name: `{ host: 'mail.example', target: 'http://127.0.0.1:8080' }`. */
export interface ProxyRule {
  host: string;
  target: string;
}

/**
 * Passes a request on and streams the answer back. The Host header stays the public name, so that links and cookies of
 * the program belong to it; only redirects to the program's own http address are turned to the public one.
 */
export function forward(rule: ProxyRule, req: IncomingMessage, res: ServerResponse): void {
  const target = new URL(rule.target);
  const passed = request(
    {
      host: target.hostname,
      port: target.port || 80,
      method: req.method ?? 'GET',
      path: req.url ?? '/',
      headers: { ...req.headers, host: rule.host, 'x-forwarded-proto': 'https', 'x-forwarded-host': rule.host },
    },
    (answer) => {
      const headers = { ...answer.headers };
      if (headers.location) headers.location = publicAddress(headers.location, rule);
      res.writeHead(answer.statusCode ?? 502, headers);
      answer.pipe(res);
      answer.on('error', () => res.destroy());
    },
  );
  passed.on('error', (error) => {
    if (res.headersSent) return res.destroy();
    res.writeHead(502, { 'content-type': 'text/plain' }).end(`${rule.host} does not answer: ${error.message}`);
  });
  res.on('close', () => passed.destroy());
  req.pipe(passed);
}

function publicAddress(location: string, rule: ProxyRule): string {
  for (const own of [new URL(rule.target).origin, `http://${rule.host}`]) {
    if (location === own || location.startsWith(`${own}/`)) return `https://${rule.host}${location.slice(own.length)}`;
  }
  return location;
}
