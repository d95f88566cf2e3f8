import { Overtaken } from '../../store/assetsChange.ts';
import { installImport, overviewOf, prepareImport } from '../../workspace/assets/assetImport.ts';
import { linkTable, readTable, type Table } from '../../workspace/assets/table.ts';
import type { ContentAsk, ContentOutcome } from './contentMessages.ts';

let table: Table | undefined;
let prepared: Awaited<ReturnType<typeof prepareImport>>;

/** Reads tables of content, compares them with the catalogue, and writes what was approved. */
export async function obeyContent(ask: ContentAsk, onProgress: (share: number) => void): Promise<ContentOutcome> {
  if (ask.content === 'open' || ask.content === 'openLinks') {
    const result = ask.content === 'open' ? await readTable(ask.file) : linkTable(ask.text);
    table = result.fault ? undefined : result;
    return result.fault
      ? { outcome: 'refused', fault: result.fault }
      : { outcome: 'opened', overview: overviewOf(result) };
  }
  if (ask.content === 'plan') {
    const { choices, now, deviceZone } = ask;
    prepared = table && (await prepareImport(table, choices, { now, deviceZone, onProgress }));
    return prepared ? { outcome: 'planned', preview: prepared.preview } : { outcome: 'refused', fault: 'noWorkspace' };
  }
  try {
    if (prepared) await installImport(prepared, { by: ask.by, at: ask.at, onProgress });
    return { outcome: 'installed' };
  } catch (error) {
    if (error instanceof Overtaken) return { outcome: 'stale' };
    throw error;
  }
}
