import { nameOf } from '../../lib/domain/problem.ts';
import { readCounts } from '../../lib/store/workspace.ts';
import type { Reading } from '../../lib/workspace/report.ts';
import type { Answer, Ask, Outcome } from './importMessages.ts';

/** Reads, checks and installs beside the page, which stays at hand meanwhile. To stop it, the page ends it. */

/** Milliseconds between two words on the progress. */
const PACE = 100;

let opened: Reading | undefined;
let said = performance.now();

const answer = (message: Answer) => postMessage(message);

function onProgress(share: number): void {
  const now = performance.now();
  if (now - said < PACE) return;
  said = now;
  answer({ outcome: 'progress', share });
}

async function obey(ask: Ask): Promise<Outcome> {
  const { installReading, openImport } = await import('../../lib/workspace/importFile.ts');
  if (ask.ask === 'open') {
    opened = undefined;
    const result = await openImport(ask.file, ask.as, onProgress);
    if (result.fault) return { outcome: 'refused', fault: result.fault };
    opened = result.reading;
    const { wrong, warnings, counts } = result.reading;
    return { outcome: 'opened', list: result.list, report: { wrong, warnings, counts } };
  }
  if (ask.ask === 'sample') {
    const { loadSample } = await import('../../lib/workspace/install.ts');
    await loadSample(ask.language, ask.now);
  } else if (opened) {
    await installReading(opened, { onProgress });
    opened = undefined;
  }
  return { outcome: 'installed', counts: await readCounts() };
}

self.onmessage = ({ data }: MessageEvent<Ask>) => {
  said = performance.now();
  obey(data).then(answer, (error: unknown) =>
    answer({ outcome: 'failed', name: nameOf(error) ?? 'Error', detail: String(error) }),
  );
};
