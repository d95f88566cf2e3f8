import { Expiring } from '../../components/popup/Expiring.tsx';
import { KpiList } from '../../components/popup/KpiList.tsx';
import { OwnUse } from '../../components/popup/OwnUse.tsx';
import { ThisWeek } from '../../components/popup/ThisWeek.tsx';
import { WhoseSwitch } from '../../components/popup/WhoseSwitch.tsx';
import { useTexts } from '../../components/texts.tsx';
import { monthOf } from '../../lib/domain/figures/calendar.ts';
import { lastFullWeek } from '../../lib/domain/kpi/kpis.ts';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import type { useFigures } from './useFigures.ts';
import { useStill } from './useShell.ts';

/** The KPIs of the team or the rep's own, what changed this week, and what asks for attention. */
export function Figures({ settings, ...props }: PageProps & ReturnType<typeof useFigures>) {
  const { t, date, today, wholeMonth } = useTexts();
  const { team, hasTeam, own, setOwn, view, figures } = props;
  const asOf = view?.ground.asOf ?? today;
  const isRep = settings.role === 'rep';
  const section = useStill(view, figures?.size);
  return (
    <section ref={section} aria-label={t('kpi.whose')} aria-busy={view === undefined}>
      {hasTeam && (
        <div className="whose-line">
          <WhoseSwitch own={own} onOwn={setOwn} />
          {!own && team && (
            <p className="muted">{t('kpi.everyone', { count: team.scopes[0]?.members ?? 0, date: date(team.asOf) })}</p>
          )}
        </div>
      )}
      {view && !hasTeam && !isRep && <p className="muted">{t('kpi.noTeam')}</p>}
      <KpiList figures={figures} agreed={view?.agreed ?? []} asOf={asOf} own={own} smallest={team?.minGroupSize ?? 0} />
      {view && (
        <ThisWeek
          news={view.news}
          titles={view.titles}
          period={own ? t('thisWeek.thatWeek') : wholeMonth(monthOf(lastFullWeek(asOf)))}
        />
      )}
      {view && !isRep && <Expiring count={view.expiring} />}
      {view?.own && <OwnUse use={view.own} titles={view.titles} />}
      {view?.own && <p className="muted block">{t('popup.thisDevice')}</p>}
    </section>
  );
}
