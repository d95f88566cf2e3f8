import { nameOf } from '../../domain/problem.ts';
import type { ContentAsk, ContentOutcome } from './contentMessages.ts';
import type { WorkerWord } from './importer.ts';
import type { TeamAnswer, TeamAsk } from './teamMessages.ts';
import type { WorkspaceAsk, WorkspaceOutcome } from './workspaceMessages.ts';

/**
 * Reads, checks and writes files, and what comes from a team store, beside a page, which stays at hand meanwhile. To stop
 * it, the page ends it. One worker for all of it: each bundle of a worker has its own copy of the libraries.
 */

/** Milliseconds between two words on the progress. */
const PACE = 100;

let said = performance.now();

type Ask = WorkspaceAsk | ContentAsk | TeamAsk;
type Outcome = WorkspaceOutcome | ContentOutcome | TeamAnswer;

const say = (word: WorkerWord | Outcome) => postMessage(word);

function onProgress(share: number): void {
  const now = performance.now();
  if (now - said < PACE) return;
  said = now;
  say({ outcome: 'progress', share });
}

async function obey(ask: Ask): Promise<Outcome> {
  if ('team' in ask) {
    const { obeyTeam } = await import('./teamTasks.ts');
    return obeyTeam(ask.team, onProgress);
  }
  if ('content' in ask) {
    const { obeyContent } = await import('./contentTasks.ts');
    return obeyContent(ask, onProgress);
  }
  const { obeyWorkspace } = await import('./workspaceTasks.ts');
  return obeyWorkspace(ask, onProgress);
}

self.onmessage = ({ data }: MessageEvent<Ask>) => {
  said = performance.now();
  obey(data).then(say, (error: unknown) =>
    say({ outcome: 'failed', name: nameOf(error) ?? 'Error', detail: String(error) }),
  );
};
