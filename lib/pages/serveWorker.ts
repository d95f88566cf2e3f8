import { nameOf } from '../domain/problem.ts';
import type { WorkerWord } from './workerHold.ts';

/** Milliseconds between two words on the progress. */
const PACE = 100;

/** Obeys a page from within a worker, which says now and then how far it is. To stop it, the page ends it. */
export function serveWorker<Ask, Outcome>(
  obey: (ask: Ask, onProgress: (share: number) => void) => Promise<Outcome>,
): void {
  let said = performance.now();
  const say = (word: WorkerWord) => postMessage(word);
  const onProgress = (share: number) => {
    const now = performance.now();
    if (now - said < PACE) return;
    said = now;
    say({ outcome: 'progress', share });
  };
  self.onmessage = ({ data }: MessageEvent<Ask>) => {
    said = performance.now();
    obey(data, onProgress).then(
      (outcome) => postMessage(outcome),
      (error: unknown) => say({ outcome: 'failed', name: nameOf(error) ?? 'Error', detail: String(error) }),
    );
  };
}
