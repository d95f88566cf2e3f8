import { useMemo } from 'react';
import { FilterBar } from '../../components/insights/figures/FilterBar.tsx';
import { AlikeRequests } from '../../components/insights/gaps/AlikeRequests.tsx';
import { BadgeGapsSheet } from '../../components/insights/gaps/BadgeGapsSheet.tsx';
import { ExpiringSheet } from '../../components/insights/gaps/ExpiringSheet.tsx';
import { RefusedSheet } from '../../components/insights/gaps/RefusedSheet.tsx';
import { useTexts } from '../../components/texts.tsx';
import { monthsOf, rangeBefore } from '../../lib/domain/figures/calendar.ts';
import { sumAssets, sumBadges } from '../../lib/domain/figures/sum.ts';
import { badgeGaps } from '../../lib/domain/gaps.ts';
import { exportTable } from '../../lib/pages/exportTable.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { readRequests } from '../../lib/store/requests.ts';
import { readAssets, readHead } from '../../lib/store/workspace.ts';
import { addressOf } from './catalogue/addresses.ts';
import { useFigures, type ViewProps } from './useFigures.ts';
import { NoTeam, ViewHead } from './ViewHead.tsx';

const linkTo = (id: string) => `#${addressOf(id)}`;

export function Gaps({ settings }: ViewProps) {
  const { t } = useTexts();
  const { filter, setFilter, scopes, figures, before } = useFigures(settings);
  const { range } = filter;
  const head = useStored(async () => (await readHead()) ?? null);
  const assets = useStored(() => readAssets());
  const requests = useStored(readRequests);
  const now = Date.now();
  const sums = useMemo(
    () => figures && { gaps: badgeGaps(figures.months, range), assets: sumAssets(figures.months, range) },
    [figures, range],
  );
  const earlier = useMemo(() => before && sumBadges(before.months, rangeBefore(range)), [before, range]);
  const smallest = figures?.team?.minGroupSize ?? 1;
  return (
    <ViewHead view="gaps" hint={t('gaps.hint')} hasWorkspace={head !== null}>
      <FilterBar filter={filter} scopes={scopes} today={figures?.asOf} onFilter={setFilter} />
      <NoTeam figures={figures} />
      <BadgeGapsSheet
        gaps={sums?.gaps}
        before={earlier}
        months={monthsOf(range)}
        smallest={smallest}
        onExport={exportTable}
      />
      <AlikeRequests requests={requests} onExport={exportTable} />
      <RefusedSheet sums={sums?.assets} assets={assets} smallest={smallest} linkTo={linkTo} onExport={exportTable} />
      <ExpiringSheet
        assets={assets}
        timeZone={head?.settings.timeZone}
        now={now}
        linkTo={linkTo}
        onExport={exportTable}
      />
    </ViewHead>
  );
}
