import type { Asset } from '../../../lib/domain/asset.ts';
import { addDays } from '../../../lib/domain/day.ts';
import { localTimeOf } from '../../../lib/domain/wallTime.ts';
import type { Texts } from '../../texts.tsx';

/** When content expires, as a reader says it: midnight is the end of the day before. */
export function expiryText(
  { expiresAt, timeZone = 'UTC' }: Pick<Asset, 'expiresAt' | 'timeZone'>,
  texts: Texts,
): string {
  if (expiresAt === undefined) return '';
  const local = expiresAt.length === 16 ? expiresAt : localTimeOf(Date.parse(expiresAt), timeZone);
  const [day = '', time = ''] = local.split('T');
  if (time === '00:00') return texts.t('insights.import.preview.endOfDay', { date: texts.date(addDays(day, -1)) });
  return texts.t('insights.import.preview.atTime', { date: texts.date(day), time });
}
