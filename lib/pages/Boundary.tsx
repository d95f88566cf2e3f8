import { Component, type ReactNode } from 'react';
import { Problem } from '../../components/Problem.tsx';
import { problemOf } from '../domain/problem.ts';
import { rebuildDatabase } from '../store/rebuild.ts';

/** Shows what went wrong in place of a view that could not be drawn, and what to do about it. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  /** The first paint shows an account that no view will replace any more. */
  override componentDidCatch() {
    document.getElementById('shell')?.remove();
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Problem
        problem={problemOf(error)}
        onRetry={() => location.reload()}
        onRebuild={() => rebuildDatabase(Date.now())}
      />
    );
  }
}
