import type { Problem as ProblemOf } from '../lib/store/problem.ts';
export interface ProblemProps { problem: ProblemOf; onRetry: () => void; onRebuild?: () => Promise<void> }
export const Problem = ({ problem }: ProblemProps) => <p>{problem.detail}</p>;
