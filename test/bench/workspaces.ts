import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { dayOf } from '../../lib/domain/day.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { builtExtension } from '../launch.ts';
import { account, signal } from './accounts.ts';

/**
 * The sample workspace, filled up to a number of accounts, every second of them with a signal of its own; the same on every
 * machine but for the day. As JSON.
 */
export function workspaceOf(accounts: number, { signals = true, id = 'bench' } = {}): string {
  const today = dayOf(Date.now());
  const sample = sampleWorkspace('en', today);
  const more = Math.max(0, accounts - sample.accounts.length);
  const indexes = Array.from({ length: more }, (_, index) => index);
  return JSON.stringify({
    ...sample,
    id,
    accounts: [...sample.accounts, ...indexes.map(account)],
    signals: [
      ...sample.signals,
      ...indexes.filter((index) => signals && index % 2 === 0).map((index) => signal(index, today)),
    ],
  });
}

/** What the page's import was asked, and how long the answers took, in milliseconds. */
export interface ImportTimes {
  reading: number;
  installing: number;
}

/** The script that imports beside the page, as it was built. */
function importer(): string {
  const file = readdirSync(path.join(builtExtension, 'assets')).find((name) => /^importWorker-.*\.js$/.test(name));
  if (!file) throw new Error('No import worker was built');
  return `/assets/${file}`;
}

/**
 * Puts a workspace in force from within a page of the extension, as its import does: reading with all checks, then writing.
 * @param team gives it the team of the sample, whose id it must have
 */
export function install(page: Page, workspace: string, team = false): Promise<ImportTimes> {
  return page.evaluate(
    async ({ file, text, team }) => {
      const worker = new Worker(file, { type: 'module' });
      const ask = (message: object) =>
        new Promise<number>((resolve, reject) => {
          const began = performance.now();
          worker.onmessage = ({ data }) => {
            if (data.outcome === 'opened' || data.outcome === 'installed') resolve(performance.now() - began);
            else if (data.outcome !== 'progress') reject(new Error(JSON.stringify(data)));
          };
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(message);
        });
      const reading = await ask({ ask: 'open', file: new File([text], 'workspace.json') });
      const installing = await ask({ ask: 'install' });
      if (team) await ask({ ask: 'sampleTeam', now: Date.now() });
      worker.terminate();
      return { reading, installing };
    },
    { file: importer(), text: workspace, team },
  );
}
