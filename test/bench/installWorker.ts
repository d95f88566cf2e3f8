import { dayOf } from '../../lib/domain/day.ts';
import type { WorkspaceSlice } from '../../lib/store/workspaceWriter.ts';
import { installSlices } from '../../lib/workspace/install.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { account, signal } from './accounts.ts';

/** Runs in a copy of the product, beside a page of it: puts a workspace of any size in force that is never there as a whole. */

const SLICE = 2_000;

function* slices(count: number, today: string): Generator<WorkspaceSlice> {
  const { accounts, signals, assets, plays } = sampleWorkspace('en', today);
  yield { accounts, signals, assets, plays };
  for (let from = 0; from < count; from += SLICE) {
    const indexes = Array.from({ length: Math.min(SLICE, count - from) }, (_, index) => from + index);
    yield {
      accounts: indexes.map(account),
      signals: indexes.filter((index) => index % 2 === 0).map((index) => signal(index, today)),
    };
  }
}

self.onmessage = async ({ data: count }: MessageEvent<number>) => {
  const today = dayOf(Date.now());
  const { accounts: _, signals: __, assets: ___, plays: ____, ...head } = sampleWorkspace('en', today);
  const began = performance.now();
  await installSlices({ head: { ...head, id: 'bench' }, slices: slices(count, today), rows: count * 1.5 });
  postMessage(performance.now() - began);
};
