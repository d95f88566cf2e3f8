/** The functions of the store by their names in SQL; one that may write anything (hello makes a member) is a mutation. */
export const functions = {
  hello: { kind: 'mutation', takes: undefined },
  changes_since: { kind: 'query', takes: 'request' },
  push_events: { kind: 'mutation', takes: 'batch' },
  push_edits: { kind: 'mutation', takes: 'edits' },
  team_stats: { kind: 'query', takes: 'request' },
  erase_mine: { kind: 'mutation', takes: undefined },
  join: { kind: 'mutation', takes: 'request' },
} as const;
export type StoreFunction = keyof typeof functions;
