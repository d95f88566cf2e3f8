import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawStill, type Still } from '../lib/pages/still.ts';
import { readStill } from '../lib/store/popupStill.ts';

/** Longer than any screen takes: where the browser does not tell of its first frame, nobody waits for it. */
const PATIENCE = 300;

/** Once the first frame is on the screen, and the next ones are not in its way. */
function whenPainted(then: () => void): void {
  let isOver = false;
  const once = () => {
    if (!isOver) then();
    isOver = true;
  };
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    // The browser gives the popup its size with the frames that follow, and has it shown with them.
    requestAnimationFrame(() => requestAnimationFrame(once));
  }).observe({ type: 'paint', buffered: true });
  setTimeout(once, PATIENCE);
}

/**
 * Shows the figures as they last were today, before React and Dexie are fetched and compiled: that takes as long as many
 * frames, and the browser shows a popup only once all scripts that its page names have run.
 */
export default defineUnlistedScript(() => {
  const { main = '' } = document.currentScript?.dataset ?? {};
  const start = () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = main;
    document.head.append(script);
  };
  const still = readStill() as Still | undefined;
  const shell = document.getElementById('shell');
  if (still) {
    shell?.append(drawStill(still));
    whenPainted(start);
  } else {
    shell?.remove();
    start();
  }
});
