import { useEffect, useState } from 'react';
import { dayOf } from '../../lib/domain/day.ts';
import { mondayOf } from '../../lib/domain/figures/calendar.ts';
import { type KpiFigure, type KpiId, kpiFigures } from '../../lib/domain/kpi/kpis.ts';
import {
  type KpiView,
  type PlayWeeks,
  readOwnKpis,
  readPlayWeeks,
  readTeamKpis,
  withPlays,
} from '../../lib/pages/kpiView.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { areComputed, keepWorkspaceKpis } from '../../lib/pages/workspaceKpis.ts';
import type { Settings } from '../../lib/store/settings.ts';
import { readTeam } from '../../lib/store/teamFigures.ts';

/** The KPIs that are known by now; the others are being computed. */
function known({ ground, own }: KpiView, plays: PlayWeeks | undefined, monday: string): Map<KpiId, KpiFigure> {
  const figures = kpiFigures(plays ? { ...ground, weeks: withPlays(ground.weeks, plays) } : ground);
  if (own && !plays) figures.delete('playsInTime');
  if (!areComputed(ground.trends, monday))
    for (const id of ['verifiedBadges', 'decisionMakers'] as const) figures.delete(id);
  return figures;
}

/**
 * The figures of the popup, live. A rep sees his own first, the others the team's, where there is a team of which figures
 * may be told; `view` is undefined while they are read.
 */
export function useFigures({ role, owner }: Settings) {
  const [chosen, setOwn] = useState<boolean>();
  const team = useStored(async () => (await readTeam()) ?? null);
  const hasTeam = (team?.scopes.length ?? 0) > 0;
  const own = team !== undefined && (!hasTeam || (chosen ?? role === 'rep'));
  const wanted = team === undefined ? undefined : own ? 'own' : 'team';
  const view = useStored(async () => {
    if (!wanted) return undefined;
    const now = Date.now();
    const read = wanted === 'own' ? await readOwnKpis(now) : await readTeamKpis(now);
    return read && { wanted, ...read };
  }, [wanted]);
  // What was read for the other choice stays until the new is there.
  const current = view?.wanted === wanted ? view : undefined;
  const plays = useStored(async () => (own ? readPlayWeeks(Date.now(), owner) : undefined), [own, owner]);
  const painted = current !== undefined;
  useEffect(() => {
    // These look at every account with a badge: once a day, and never before the rest is on the screen.
    if (painted) requestIdleCallback(() => void keepWorkspaceKpis(Date.now()).catch(() => {}), { timeout: 1000 });
  }, [painted]);
  return {
    team: team ?? undefined,
    hasTeam,
    own,
    setOwn,
    view: current,
    figures: current && known(current, plays, mondayOf(dayOf(Date.now()))),
  };
}
