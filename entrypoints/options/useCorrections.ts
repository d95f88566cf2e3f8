import { useState } from 'react';
import { useStored } from '../../lib/pages/useStored.ts';
import type { Override } from '../../lib/store/database.ts';
import { putOverride, readOverrides, removeOverride } from '../../lib/store/overrides.ts';
import { readAccounts } from '../../lib/store/workspace.ts';
import { rereadPages } from './rereadPages.ts';

export interface Correction {
  override: Override;
  /** The account's name; undefined for none, and for one that has left the workspace. */
  name: string | undefined;
  undone: boolean;
}

const dayOfRow = ({ override }: Correction) => override.day ?? '';

async function readRows(): Promise<Correction[]> {
  const overrides = await readOverrides();
  const accounts = await readAccounts([...new Set(overrides.flatMap(({ accountId }) => accountId ?? []))]);
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return overrides.map((override) => ({ override, name: names.get(override.accountId ?? ''), undone: false }));
}

/** The corrections, live, newest first; what was undone while the page is open stands among them and can be restored. */
export function useCorrections() {
  const kept = useStored(readRows);
  const [undone, setUndone] = useState<Correction[]>([]);
  const isKept = (id: string) => kept?.some(({ override }) => override.id === id);
  const all = kept && [...kept, ...undone.filter(({ override }) => !isKept(override.id))];
  const find = (id: string) => all?.find(({ override }) => override.id === id);
  return {
    corrections: all?.sort(
      (a, b) => dayOfRow(b).localeCompare(dayOfRow(a)) || (a.name ?? '').localeCompare(b.name ?? ''),
    ),
    undo: async (id: string) => {
      const row = find(id);
      if (!row) return;
      setUndone((before) => [...before.filter(({ override }) => override.id !== id), { ...row, undone: true }]);
      await removeOverride(id);
      await rereadPages();
    },
    restore: async (id: string) => {
      const row = find(id);
      if (!row) return;
      await putOverride(row.override);
      await rereadPages();
    },
  };
}
