import type { SiteView } from '../../components/options/SiteRow.tsx';
import { SitesSection } from '../../components/options/SitesSection.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { siteFacts } from '../../lib/sites/index.ts';
import { changeSettings, type Settings } from '../../lib/store/settings.ts';
import { Failure } from './Failure.tsx';
import { addHost, removeHost } from './hosts.ts';
import { rereadPages } from './rereadPages.ts';
import { useWork } from './useWork.ts';

async function turn(id: string, on: boolean): Promise<void> {
  await changeSettings(({ sitesOff }) => {
    const others = sitesOff.filter((each) => each !== id);
    return { sitesOff: on ? others : [...others, id] };
  });
}

async function showChip(id: string, shown: boolean): Promise<void> {
  await changeSettings(({ chips }) => ({ chips: { ...chips, [id]: { ...chips[id], hidden: !shown } } }));
  await rereadPages();
}

const hostOf = (pattern: string) => pattern.replace(/^\w+:\/\//, '').replace(/\/.*$/, '');

const viewsOf = ({ sitesOff, chips, hosts }: Settings, linkedinNote: string): SiteView[] =>
  siteFacts.map(({ id, name, kind, matches, chip }) => ({
    id,
    name,
    kind,
    hosts: matches.map(hostOf),
    on: !sitesOff.includes(id),
    chip: chip ? !chips[id]?.hidden : undefined,
    origins: hosts.filter((host) => host.site === id).map((host) => host.origin),
    note: kind === 'social' ? linkedinNote : undefined,
  }));

export function Sites({ settings }: PageProps) {
  const { t } = useTexts();
  const work = useWork();
  return (
    <>
      <SitesSection
        sites={viewsOf(settings, t('options.sites.linkedin'))}
        onSwitch={(id, on) => work.run(() => turn(id, on))}
        onChip={(id, shown) => work.run(() => showChip(id, shown))}
        onRemove={(origin) => work.run(() => removeHost(origin))}
        onAdd={addHost}
      />
      <Failure work={work} />
    </>
  );
}
