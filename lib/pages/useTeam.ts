import { useEffect, useState } from 'react';
import { countOutbox } from '../store/outbox.ts';
import { type Connection, watchConnection } from '../team/connection.ts';
import { type TeamState, watchTeamState } from '../team/state.ts';
import { useStored } from './useStored.ts';

/** To which team store this device belongs, live; undefined until it has been read, null where there is none. */
export function useConnection(): Connection | null | undefined {
  const [connection, setConnection] = useState<Connection | null>();
  useEffect(() => watchConnection((found) => setConnection(found ?? null)), []);
  return connection;
}

/** How it stands with the store, live, and how much waits for it; undefined until it has been read. */
export function useStanding(): (TeamState & { waiting: number; refused: number }) | undefined {
  const [state, setState] = useState<TeamState>();
  const counts = useStored(() => countOutbox());
  useEffect(() => watchTeamState(setState), []);
  return state && counts && { ...state, ...counts };
}
