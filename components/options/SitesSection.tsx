import { useTexts } from '../texts.tsx';
import { AddHost, type AddOutcome } from './AddHost.tsx';
import { Section } from './Layout.tsx';
import { SiteRow, type SiteView } from './SiteRow.tsx';

interface SitesSectionProps {
  sites: SiteView[];
  onSwitch: (id: string, on: boolean) => void;
  onChip: (id: string, shown: boolean) => void;
  onRemove: (origin: string) => void;
  onAdd: (address: string) => Promise<AddOutcome>;
}

/** Which sites are read, and the addresses on the team's own servers. */
export function SitesSection({ sites, onSwitch, onChip, onRemove, onAdd }: SitesSectionProps) {
  const { t } = useTexts();
  return (
    <Section id="sites" hint={t('options.sites.hint')}>
      <ul className="group">
        {sites.map((site) => (
          <SiteRow
            key={site.id}
            site={site}
            onSwitch={(on) => onSwitch(site.id, on)}
            onChip={(shown) => onChip(site.id, shown)}
            onRemove={onRemove}
          />
        ))}
      </ul>
      <AddHost onAdd={onAdd} />
    </Section>
  );
}
