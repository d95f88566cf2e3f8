import { database } from '../../store/database.ts';
import { exclusively, sweep } from '../../store/leftovers.ts';

/** What a worker says while it is at it, or when it has failed; anything else is the outcome. */
export type WorkerWord = { outcome: 'progress'; share: number } | { outcome: 'failed'; name: string; detail: string };

/** A page's hold on the worker that reads and installs files, one thing at a time. It is started for the first file. */
export class Importer<Ask, Outcome extends { outcome: string }> {
  private worker: Worker | undefined;
  private refuse: ((reason: unknown) => void) | undefined;

  /** @throws DOMException with the name of what went wrong, `AbortError` when it was stopped */
  ask(ask: Ask, onProgress?: (share: number) => void): Promise<Outcome> {
    this.worker ??= new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
    const { worker } = this;
    return new Promise((resolve, reject) => {
      this.refuse = reject;
      worker.onerror = (event) => reject(new DOMException(event.message, 'OperationError'));
      worker.onmessage = ({ data }: MessageEvent<WorkerWord | Outcome>) => {
        if (isWord(data, 'progress')) onProgress?.(data.share);
        else if (isWord(data, 'failed')) reject(new DOMException(data.detail, data.name));
        else resolve(data as Outcome);
      };
      worker.postMessage(ask);
    });
  }

  /** Ends the worker, whatever it is doing; what it has written so far is deleted, what was in force stays so. */
  async stop(): Promise<void> {
    this.worker?.terminate();
    this.worker = undefined;
    this.refuse?.(new DOMException('stopped by the user', 'AbortError'));
    await exclusively(() => sweep(database));
  }
}

const isWord = <O extends WorkerWord['outcome']>(
  data: { outcome: string },
  outcome: O,
): data is Extract<WorkerWord, { outcome: O }> => data.outcome === outcome;

/** Whether a task ended because the user has stopped it. */
export const wasStopped = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
