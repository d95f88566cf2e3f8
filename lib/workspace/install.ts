import type { Account } from '../domain/account.ts';
import { dayOf } from '../domain/day.ts';
import { keysOfAccount } from '../domain/matchKeys.ts';
import type { Workspace } from '../domain/workspace.ts';
import { removeTeamFigures, replaceTeamFigures } from '../store/teamFigures.ts';
import { removeTrends } from '../store/trends.ts';
import { readHead, readWorkspace } from '../store/workspace.ts';
import { type Change, changeWorkspace } from '../store/workspaceChange.ts';
import {
  type Replacement,
  replaceWorkspace,
  type WorkspaceSlice,
  type WriteOptions,
} from '../store/workspaceWriter.ts';
import { registrableDomain } from './registrable.ts';
import { SAMPLE_ID } from './sampleId.ts';

/** The match keys of an account. */
export const keysOf = (account: Account) => keysOfAccount(account, registrableDomain);

/** Rows that are collected between two looks at progress and signal. */
const SLICE = 2_000;

function* slicesOf(workspace: Workspace): Generator<WorkspaceSlice> {
  for (const list of ['plays', 'assets', 'accounts', 'signals'] as const)
    for (let from = 0; from < workspace[list].length; from += SLICE)
      yield { [list]: workspace[list].slice(from, from + SLICE) };
}

/**
 * Puts a workspace in force that comes slice by slice, so that it need never be in memory as a whole.
 * @throws Dexie errors, and an `AbortError` once the signal says so; the workspace before it is then still in force
 */
export async function installSlices(replacement: Replacement, options?: WriteOptions): Promise<void> {
  const before = await readHead();
  await replaceWorkspace(replacement, keysOf, options);
  // Figures of another team say nothing here.
  if (before?.id !== replacement.head.id) await Promise.all([removeTeamFigures(), removeTrends()]);
}

/** Puts a workspace in force. @throws as `installSlices` */
export async function installWorkspace(workspace: Workspace, options?: WriteOptions): Promise<void> {
  const { accounts, signals, assets, plays, ...head } = workspace;
  const rows = accounts.length + signals.length + assets.length + plays.length;
  await installSlices({ head, slices: slicesOf(workspace), rows }, options);
}

/** Adds rows to the workspace in force, each in place of the one with its id. @throws as `installSlices` */
export async function installChange(change: Change, options?: WriteOptions): Promise<void> {
  if ((await changeWorkspace(change, keysOf)) !== undefined) return;
  const workspace = await readWorkspace();
  if (!workspace) return;
  const { list } = change;
  const rows = new Map<string, object>([...workspace[list], ...change.rows].map((row) => [row.id, row]));
  await installWorkspace({ ...workspace, [list]: [...rows.values()] }, options);
}

/** Gives the sample its team: the figures of fifty fictitious reps up to the day of `now` (milliseconds). */
export async function loadSampleTeam(now: number): Promise<void> {
  const [workspace, { sampleTeamFigures }] = await Promise.all([readWorkspace(), import('./sample/team/index.ts')]);
  if (workspace?.id === SAMPLE_ID) await replaceTeamFigures(sampleTeamFigures(workspace, dayOf(now)));
}

/** Puts the sample workspace in force, its dates relative to `now` (milliseconds). */
export async function loadSample(language: 'en' | 'fr', now: number): Promise<void> {
  const { sampleWorkspace } = await import('./sample/index.ts');
  await installWorkspace(sampleWorkspace(language, dayOf(now)));
}
