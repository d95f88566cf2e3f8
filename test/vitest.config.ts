import { cpus } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { messagesPlugin } from '../locales/messagesPlugin.ts';

const root = path.resolve(import.meta.dirname, '..');

/** What is computed from what is given and keeps nothing: files may share their modules, which load once and not each time. */
const pure = 'accuracy,domain,sites,structure,insights,search,workspace';
const keeping = 'store,messaging,background,page,pages,options,team';

const project = async (name: string, rooms: string, isolate: boolean) => ({
  root,
  // Gives `wxt/browser` its stand-in, which the messaging and background tests need.
  plugins: [...(await WxtVitest({ root })), messagesPlugin()],
  test: {
    name,
    root,
    isolate,
    include: [`test/{${rooms}}/**/*.test.{ts,tsx}`],
    environment: 'node' as const,
    // Reading a hundred pages takes its time on a busy machine.
    testTimeout: 30_000,
    execArgv: ['--max-old-space-size=4096'],
  },
});

export default defineConfig(async () => ({
  root,
  test: {
    root,
    // By default one core is left free, which is half of a small machine.
    maxWorkers: Math.max(2, cpus().length - 1),
    projects: [await project('pure', pure, false), await project('keeping', keeping, true)],
    reporters: ['default', 'json'],
    outputFile: { json: path.join(root, 'test-results/unit.json') },
  },
}));
