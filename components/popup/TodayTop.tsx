import { useTexts } from '../texts.tsx';
import { NothingToday, TodayHeader, type TodayListProps } from '../today/TodayList.tsx';
import { TodayRow } from '../today/TodayRow.tsx';
import { TodaySkeleton } from '../today/TodaySkeleton.tsx';

/** The first accounts to act on; all of them are in the panel. */
export function TodayTop(props: TodayListProps & { onOpenPanel: () => void }) {
  const { entries, totals, onOpenPanel } = props;
  const { t } = useTexts();
  return (
    <section className="today" data-testid="today" aria-busy={entries === undefined}>
      <TodayHeader {...props} />
      {entries === undefined && <TodaySkeleton />}
      {entries?.act.length === 0 && <NothingToday {...props} />}
      <ul>
        {entries?.act.map((entry) => (
          <TodayRow key={entry.account.id} entry={entry} />
        ))}
      </ul>
      {totals.act + totals.verify > 0 && (
        <button type="button" className="link more" data-testid="today-all" onClick={onOpenPanel}>
          {t('popup.todayAll', { act: totals.act, verify: totals.verify })}
        </button>
      )}
    </section>
  );
}
