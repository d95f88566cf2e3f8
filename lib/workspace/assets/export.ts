import type { Workspace } from '../../domain/workspace.ts';
import { exportCsv } from '../csvExport.ts';

/** Formats of an export that an import takes back without a change. */
export type ExportFormat = 'csv' | 'json';

/** The catalogue as a file: all fields of every asset; in JSON the collections, too. */
export function exportCatalogue(workspace: Workspace, format: ExportFormat): string {
  if (format === 'csv') return exportCsv('assets', workspace);
  const { assets, collections = [] } = workspace;
  return `${JSON.stringify({ assets, collections }, undefined, 2)}\n`;
}
