import type { LogRow } from '../../components/options/LogTable.tsx';
import { ownRequests } from '../../lib/domain/requestReply.ts';
import { saveFile } from '../../lib/pages/saveFile.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { readFavourites } from '../../lib/store/favourites.ts';
import { readEvents, readRollups } from '../../lib/store/log.ts';
import { readMarks } from '../../lib/store/playSteps.ts';
import { readRequests } from '../../lib/store/requests.ts';
import { pseudonym, readSignalEdits } from '../../lib/store/signalEdits.ts';
import { readAccounts, readAssets } from '../../lib/store/workspace.ts';

/** All rows with the names of what they refer to, newest first: by day, then the afternoon before the morning. */
async function readRows(): Promise<LogRow[]> {
  const events = await readEvents();
  const accounts = await readAccounts([...new Set(events.flatMap((event) => event.accountId ?? []))]);
  const assets = events.length === 0 ? [] : await readAssets();
  const titles = new Map(assets.map(({ id, title }) => [id, title]));
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return events
    .sort((a, b) => b.day.localeCompare(a.day) || a.half.localeCompare(b.half))
    .map((event) => ({
      event,
      asset: titles.get(event.assetId),
      account: names.get(event.accountId ?? '') ?? event.accountId,
    }));
}

/** The log, live; undefined while it is read. */
export const useLog = () => useStored(readRows);

export async function exportLog(as: 'csv' | 'json'): Promise<void> {
  const { logCsv, logJson } = await import('../../lib/workspace/logExport.ts');
  const events = await readEvents();
  saveFile(
    `whynow-log.${as}`,
    as === 'csv'
      ? logCsv(events)
      : logJson({
          events,
          totals: await readRollups(''),
          playSteps: await readMarks(),
          said: await readSignalEdits(),
          requests: ownRequests(await readRequests(), await pseudonym()),
          favourites: await readFavourites(),
        }),
  );
}
