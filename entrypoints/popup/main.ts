import { firstPaint } from './firstPaint.ts';

/** Once a frame has been drawn: what is on the page is then on the screen. */
const whenDrawn = (then: () => void) => requestAnimationFrame(() => setTimeout(then));

const start = () => void import('./App.tsx').then((app) => app.start());

// The figures are on the screen before React and Dexie are compiled: that takes as long as many frames.
if (firstPaint()) whenDrawn(start);
else start();
