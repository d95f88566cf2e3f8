import { randomUUID } from 'node:crypto';

/** A calendar day so many days from today. */
export const dayAt = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A use as a client sends it. */
export const use = (more: object = {}) => ({
  id: randomUUID(),
  day: dayAt(0),
  half: 'morning',
  action: 'use',
  badge: 'customer',
  assetId: 'deck-1',
  assetVersion: '3',
  channel: 'copied',
  ...more,
});

export const uses = (count: number, more: object = {}) => Array.from({ length: count }, () => use(more));

/** A play that was begun. */
export const run = (more: object = {}) => ({
  id: randomUUID(),
  playId: 'play-1',
  day: dayAt(0),
  settled: [true, false],
  ...more,
});

/** A play whose time is up. */
export const due = (more: object = {}) => ({
  id: randomUUID(),
  playId: 'play-1',
  day: dayAt(0),
  inTime: true,
  ...more,
});
