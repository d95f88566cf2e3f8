import { saveFile } from '../../lib/pages/saveFile.ts';
import { readWorkspace } from '../../lib/store/workspace.ts';
import type { ExportFormat } from '../../lib/workspace/assets/export.ts';

/** Hands the catalogue to the user as a file. */
export async function exportContent(format: ExportFormat): Promise<void> {
  const [workspace, { exportCatalogue }] = await Promise.all([
    readWorkspace(),
    import('../../lib/workspace/assets/export.ts'),
  ]);
  if (workspace) saveFile(`${workspace.id}-content.${format}`, exportCatalogue(workspace, format));
}
