import { verdictOf } from '../../lib/domain/badge.ts';
import { addDays, dayOf } from '../../lib/domain/day.ts';
import { ruleBookOf } from '../../lib/domain/ruleBook.ts';
import { readAccountFile, readHead } from '../../lib/store/workspace.ts';
import type { WorkspaceSlice } from '../../lib/store/workspaceWriter.ts';
import { installSlices } from '../../lib/workspace/install.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { account, signalsOf } from './accounts.ts';

/** Runs in a copy of the product, beside a page of it: accounts with many signals each, and single ones of them judged. */

const SLICE = 1_000;

export type BadgesAsk = { fill: { accounts: number; each: number } } | { judge: { accounts: number[]; each: number } };

function* slices({ accounts, each }: { accounts: number; each: number }, today: string): Generator<WorkspaceSlice> {
  for (let from = 0; from < accounts; from += SLICE) {
    const indexes = Array.from({ length: Math.min(SLICE, accounts - from) }, (_, index) => from + index);
    yield {
      accounts: indexes.map(account),
      signals: indexes.flatMap((index) => signalsOf(index, each, today)),
    };
  }
}

async function fill(size: { accounts: number; each: number }, today: string): Promise<number> {
  const { accounts: _, signals: __, assets: ___, plays: ____, ...head } = sampleWorkspace('en', today);
  const began = performance.now();
  const rows = size.accounts * (1 + size.each);
  await installSlices({ head: { ...head, id: 'bench' }, slices: slices(size, today), rows });
  return performance.now() - began;
}

/** Milliseconds from one new signal to the account's new verdict, what is known of the account read anew. */
async function judge({ accounts, each }: { accounts: number[]; each: number }, today: string): Promise<number[]> {
  const took: number[] = [];
  for (const index of accounts) {
    const [fresh] = signalsOf(index, each + 1, today).slice(-1);
    const began = performance.now();
    const [head, file] = await Promise.all([readHead(), readAccountFile(`acc-${index}`)]);
    if (!head || !fresh || file?.signals.length !== each) throw new Error(`Account ${index} is not as it was made`);
    verdictOf([...file.signals, { ...fresh, date: addDays(today, -1) }], ruleBookOf(head), today);
    took.push(performance.now() - began);
  }
  return took;
}

self.onmessage = async ({ data }: MessageEvent<BadgesAsk>) => {
  const today = dayOf(Date.now());
  postMessage('fill' in data ? await fill(data.fill, today) : await judge(data.judge, today));
};
