import { expect, test } from 'vitest';
import { isFailing } from '../../lib/domain/teamTurn.ts';

const now = Date.parse('2026-11-25T10:00:00Z');
const hour = 3_600_000;

test.each([
  ['fresh', undefined, false],
  ['syncing', undefined, false],
  ['offline', undefined, false],
  ['offline', now - hour + 1, false],
  ['offline', now - hour, true],
  ['server', now - 24 * hour, true],
  // Nobody waits for these.
  ['signIn', now, true],
  ['clientTooOld', undefined, true],
  ['device', now, true],
] as const)('%s since %s: worth a warning: %s', (kind, since, is) => {
  expect(isFailing({ kind, since }, now)).toBe(is);
});
