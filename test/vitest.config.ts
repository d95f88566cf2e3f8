import { cpus } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { messagesPlugin } from '../locales/messagesPlugin.ts';

const root = path.resolve(import.meta.dirname, '..');
const rooms =
  'accuracy,domain,sites,store,messaging,background,workspace,structure,page,pages,options,insights,search,team';

export default defineConfig(async () => ({
  root,
  // Gives `wxt/browser` its stand-in, which the messaging and background tests need.
  plugins: [...(await WxtVitest({ root })), messagesPlugin()],
  test: {
    // Reading a hundred pages takes its time on a busy machine.
    testTimeout: 30_000,
    // By default one core is left free, which is half of a small machine.
    maxWorkers: Math.max(2, cpus().length - 1),
    execArgv: ['--max-old-space-size=4096'],
    root,
    include: [`test/{${rooms}}/**/*.test.{ts,tsx}`],
    environment: 'node',
    reporters: ['default', 'json'],
    outputFile: { json: path.join(root, 'test-results/unit.json') },
  },
}));
