import type { WorkspaceSummary } from '../../components/options/WorkspaceInPlace.tsx';
import { saveFile } from '../../lib/pages/saveFile.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { forgetStill } from '../../lib/store/popupStill.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { readCounts, readHead, readWorkspace } from '../../lib/store/workspace.ts';
import type { CsvList } from '../../lib/workspace/csvColumns.ts';
import { SAMPLE_ID } from '../../lib/workspace/sampleId.ts';
import { languageOf } from '../../locales/translate.ts';
import { rereadPages } from './rereadPages.ts';
import { WorkspaceImporter } from './workspaceImporter.ts';

async function summary(): Promise<WorkspaceSummary | null> {
  const [head, counts] = await Promise.all([readHead(), readCounts()]);
  return head ? { name: head.name, sample: head.id === SAMPLE_ID, counts } : null;
}

/** The workspace in force, live: undefined while it is read, null when there is none. */
export const useWorkspaceSummary = () => useStored(summary);

/** Puts the sample in force in the user's language. */
export async function loadSample(): Promise<void> {
  const importer = new WorkspaceImporter();
  try {
    await importer.ask({ ask: 'sample', language: languageOf(await readSettings()), now: Date.now() });
    forgetStill();
    // At once: whoever closes this page now still wants the open pages to follow.
    await rereadPages();
    await importer.ask({ ask: 'sampleTeam', now: Date.now() });
  } finally {
    await importer.stop();
  }
}

/** The sample follows the language of the user; ids are the same in both, so the log still names the same content. */
export async function followLanguage(): Promise<void> {
  if ((await summary())?.sample) await loadSample();
  else await rereadPages();
}

export async function exportJson(): Promise<void> {
  const workspace = await readWorkspace();
  if (workspace) saveFile(`${workspace.id}.json`, JSON.stringify(workspace, undefined, 2));
}

export async function exportList(list: CsvList): Promise<void> {
  const workspace = await readWorkspace();
  const { exportCsv } = await import('../../lib/workspace/csvExport.ts');
  if (workspace) saveFile(`${workspace.id}-${list}.csv`, exportCsv(list, workspace));
}
