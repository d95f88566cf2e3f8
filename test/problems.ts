import { connectDevTools } from './cdp.ts';

/** Errors and warnings of every page, frame, extension page and service worker of one browser. */
export interface Problems {
  /** What went wrong so far and is not allowed, one line each. */
  list: () => Promise<string[]>;
  /** From now on lines that match are expected. */
  allow: (pattern: RegExp) => void;
  stop: () => void;
}

interface Target {
  targetId: string;
  type: string;
  url: string;
}

interface ConsoleCall {
  type: string;
  args: { value?: unknown; description?: string }[];
}

interface LogEntry {
  entry: { level: string; source: string; text: string; url?: string };
}

interface Thrown {
  exceptionDetails: { text: string; exception?: { description?: string; value?: unknown } };
}

/** The browser's own pages (such as chrome://extensions, which tests use to grant hosts) speak for themselves. */
const ours = (url: string) =>
  /^(https?|chrome-extension|blob|data|file):/.test(url) || url === '' || url === 'about:blank';

/**
 * Listens on every target through one DevTools connection of its own. Runtime and Log repeat what was said before the
 * connection, so what a panel throws while it opens is not lost.
 */
export async function watchProblems(profile: string): Promise<Problems> {
  const devtools = await connectDevTools(profile);
  const found: string[] = [];
  const allowed: RegExp[] = [];
  const targets = new Map<string, Target>();
  const sessions = new Map<string, string>();

  const note = (session: string | undefined, kind: string, text: string) => {
    const url = targets.get(sessions.get(session ?? '') ?? '')?.url ?? '';
    if (ours(url)) found.push(`${kind} in ${url || 'a new page'}: ${text.split('\n').slice(0, 6).join('\n')}`);
  };
  const attach = async (target: Target) => {
    const known = targets.has(target.targetId);
    targets.set(target.targetId, target);
    if (known || ['browser', 'tab'].includes(target.type)) return;
    try {
      const reply = await devtools.send('Target.attachToTarget', { targetId: target.targetId, flatten: true });
      const session = String(reply.sessionId);
      sessions.set(session, target.targetId);
      await Promise.all(['Runtime.enable', 'Log.enable'].map((method) => devtools.send(method, {}, session)));
    } catch {
      // The target closed meanwhile.
    }
  };

  devtools.on('Target.targetCreated', ({ targetInfo }) => void attach(targetInfo as Target));
  devtools.on('Target.targetInfoChanged', ({ targetInfo }) => void attach(targetInfo as Target));
  devtools.on('Runtime.exceptionThrown', (params, session) => {
    const { text, exception } = (params as unknown as Thrown).exceptionDetails;
    note(session, 'uncaught', String(exception?.description ?? exception?.value ?? text));
  });
  devtools.on('Runtime.consoleAPICalled', (params, session) => {
    const { type, args } = params as unknown as ConsoleCall;
    if (!['error', 'warning', 'assert'].includes(type)) return;
    note(session, `console.${type}`, args.map((arg) => String(arg.value ?? arg.description ?? '')).join(' '));
  });
  // Failed requests, refused scripts and broken policies arrive here.
  devtools.on('Log.entryAdded', (params, session) => {
    const { level, source, text, url } = (params as unknown as LogEntry).entry;
    if (level === 'error' || level === 'warning')
      note(session, `${source} ${level}`, `${text}${url ? ` (${url})` : ''}`);
  });
  await devtools.send('Target.setDiscoverTargets', { discover: true });

  const open = () => found.filter((line) => !allowed.some((pattern) => pattern.test(line)));
  return {
    list: async () => {
      // A round trip: all that was said before is then here.
      await devtools.send('Target.getTargets').catch(() => {});
      return open();
    },
    allow: (pattern) => void allowed.push(pattern),
    stop: () => devtools.close(),
  };
}
