import { type Comparison, nothingMoves, type RulesPreview, together } from '../../lib/domain/rulesPreview.ts';
import type { RulesAnswer, RulesAsk } from './rulesMessages.ts';

/** Signals from which on two workers are faster than one. */
const MANY = 20_000;

/** The page's hold on the workers that count; they are started for the first question. */
export class RulesCounter {
  private readonly workers: Worker[] = [];
  private turn = 0;
  private refuse: ((reason: unknown) => void) | undefined;

  /**
   * Counts all accounts; the question before, if it is still open, is dropped.
   * @param signals how many there are, about
   * @throws DOMException with the name of what went wrong, `AbortError` when a later question came
   */
  count(comparison: Comparison, signals: number, onProgress: (share: number) => void): Promise<RulesPreview> {
    this.drop();
    const turn = ++this.turn;
    const parts = signals > MANY && navigator.hardwareConcurrency > 1 ? 2 : 1;
    const shares: number[] = Array.from({ length: parts }, () => 0);
    return new Promise((resolve, reject) => {
      this.refuse = reject;
      let preview = nothingMoves();
      let open = parts;
      for (let part = 0; part < parts; part++) {
        this.workers[part] ??= new Worker(new URL('./rulesWorker.ts', import.meta.url), { type: 'module' });
        const worker = this.workers[part] as Worker;
        worker.onerror = (event) => reject(new DOMException(event.message, 'OperationError'));
        worker.onmessage = ({ data }: MessageEvent<RulesAnswer>) => {
          if (data.turn !== turn) return;
          if (data.outcome === 'failed') reject(new DOMException(data.detail, data.name));
          else if (data.outcome === 'progress') {
            shares[part] = data.share;
            onProgress(shares.reduce((sum, share) => sum + share, 0) / parts);
          } else {
            preview = together(preview, data.preview);
            if (--open === 0) resolve(preview);
          }
        };
        worker.postMessage({ ...comparison, turn, part, parts } satisfies RulesAsk);
      }
    });
  }

  private drop(): void {
    this.refuse?.(new DOMException('another question came', 'AbortError'));
    this.refuse = undefined;
  }

  stop(): void {
    this.drop();
    for (const worker of this.workers.splice(0)) worker.terminate();
  }
}
