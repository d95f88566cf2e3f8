import { serveWorker } from '../../lib/pages/serveWorker.ts';
import { readCounts } from '../../lib/store/workspace.ts';
import type { Reading } from '../../lib/workspace/report.ts';
import type { Ask, Outcome } from './importMessages.ts';

/** Reads, checks and installs beside the page, which stays at hand meanwhile. */

let opened: Reading | undefined;

async function obey(ask: Ask, onProgress: (share: number) => void): Promise<Outcome> {
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

serveWorker(obey);
