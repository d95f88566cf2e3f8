import { keepWorkspaceSites } from './settings.ts';
import { readHead } from './workspace.ts';

/** Puts in force which sites the workspace has switched off. By a page: a worker of its own sees no settings. */
export async function settleWorkspaceSites(): Promise<void> {
  await keepWorkspaceSites((await readHead())?.sitesOff ?? []);
}
