import { nameOf } from '../../domain/problem.ts';
import type { ContentAsk, ContentOutcome } from './contentMessages.ts';
import type { WorkerWord } from './importer.ts';
import type { WorkspaceAsk, WorkspaceOutcome } from './workspaceMessages.ts';

/**
 * Reads, checks and writes files beside a page, which stays at hand meanwhile. To stop it, the page ends it. One worker for
 * all imports: each bundle of a worker has its own copy of the libraries.
 */

/** Milliseconds between two words on the progress. */
const PACE = 100;

let said = performance.now();

const say = (word: WorkerWord | WorkspaceOutcome | ContentOutcome) => postMessage(word);

function onProgress(share: number): void {
  const now = performance.now();
  if (now - said < PACE) return;
  said = now;
  say({ outcome: 'progress', share });
}

async function obey(ask: WorkspaceAsk | ContentAsk): Promise<WorkspaceOutcome | ContentOutcome> {
  if ('content' in ask) {
    const { obeyContent } = await import('./contentTasks.ts');
    return obeyContent(ask, onProgress);
  }
  const { obeyWorkspace } = await import('./workspaceTasks.ts');
  return obeyWorkspace(ask, onProgress);
}

self.onmessage = ({ data }: MessageEvent<WorkspaceAsk | ContentAsk>) => {
  said = performance.now();
  obey(data).then(say, (error: unknown) =>
    say({ outcome: 'failed', name: nameOf(error) ?? 'Error', detail: String(error) }),
  );
};
