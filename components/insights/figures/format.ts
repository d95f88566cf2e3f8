import type { Sum } from '../../../lib/domain/figures/sum.ts';
import type { Texts } from '../../texts.tsx';

/**
 * A sum in words: "41"; "41 or more" where a part of it is not told; "under 5 reps" where none of it is.
 * @param smallest reps from which on a count is told
 */
export function sumText({ count, more }: Sum, smallest: number, { t, number }: Texts): string {
  if (!more) return number(count);
  return count === 0 ? t('figures.few', { count: smallest }) : t('figures.atLeast', { count: number(count) });
}

/** A share in percent, a dash where there is none. */
export const shareText = (share: number | undefined, { t, percent }: Texts): string =>
  share === undefined ? '–' : t('figures.percent', { percent: percent(share) });

/** The difference to the period before in percentage points, with its sign: "+6". */
export function pointsText(now: number | undefined, before: number | undefined, { number }: Texts): string | undefined {
  if (now === undefined || before === undefined) return undefined;
  const points = Math.round(now * 100) - Math.round(before * 100);
  return points > 0 ? `+${number(points)}` : points < 0 ? `−${number(-points)}` : '±0';
}
