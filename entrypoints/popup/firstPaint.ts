import { drawStill, type Still } from '../../lib/pages/still.ts';
import { readStill } from '../../lib/store/popupStill.ts';

/**
 * Shows the figures as they last were today, until they have been read again. Vanilla, few bytes.
 * @returns whether there were any
 */
export function firstPaint(): boolean {
  const still = readStill() as Still | undefined;
  const shell = document.getElementById('shell');
  if (!still) shell?.remove();
  else shell?.append(drawStill(still));
  return still !== undefined;
}
