import type { Workspace } from '../domain/workspace.ts';
import { readAccounts, readAllSignals, readAssets, readHead } from '../store/workspace.ts';
import type { WriteOptions } from '../store/workspaceWriter.ts';
import { csvListOf, readCsv, valuesOf } from './csv.ts';
import type { CsvList } from './csvColumns.ts';
import { type CsvRow, readRows } from './csvText.ts';
import { decodeText } from './decode.ts';
import { installChange, installWorkspace } from './install.ts';
import { readWorkspaceFile } from './read.ts';
import { type FileFault, MAX_BYTES, type Reading } from './report.ts';

export type Opened = { fault: FileFault } | { fault?: undefined; list: CsvList | undefined; reading: Reading };

/** As much of the workspace in force as the rows of a CSV speak of; undefined when there is no workspace. */
async function workspaceFor(rows: CsvRow[], list: CsvList): Promise<Workspace | undefined> {
  const head = await readHead();
  if (!head) return undefined;
  const base: Workspace = { ...head, accounts: [], signals: [], assets: [], plays: [] };
  const ids = valuesOf(rows, list, ['id']);
  const links = valuesOf(rows, list, ['parentId', 'accountId']);
  if (list === 'assets') return { ...base, assets: await readAssets() };
  if (list === 'accounts') {
    const known = await readAccounts(ids);
    const parents = known.flatMap(({ parentId }) => parentId ?? []);
    const linked = await readAccounts([...new Set([...links, ...parents])]);
    const accounts = new Map([...known, ...linked].map((account) => [account.id, account]));
    return { ...base, accounts: [...accounts.values()] };
  }
  const wanted = new Set(ids);
  const signals = (await readAllSignals()).filter(({ id }) => wanted.has(id));
  const accounts = await readAccounts([...new Set([...links, ...signals.map(({ accountId }) => accountId)])]);
  return { ...base, accounts, signals };
}

/**
 * Reads a file without importing anything.
 * @param as the list that a CSV is taken for; without it, its headings tell
 * @param onProgress how much has been read, 0 to 1
 */
export async function openImport(
  file: File,
  as: CsvList | undefined,
  onProgress?: (share: number) => void,
): Promise<Opened> {
  if (file.size > MAX_BYTES) return { fault: 'tooLarge' };
  const type = /\.(json|csv)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (!type) return { fault: 'unknownType' };
  const text = decodeText(await file.arrayBuffer());
  const opened = (result: { fault: FileFault } | Reading, list?: CsvList): Opened =>
    result.fault ? { fault: result.fault } : { list, reading: result };
  if (type === 'json') return opened(readWorkspaceFile(text, onProgress));
  const list = as ?? csvListOf(text) ?? 'accounts';
  const rows = readRows(text);
  const workspace = await workspaceFor(rows, list);
  if (!workspace) return { fault: 'noWorkspace' };
  return opened(readCsv(rows, list, workspace, onProgress), list);
}

/** Puts in force what was read. @throws as `installSlices` */
export const installReading = ({ workspace, change }: Reading, options: WriteOptions): Promise<void> =>
  change ? installChange(change, options) : installWorkspace(workspace, options);
