import { readWorkspace } from '../../lib/store/workspace.ts';
import type { CsvList } from '../../lib/workspace/csvColumns.ts';
import { decodeText } from '../../lib/workspace/decode.ts';
import { type FileFault, MAX_BYTES, type Reading } from '../../lib/workspace/report.ts';

export type Opened = { file: File } & (
  | { fault: FileFault }
  | { fault: undefined; list: CsvList | undefined; reading: Reading }
);

const withFile = (file: File, result: { fault: FileFault } | Reading, list?: CsvList): Opened =>
  result.fault ? { file, fault: result.fault } : { file, fault: undefined, list, reading: result };

/** Reads a file without importing anything; the code for it is loaded only now. */
export async function openFile(file: File, as?: CsvList): Promise<Opened> {
  if (file.size > MAX_BYTES) return { file, fault: 'tooLarge' };
  const type = /\.(json|csv)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (!type) return { file, fault: 'unknownType' };
  const text = decodeText(await file.arrayBuffer());
  if (type === 'json') {
    const { readWorkspaceFile } = await import('../../lib/workspace/read.ts');
    return withFile(file, readWorkspaceFile(text));
  }
  const workspace = await readWorkspace();
  if (!workspace) return { file, fault: 'noWorkspace' };
  const { csvListOf, readCsv } = await import('../../lib/workspace/csv.ts');
  const list = as ?? csvListOf(text) ?? 'accounts';
  return withFile(file, readCsv(text, list, workspace), list);
}
