import { Importer } from '../../lib/pages/imports/importer.ts';
import type { WorkspaceAsk, WorkspaceOutcome } from '../../lib/pages/imports/workspaceMessages.ts';
import { settleWorkspaceSites } from '../../lib/store/workspaceSites.ts';

/** The importer of whole workspaces and their lists. */
export class WorkspaceImporter extends Importer<WorkspaceAsk, WorkspaceOutcome> {
  override async ask(ask: WorkspaceAsk, onProgress?: (share: number) => void): Promise<WorkspaceOutcome> {
    const outcome = await super.ask(ask, onProgress);
    if (outcome.outcome === 'installed') await settleWorkspaceSites();
    return outcome;
  }
}
