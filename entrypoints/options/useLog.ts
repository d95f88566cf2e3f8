import type { LogRow } from '../../components/options/LogTable.tsx';
import { ownRequests } from '../../lib/domain/requestReply.ts';
import { type EventFields, isAboutAsset } from '../../lib/domain/usageEvent.ts';
import { saveFile } from '../../lib/pages/saveFile.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { readFavourites } from '../../lib/store/favourites.ts';
import { readEvents, readRollups } from '../../lib/store/log.ts';
import { readMarks } from '../../lib/store/playSteps.ts';
import { pseudonym } from '../../lib/store/pseudonym.ts';
import { readRequests } from '../../lib/store/requests.ts';
import { readSignalEdits } from '../../lib/store/signalEdits.ts';
import { readAccounts, readAssets } from '../../lib/store/workspace.ts';

const halfOf = ({ half }: EventFields) => half ?? '';

/** All rows with the names of what they refer to, newest first: by day, then the afternoon before the morning. */
async function readRows(): Promise<LogRow[]> {
  const events = await readEvents();
  const accountOf = (event: EventFields) => event.accountId;
  const accounts = await readAccounts([...new Set(events.flatMap((event) => accountOf(event) ?? []))]);
  const assets = events.length === 0 ? [] : await readAssets();
  const titles = new Map(assets.map(({ id, title }) => [id, title]));
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return events
    .sort((a, b) => b.day.localeCompare(a.day) || halfOf(a).localeCompare(halfOf(b)))
    .map((event) => ({
      event,
      asset: isAboutAsset(event) ? titles.get(event.assetId) : undefined,
      account: names.get(accountOf(event) ?? '') ?? accountOf(event),
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
