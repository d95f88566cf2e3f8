import { connectDevTools } from '../cdp.ts';

interface RawEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of the clock, and of the thread's own CPU time where the system tells it. */
  ts: number;
  dur?: number;
  tts?: number;
  tdur?: number;
  args?: { name?: string; fileName?: string; data?: { url?: string } };
}

/** One piece of work on the page's main thread; times in milliseconds of that thread's CPU time. */
interface Span {
  name: string;
  start: number;
  end: number;
  url: string;
}

const includedCategories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  '__metadata',
];

const script = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall', 'RunMicrotasks']);
const rendering = new Set(['UpdateLayoutTree', 'Layout']);

export interface Trace {
  /** Compiling and running script, without the style and layout that it made the browser do. */
  script: number;
  /** Style and layout, whoever asked for it. */
  rendering: number;
  /** Tasks of the main thread, each with the part that is the extension's: its script and all that this called for. */
  tasks: { length: number; own: number }[];
}

/**
 * Records a browser while `work` runs and gives what happened on the main thread of the page at `page`. Promise reactions
 * carry no address in a trace: they count as the extension's, so the pages to be measured must not use any.
 */
export async function trace(
  profile: string,
  options: { page: string; extension: string },
  work: () => Promise<void>,
): Promise<Trace> {
  const devtools = await connectDevTools(profile);
  const events: RawEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as RawEvent[]) events.push(event);
  });
  const complete = new Promise<void>((resolve) => devtools.on('Tracing.tracingComplete', () => resolve()));
  try {
    const traceConfig = { includedCategories, excludedCategories: ['*'] };
    await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
    await work();
    await devtools.send('Tracing.end');
    await complete;
  } finally {
    devtools.close();
  }
  return summarize(mainThread(events, options.page), options.extension);
}

/** CPU time rather than the clock: on a busy machine a thread waits for its turn in the middle of a task. */
const at = ({ ts, tts }: RawEvent) => tts ?? ts;
const threadOf = ({ pid, tid }: RawEvent) => `${pid}/${tid}`;

/** The finished spans of the main thread of the process that has loaded the page. */
function mainThread(events: RawEvent[], page: string): Span[] {
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const loaded = new Set(
    events.filter(({ name, args }) => name === 'CommitLoad' && args?.data?.url?.startsWith(page)).map(({ pid }) => pid),
  );
  const open = new Map<string, RawEvent[]>();
  const spans: Span[] = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts)) {
    if (!loaded.has(event.pid) || !main.has(threadOf(event))) continue;
    const begun = open.get(event.name) ?? [];
    open.set(event.name, begun);
    // Most work is one complete event; some is a beginning and an end.
    if (event.ph === 'B') begun.push(event);
    const first = event.ph === 'E' ? begun.pop() : event;
    if (!first || !['X', 'E'].includes(event.ph)) continue;
    const start = at(first);
    const end = event.ph === 'E' ? at(event) : start + (event.tdur ?? event.dur ?? 0);
    const url = first.args?.data?.url ?? first.args?.fileName ?? '';
    spans.push({ name: event.name, start: start / 1000, end: end / 1000, url });
  }
  return spans.sort((a, b) => a.start - b.start);
}

function summarize(spans: Span[], extension: string): Trace {
  const isOwn = ({ name, url }: Span) => script.has(name) && (name === 'RunMicrotasks' || url.startsWith(extension));
  const scripts = spans.filter(({ name }) => script.has(name));
  const renderings = spans.filter(({ name }) => rendering.has(name));
  const nested = renderings.filter((inner) =>
    scripts.some((outer) => outer.start <= inner.start && inner.end <= outer.end),
  );
  const own = spans.filter(isOwn);
  return {
    script: covered(scripts) - covered(nested),
    rendering: covered(renderings),
    tasks: spans
      .filter(({ name }) => name === 'RunTask')
      .map(({ start, end }) => ({
        length: end - start,
        own: covered(own.filter((span) => span.start >= start && span.end <= end)),
      })),
  };
}

/** Time covered by spans in the order of their beginning; what lies within others counts once. */
function covered(spans: Span[]): number {
  let until = 0;
  let sum = 0;
  for (const { start, end } of spans) {
    sum += Math.max(0, end - Math.max(until, start));
    until = Math.max(until, end);
  }
  return sum;
}
