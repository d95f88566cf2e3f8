import { daysBetween } from '../../lib/domain/day.ts';
import type { PlayRun } from '../../lib/domain/playRun.ts';
import type { Texts } from '../texts.tsx';

type Due = Pick<PlayRun, 'deadline' | 'doneOn'>;

/** Days within which a deadline is told by how many are left. */
const NEAR = 14;

export const isOverdue = ({ deadline, doneOn }: Due, { today }: Texts): boolean =>
  doneOn === undefined && deadline < today;

/** The deadline of a play in words, or when it was done. */
export function dueText({ deadline, doneOn }: Due, { t, date, today }: Texts): string {
  if (doneOn !== undefined)
    return t(doneOn <= deadline ? 'panel.play.doneInTime' : 'panel.play.doneLate', { date: date(doneOn) });
  const left = daysBetween(today, deadline);
  if (left < 0) return t('panel.play.overdue', { date: date(deadline) });
  if (left === 0) return t('panel.play.dueToday');
  if (left <= NEAR) return t('panel.play.dueIn', { count: left, date: date(deadline) });
  return t('panel.play.due', { date: date(deadline) });
}
