import { Problem } from '../../components/Problem.tsx';
import { rebuildDatabase } from '../store/rebuild.ts';
import type { Work } from './useWork.ts';

/** What went wrong with the last task, in place. */
export const Failure = ({ work: { failed } }: { work: Work }) =>
  failed && <Problem problem={failed.problem} onRetry={failed.retry} onRebuild={() => rebuildDatabase(Date.now())} />;
