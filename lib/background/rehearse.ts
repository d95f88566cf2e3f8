import type { Language } from '../../locales/translate.ts';
import type { Account } from '../domain/account.ts';
import { judgementOf } from '../domain/badge.ts';
import { dayOf } from '../domain/day.ts';
import type { Signal } from '../domain/signal.ts';
import { firstPaintOf } from './firstPaint.ts';
import { textsFor } from './texts.ts';

/**
 * Goes once through what follows a match, for an account that does not exist, while the first message is still on its way
 * to a worker that has just woken: the browser compiles what it has not yet run and loads its calendar then, and not
 * between the record and the chip (a third of the time of a match, measured).
 */
export function rehearse(language: Language, now: number): void {
  const today = dayOf(now, 'UTC');
  const account: Account = { id: '', name: '', relation: 'customer', owner: '' };
  const signal: Signal = {
    id: '',
    accountId: '',
    type: 'renewal',
    text: '',
    label: '',
    date: today,
    deadline: today,
    status: 'verified',
    source: { name: '' },
    owner: '',
  };
  const renewal = { kind: 'customer', weight: 1, halfLifeDays: 1, maxAgeDays: 1, windowDays: 1 } as const;
  const rules = { threshold: 0.5, assumedShare: 0.5, signals: { renewal } };
  const verdict = judgementOf([signal], { rules }, today);
  firstPaintOf(account, verdict, 'domain', { t: textsFor(language), workspaceLanguage: language });
}
