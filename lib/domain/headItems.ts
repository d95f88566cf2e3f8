import type { Workspace } from './workspace.ts';

type Head = Omit<Workspace, 'accounts' | 'signals' | 'assets' | 'plays'>;
const byId = (list: readonly { id: string }[]) => new Map<string, object>(list.map((each) => [each.id, each]));

/**
 * A workspace without its long lists as the items of a team store: one for the workspace itself, one for each KPI and
 * collection, by id.
 */
export function headItems({ kpis, collections = [], ...workspace }: Head) {
  return {
    workspace: new Map<string, object>([['workspace', workspace]]),
    kpis: byId(kpis),
    collections: byId(collections),
  };
}
