import { database } from '../../lib/store/database.ts';
import { exclusively, sweep } from '../../lib/store/leftovers.ts';
import { settleWorkspaceSites } from '../../lib/store/workspaceSites.ts';
import type { Answer, Ask, Outcome } from './importMessages.ts';

/** The page's hold on its worker, which reads and installs files. It is started for the first file. */
export class Importer {
  private worker: Worker | undefined;
  private refuse: ((reason: unknown) => void) | undefined;

  /** @throws DOMException with the name of what went wrong, `AbortError` when it was stopped */
  async ask(ask: Ask, onProgress?: (share: number) => void): Promise<Outcome> {
    const outcome = await this.send(ask, onProgress);
    if (outcome.outcome === 'installed') await settleWorkspaceSites();
    return outcome;
  }

  private send(ask: Ask, onProgress?: (share: number) => void): Promise<Outcome> {
    this.worker ??= new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
    const { worker } = this;
    return new Promise((resolve, reject) => {
      this.refuse = reject;
      worker.onerror = (event) => reject(new DOMException(event.message, 'OperationError'));
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.outcome === 'progress') onProgress?.(data.share);
        else if (data.outcome === 'failed') reject(new DOMException(data.detail, data.name));
        else resolve(data);
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
