import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Nothing } from '../../components/catalogue/Nothing.tsx';
import { Decisions } from '../../components/insights/meeting/Decisions.tsx';
import { MeetingFilter } from '../../components/insights/meeting/MeetingFilter.tsx';
import { News } from '../../components/insights/meeting/News.tsx';
import { Readings } from '../../components/insights/meeting/Readings.tsx';
import { Topics } from '../../components/insights/meeting/Topics.tsx';
import { useTexts } from '../../components/texts.tsx';
import { addDays, dayOf } from '../../lib/domain/day.ts';
import { weekNumber } from '../../lib/domain/figures/calendar.ts';
import { Failure } from '../../lib/pages/Failure.tsx';
import { type MeetingView, readMeeting, readTopics } from '../../lib/pages/meetingView.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { useWork } from '../../lib/pages/useWork.ts';
import { markDone, putDecision, readDecisions, removeDecision } from '../../lib/store/decisions.ts';
import { addressOf } from './catalogue/addresses.ts';
import type { ViewProps } from './useFigures.ts';
import { useView } from './useView.ts';

/** One page for the weekly meeting of sales and marketing, to be printed: the same figures for both. */
export function Meeting({ settings: { owner } }: ViewProps) {
  const { t } = useTexts();
  const asked = new URLSearchParams(useView().query);
  const [scope, week] = [asked.get('scope'), asked.get('week')];
  const view = useStored(() => readMeeting({ scope, week }, Date.now(), owner), [scope, week, owner]);
  return (
    <div className="meeting">
      <header>
        <h1>{t('meeting.title')}</h1>
        {view && (
          <button type="button" className="button primary" data-testid="print" onClick={() => print()}>
            <Printer size={16} aria-hidden />
            {t('meeting.print')}
          </button>
        )}
      </header>
      <p className="muted">{t('meeting.context')}</p>
      {view === undefined && <div className="skeleton meeting-skeleton" aria-busy="true" />}
      {view === null && (
        <Nothing title={t('panel.none.noWorkspace')} testId="no-workspace">
          <a className="button primary" href="/options.html">
            {t('panel.none.setUp')}
          </a>
        </Nothing>
      )}
      {view && <Sheet view={view} />}
    </div>
  );
}

function Sheet({ view }: { view: MeetingView }) {
  const { t, date, month } = useTexts();
  const { team, scope, week, range, titles, owners } = view;
  const topics = useStored(() => readTopics(week, Date.now()), [week]);
  const titleOf = (id: string) => titles.get(id) ?? id;
  const months = t('meeting.months', { from: month(`${range.from}-01`), to: month(`${range.to}-01`) });
  const smallest = team?.minGroupSize ?? 1;
  const group = team?.scopes.find(({ id }) => id === scope);
  const whose = group ? (group.name ?? t('figures.everyone', { count: group.members })) : t('figures.own');
  return (
    <>
      <MeetingFilter
        {...view}
        scopes={team?.scopes ?? []}
        onFilter={(change) => {
          location.hash = `meeting?${new URLSearchParams({ scope, week, ...change })}`;
        }}
      />
      <h2 data-testid="meeting-week">
        {t('meeting.weekOf', { number: weekNumber(week), from: date(week), to: date(addDays(week, 6)) })}{' '}
        <span className="muted">{whose}</span>
      </h2>
      {!team && <p className="muted">{t('meeting.ownFigures')}</p>}
      <Readings readings={view.readings} smallest={smallest} />
      <News {...view} months={months} titleOf={titleOf} addressOf={addressOf} smallest={smallest} />
      <Topics
        topics={topics?.topics}
        accounts={topics?.accounts ?? []}
        team={team !== undefined}
        months={months}
        titleOf={titleOf}
        addressOf={addressOf}
      />
      <Decided week={week} owners={owners} />
    </>
  );
}

/** The decisions with what is done to them. */
function Decided({ week, owners }: Pick<MeetingView, 'week' | 'owners'>) {
  const { t } = useTexts();
  const work = useWork();
  const [status, setStatus] = useState('');
  const decisions = useStored(readDecisions);
  const today = () => dayOf(Date.now());
  const change = (task: () => Promise<void>) => {
    setStatus('');
    work.run(task);
  };
  return (
    <>
      <Decisions
        key={week}
        decisions={decisions}
        week={week}
        owners={owners}
        status={status}
        onAdd={(draft) =>
          new Promise((resolve) =>
            change(async () => {
              await putDecision({ ...draft, week, day: today() });
              setStatus(t('meeting.kept'));
              resolve(true);
            }),
          )
        }
        onDone={(id, done) => change(() => markDone(id, done ? today() : undefined))}
        onRemove={(id) => change(() => removeDecision(id))}
      />
      <Failure work={work} />
    </>
  );
}
