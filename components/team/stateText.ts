import type { TroubleKind } from '../../lib/domain/teamTurn.ts';
import type { Texts } from '../texts.tsx';

/** How a device stands with its team store, as the quiet line tells it. */
export interface Standing {
  kind: 'fresh' | 'syncing' | TroubleKind;
  /** Milliseconds since 1970 of the last turn that went well; 0: none yet. */
  freshAt: number;
  /** Since when there has been trouble. */
  since?: number | undefined;
  /** How much of a long pull is done, 0 to 1. */
  share?: number | undefined;
  /** What waits for the store. */
  waiting: number;
}

/** One sentence, or two where something waits that ought to have gone. */
export function standingText({ kind, freshAt, since, share, waiting }: Standing, now: number, texts: Texts): string {
  const { t, ago, percent } = texts;
  const waits = waiting > 0 ? ` ${t('team.waiting', { count: waiting })}` : '';
  if (kind === 'fresh') return t('team.fresh', { ago: ago(Math.max(0, now - freshAt)) });
  if (kind === 'syncing') return share === undefined ? t('team.syncing') : t('team.share', { share: percent(share) });
  if (kind === 'offline') return t('team.offline', { ago: ago(Math.max(0, now - (since ?? now))) }) + waits;
  return t(`team.trouble.${kind}`) + waits;
}
