import { serveWorker } from '../../lib/pages/serveWorker.ts';
import { CatalogueChanged } from '../../lib/store/assetImport.ts';
import { installImport, overviewOf, prepareImport } from '../../lib/workspace/assets/assetImport.ts';
import { linkTable, readTable, type Table } from '../../lib/workspace/assets/table.ts';
import type { Ask, Outcome } from './importMessages.ts';

/** Reads, compares and writes content beside the page, which stays at hand meanwhile. */

let table: Table | undefined;
let prepared: Awaited<ReturnType<typeof prepareImport>>;

async function obey(ask: Ask, onProgress: (share: number) => void): Promise<Outcome> {
  if (ask.ask === 'open' || ask.ask === 'openLinks') {
    const result = ask.ask === 'open' ? await readTable(ask.file) : linkTable(ask.text);
    table = result.fault ? undefined : result;
    return result.fault
      ? { outcome: 'refused', fault: result.fault }
      : { outcome: 'opened', overview: overviewOf(result) };
  }
  if (ask.ask === 'plan') {
    const { choices, now, deviceZone } = ask;
    prepared = table && (await prepareImport(table, choices, { now, deviceZone, onProgress }));
    return prepared ? { outcome: 'planned', preview: prepared.preview } : { outcome: 'refused', fault: 'noWorkspace' };
  }
  try {
    if (prepared) await installImport(prepared, { by: ask.by, at: ask.at, onProgress });
    return { outcome: 'installed' };
  } catch (error) {
    if (error instanceof CatalogueChanged) return { outcome: 'stale' };
    throw error;
  }
}

serveWorker(obey);
