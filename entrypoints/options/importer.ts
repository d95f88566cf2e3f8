import { WorkerHold } from '../../lib/pages/workerHold.ts';
import { settleWorkspaceSites } from '../../lib/store/workspaceSites.ts';
import type { Ask, Outcome } from './importMessages.ts';

/** The page's hold on its worker, which reads and installs files. */
export class Importer extends WorkerHold<Ask, Outcome> {
  constructor() {
    super(() => new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' }));
  }

  override async ask(ask: Ask, onProgress?: (share: number) => void): Promise<Outcome> {
    const outcome = await super.ask(ask, onProgress);
    if (outcome.outcome === 'installed') await settleWorkspaceSites();
    return outcome;
  }
}
