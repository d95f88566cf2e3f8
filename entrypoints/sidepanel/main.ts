import { firstPaint } from './firstPaint.ts';

// The account and its badge are on the screen before React and Dexie have been compiled.
void firstPaint().finally(() => import('./App.tsx').then(({ start }) => start()));
