import { useState } from 'react';
import { AddSite } from '../../components/options/AddSite.tsx';
import { SiteHealth } from '../../components/options/SiteHealth.tsx';
import type { SiteView } from '../../components/options/SiteRow.tsx';
import { SitesSection } from '../../components/options/SitesSection.tsx';
import { policyFaults } from '../../lib/domain/policy.ts';
import { Failure } from '../../lib/pages/Failure.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useHealth } from '../../lib/pages/useHealth.ts';
import { useMinute } from '../../lib/pages/useMinute.ts';
import { useWork } from '../../lib/pages/useWork.ts';
import { siteFacts } from '../../lib/sites/index.ts';
import { changeSettings, type Settings } from '../../lib/store/settings.ts';
import { type Answer, removeAddress, turnOff, turnOn } from './grants.ts';
import { rereadPages } from './rereadPages.ts';
import { patternsInList, siteViews } from './siteViews.ts';
import { useAddSite } from './useAddSite.ts';
import { useHeld } from './useHeld.ts';

async function showChip(id: string, shown: boolean): Promise<void> {
  await changeSettings(({ chips }) => ({ chips: { ...chips, [id]: { ...chips[id], hidden: !shown } } }));
  await rereadPages();
}

function faultsOf({ policy, workspaceSitesOff }: Settings) {
  const ids = siteFacts.map(({ id }) => id);
  const optional = siteFacts.filter(({ access }) => access === 'optional').map(({ id }) => id);
  return {
    policy: policyFaults(policy, ids, optional),
    workspace: workspaceSitesOff.filter((id) => !ids.includes(id)),
  };
}

const nothing: ReadonlySet<string> = new Set();

export function Sites({ settings }: PageProps) {
  const work = useWork();
  const held = useHeld(patternsInList(settings));
  const add = useAddSite(settings, held ?? nothing, work);
  const [refused, setRefused] = useState<{ view: SiteView; answer: Exclude<Answer, 'granted'> }>();
  const health = useHealth();
  const now = useMinute();
  const turn = async (view: SiteView, on: boolean) => {
    setRefused(undefined);
    if (!on) return turnOff(view);
    const answer = await turnOn(view);
    if (answer !== 'granted') setRefused({ view, answer });
  };
  if (!held) return null;
  const groups = siteViews(settings, held);
  const views = Object.values(groups).flat();
  /** Counted for a site as a whole, and so told once: at a row that is read, where there is one. */
  const healthOf = (view: SiteView) => {
    const rows = views.filter(({ site }) => site === view.site);
    const summary = health.get(view.site);
    if (!summary || view !== (rows.find(({ on }) => on) ?? rows[0])) return null;
    return <SiteHealth name={view.name} health={summary} now={now} />;
  };
  return (
    <>
      <SitesSection
        groups={groups}
        healthOf={healthOf}
        refused={refused}
        faults={faultsOf(settings)}
        onSwitch={(view, on) => work.run(() => turn(view, on))}
        onChip={({ site }, shown) => work.run(() => showChip(site, shown))}
        onRemove={({ site, origin }) => origin && work.run(() => removeAddress({ site, origin }))}
      >
        <AddSite {...add} />
      </SitesSection>
      <Failure work={work} />
    </>
  );
}
