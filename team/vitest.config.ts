import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['test/**/*.test.ts'],
    // One PostgreSQL for all; each file has a database of its own in it.
    globalSetup: ['test/server.ts'],
    // What a front logs while a test breaks something is read only where the test fails.
    silent: 'passed-only',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // They wait more than they reckon: for databases, for processes that start.
    maxWorkers: 3,
    reporters: ['default', 'json'],
    outputFile: { json: path.join(root, 'test-results/team.json') },
  },
});
