import type { Failing } from '../lib/domain/healthSummary.ts';
import type { Texts } from './texts.tsx';

/** "LinkedIn: 7 of 9 pages could not be read since Tuesday." */
export const failingText = (site: string, { failures, visits, since }: Failing, texts: Texts): string =>
  texts.today === since
    ? texts.t('health.failingToday', { site, failures, visits })
    : texts.t('health.failing', { site, failures, visits, weekday: texts.weekday(since) });
