import { firstPaint } from './firstPaint.ts';

/** Until a frame has been drawn: what is on the page is then on the screen. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

// The figures are on the screen before React and Dexie are compiled: that takes as long as many frames.
void firstPaint()
  .then((shown) => shown && drawn())
  .finally(() => import('./App.tsx').then(({ start }) => start()));
