import { Building2, Mail, Server, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts.tsx';
import { Section } from './Layout.tsx';
import { type SiteGroup, SiteRow, type SiteView, siteGroups } from './SiteRow.tsx';

const icons = { social: Users, crm: Building2, mail: Mail, own: Server };

interface SitesSectionProps {
  groups: Record<SiteGroup, SiteView[]>;
  /** The row that could not be switched on, and what the browser answered. */
  refused: { view: Pick<SiteView, 'site' | 'origin'>; answer: 'declined' | 'impossible' } | undefined;
  /** Values of the organisation's policy, and site ids of the workspace, that are of no use. */
  faults: { policy: string[]; workspace: string[] };
  /** How reading it goes. */
  healthOf: (view: SiteView) => ReactNode;
  onSwitch: (view: SiteView, on: boolean) => void;
  onChip: (view: SiteView, shown: boolean) => void;
  onRemove: (view: SiteView) => void;
  /** The form that adds one. */
  children: ReactNode;
}

/** Which sites are read, and the addresses on the team's own servers. */
export function SitesSection(props: SitesSectionProps) {
  const { groups, refused, faults, healthOf, onSwitch, onChip, onRemove, children } = props;
  const { t } = useTexts();
  const isRefused = ({ site, origin }: SiteView) => refused?.view.site === site && refused.view.origin === origin;
  return (
    <Section id="sites" hint={t('options.sites.hint')}>
      {(['policy', 'workspace'] as const).map(
        (from) =>
          faults[from].length > 0 && (
            <div key={from} className="notice faults" data-testid={`${from}-faults`}>
              <p>{t(`options.sites.faults.${from}`)}</p>
              <ul>
                {faults[from].map((fault) => (
                  <li key={fault}>
                    <code>{fault}</code>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      {siteGroups.map((group) => {
        const Icon = icons[group];
        return (
          <section key={group} className="sites" aria-labelledby={`sites-${group}`}>
            <div className="sites-head muted">
              <h3 id={`sites-${group}`}>
                <Icon size={16} aria-hidden />
                {t(`options.sites.group.${group}`)}
              </h3>
              {groups[group].some(({ chip }) => chip !== undefined) && (
                <span className="chip-column" aria-hidden="true">
                  {t('options.sites.column.chip')}
                </span>
              )}
              {groups[group].length > 0 && (
                <span className="read-column" aria-hidden="true">
                  {t('options.sites.column.read')}
                </span>
              )}
            </div>
            {(groups[group].length > 0 || group === 'own') && (
              <div className="group">
                <ul>
                  {groups[group].map((view) => (
                    <SiteRow
                      key={`${view.site} ${view.origin}`}
                      view={view}
                      refused={isRefused(view) ? refused?.answer : undefined}
                      onSwitch={(on) => onSwitch(view, on)}
                      onChip={(shown) => onChip(view, shown)}
                      onRemove={() => onRemove(view)}
                    >
                      {healthOf(view)}
                      {group === 'social' && <p className="muted site-note">{t('options.sites.linkedin')}</p>}
                    </SiteRow>
                  ))}
                </ul>
                {group === 'own' && children}
              </div>
            )}
          </section>
        );
      })}
      <p className="muted counted">{t('health.counted')}</p>
    </Section>
  );
}
