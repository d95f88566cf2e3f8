import type { ReactNode } from 'react';
import type { BadgeKind } from '../../lib/domain/badgeKinds.ts';
import type { TodayEntry, VerifyEntry } from '../../lib/domain/today.ts';
import { useTexts } from '../texts.tsx';
import { KindFilter } from './KindFilter.tsx';
import { OwnerChoice } from './OwnerChoice.tsx';
import { TodayRow, VerifyRow } from './TodayRow.tsx';
import { TodaySkeleton } from './TodaySkeleton.tsx';

export type TodayPart = 'act' | 'verify';

export interface TodayListProps {
  /** Those that are shown; undefined while they are being computed. */
  entries: { act: TodayEntry[]; verify: VerifyEntry[] } | undefined;
  /** With those that are not shown. */
  totals: Record<TodayPart, number>;
  /** What can be filtered by, with the number of accounts in both lists. */
  kinds: [kind: BadgeKind, count: number][];
  /** Undefined: all. */
  kind: BadgeKind | undefined;
  onKind: (kind: BadgeKind | undefined) => void;
  /** Whose accounts; empty for everyone's. */
  owner: string;
  owners: string[];
  onOwner: (owner: string) => void;
  onMore: (list: TodayPart) => void;
}

/** Accounts with a badge, most urgent first, and those where something is to be verified before. */
export function TodayList(props: TodayListProps) {
  const { entries, totals, kinds, kind, onKind, onMore } = props;
  const { t } = useTexts();
  const more = (part: TodayPart) => totals[part] - (entries?.[part].length ?? 0);
  return (
    <section className="today" data-testid="today" aria-busy={entries === undefined}>
      <TodayHeader {...props} />
      <KindFilter kinds={kinds} kind={kind} onKind={onKind} />
      {entries === undefined && <TodaySkeleton />}
      {entries?.act.length === 0 && <NothingToday {...props} />}
      <ul aria-label={t('panel.today.title')}>
        {entries?.act.map((entry) => (
          <TodayRow key={entry.account.id} entry={entry} />
        ))}
      </ul>
      {entries && more('act') > 0 && <More count={more('act')} onMore={() => onMore('act')} />}
      {entries && entries.verify.length > 0 && (
        <div className="verify" data-testid="verify">
          <h3>{t('panel.today.verify', { count: totals.verify })}</h3>
          <p className="muted">{t('panel.today.verifyWhy')}</p>
          <ul>
            {entries.verify.map((entry) => (
              <VerifyRow key={entry.id} entry={entry} />
            ))}
          </ul>
          {more('verify') > 0 && <More count={more('verify')} onMore={() => onMore('verify')} />}
        </div>
      )}
    </section>
  );
}

/** The title, and beside it whose accounts these are. */
export function TodayHeader(props: Pick<TodayListProps, 'owner' | 'owners' | 'onOwner'>): ReactNode {
  const { t } = useTexts();
  return (
    <div className="today-header">
      <h2>{t('panel.today.title')}</h2>
      <OwnerChoice {...props} />
    </div>
  );
}

/** Nothing in the list: why, and the one thing that shows more. */
export function NothingToday({
  kind,
  onKind,
  owner,
  onOwner,
}: Pick<TodayListProps, 'kind' | 'onKind' | 'owner' | 'onOwner'>) {
  const { t } = useTexts();
  if (kind)
    return (
      <Nothing text={t('panel.today.emptyKind', { kind: t(`badge.kind.${kind}`) })}>
        <button type="button" className="link" onClick={() => onKind(undefined)}>
          {t('panel.today.showAll')}
        </button>
      </Nothing>
    );
  if (owner)
    return (
      <Nothing text={t('panel.today.emptyOwner', { owner })}>
        <button type="button" className="link" onClick={() => onOwner('')}>
          {t('panel.today.showEveryone')}
        </button>
      </Nothing>
    );
  return <Nothing text={t('panel.today.empty')} />;
}

const Nothing = ({ text, children }: { text: string; children?: ReactNode }) => (
  <p className="muted today-empty" data-testid="today-empty">
    {text} {children}
  </p>
);

function More({ count, onMore }: { count: number; onMore: () => void }) {
  const { t } = useTexts();
  return (
    <button type="button" className="link more" onClick={onMore}>
      {t('panel.today.more', { count })}
    </button>
  );
}
