import type { Translate } from '../../locales/translate.ts';
import type { Account } from '../domain/account.ts';
import type { Judgement, NoBadgeReason } from '../domain/badge.ts';
import type { Cue } from '../domain/matchKeys.ts';
import type { FirstPaint } from '../domain/tabAccount.ts';
import { whyNowOf } from '../domain/whyNow.ts';

/** The words of an account's header and badge card, made once so that toolbar, chip and panel say the same. */
export function firstPaintOf(
  account: Account,
  { badge, assumed, whyNone }: Judgement,
  cue: Cue,
  words: { t: Translate; workspaceLanguage: string },
): FirstPaint {
  const { t } = words;
  const line = [account.domains?.[0], t(`badge.relation.${account.relation}`), account.owner];
  return {
    name: account.name,
    line: line.filter(Boolean).join(' · '),
    cue: t(`badge.cue.${cue}`),
    badge: badge
      ? {
          kind: badge.kind,
          title: `${t(`badge.kind.${badge.kind}`)} · ${t(`badge.type.${badge.lead.type}`)}`,
          urgency: t(`badge.urgency.${badge.urgency}`),
          whyNow: whyNowOf(badge, words.workspaceLanguage),
        }
      : {
          kind: 'none',
          title: t('badge.kind.none'),
          urgency: '',
          whyNow:
            whyNone === 'assumed'
              ? t('badge.onlyAssumed', { count: assumed.length })
              : t(`badge.${whyNone as Exclude<NoBadgeReason, 'assumed'>}`),
        },
  };
}
