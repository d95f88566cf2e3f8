import { readCounts } from '../../store/workspace.ts';
import { installReading, openImport } from '../../workspace/importFile.ts';
import { loadSample, loadSampleTeam } from '../../workspace/install.ts';
import type { Reading } from '../../workspace/report.ts';
import type { WorkspaceAsk, WorkspaceOutcome } from './workspaceMessages.ts';

let opened: Reading | undefined;

/** Opens and installs workspaces and their lists. */
export async function obeyWorkspace(ask: WorkspaceAsk, onProgress: (share: number) => void): Promise<WorkspaceOutcome> {
  if (ask.ask === 'open') {
    opened = undefined;
    const result = await openImport(ask.file, ask.as, onProgress);
    if (result.fault) return { outcome: 'refused', fault: result.fault };
    opened = result.reading;
    const { wrong, warnings, counts } = result.reading;
    return { outcome: 'opened', list: result.list, report: { wrong, warnings, counts } };
  }
  if (ask.ask === 'sample') {
    await loadSample(ask.language, ask.now);
  } else if (ask.ask === 'sampleTeam') {
    await loadSampleTeam(ask.now);
  } else if (opened) {
    await installReading(opened, { onProgress });
    opened = undefined;
  }
  return { outcome: 'installed', counts: await readCounts() };
}
