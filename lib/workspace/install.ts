import { dayOf } from '../domain/day.ts';
import { keysOfAccount } from '../domain/matchKeys.ts';
import type { Workspace } from '../domain/workspace.ts';
import { keepWorkspaceSites } from '../store/settings.ts';
import { replaceWorkspace } from '../store/workspace.ts';
import { registrableDomain } from './registrable.ts';

/** Puts a workspace in force. @throws Dexie errors; the workspace before it is then still in force */
export async function installWorkspace(workspace: Workspace): Promise<void> {
  await replaceWorkspace(workspace, (account) => keysOfAccount(account, registrableDomain), crypto.randomUUID());
  await keepWorkspaceSites(workspace.sitesOff ?? []);
}

/** Puts the sample workspace in force, its dates relative to `now` (milliseconds). */
export async function loadSample(language: 'en' | 'fr', now: number): Promise<void> {
  const { sampleWorkspace } = await import('./sample/index.ts');
  await installWorkspace(sampleWorkspace(language, dayOf(now)));
}
