import { nameOf } from '../../lib/domain/problem.ts';
import { nothingMoves, previewOf, together } from '../../lib/domain/rulesPreview.ts';
import { readAgendaSlices } from '../../lib/store/agendaReads.ts';
import { records } from '../../lib/store/workerRecords.ts';
import type { RulesAnswer, RulesAsk } from './rulesMessages.ts';

/** Counts beside the page what edited rules would change; between two slices it hears of a later question. */

let latest = 0;

const answer = (message: RulesAnswer) => postMessage(message);

async function count(ask: RulesAsk): Promise<void> {
  const { turn } = ask;
  let preview = nothingMoves();
  for await (const { entries, share } of readAgendaSlices(records, ask)) {
    if (turn !== latest) return;
    preview = together(preview, previewOf(entries, ask));
    answer({ turn, outcome: 'progress', share });
  }
  answer({ turn, outcome: 'counted', preview });
}

self.onmessage = ({ data }: MessageEvent<RulesAsk>) => {
  latest = data.turn;
  count(data).catch((error: unknown) => {
    const name = error instanceof DOMException && error.name === 'AbortError' ? error.name : nameOf(error);
    answer({ turn: data.turn, outcome: 'failed', name: name ?? 'Error', detail: String(error) });
  });
};
