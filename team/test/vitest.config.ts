import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '..'),
    include: ['test/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
