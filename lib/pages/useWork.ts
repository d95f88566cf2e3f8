import { useState } from 'react';
import { type Problem, problemOf } from '../domain/problem.ts';

export interface Work {
  busy: boolean;
  /** What went wrong, and how to try it again. */
  failed: { problem: Problem; retry: () => void } | undefined;
  run: (task: () => Promise<void>) => void;
}

/** One task at a time, whose failure is shown and can be tried again. */
export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Work['failed']>();
  const run = (task: () => Promise<void>) => {
    setBusy(true);
    setFailed(undefined);
    task()
      .catch((error: unknown) => setFailed({ problem: problemOf(error), retry: () => run(task) }))
      .finally(() => setBusy(false));
  };
  return { busy, failed, run };
}
