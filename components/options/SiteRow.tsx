import { Building2, Mail, Users, X } from 'lucide-react';
import { Switch } from 'react-aria-components';
import { useTexts } from '../texts.tsx';

export interface SiteView {
  id: string;
  name: string;
  kind: 'social' | 'crm' | 'mail';
  /** Fixed hosts; empty for a self-hosted system. */
  hosts: string[];
  on: boolean;
  /** Whether the chip is shown; undefined where there never is one. */
  chip: boolean | undefined;
  /** Self-hosted addresses that the user has granted. */
  origins: string[];
  /** A sentence that belongs beside the switch. */
  note?: string | undefined;
}

const icons = { social: Users, crm: Building2, mail: Mail };

interface SiteRowProps {
  site: SiteView;
  onSwitch: (on: boolean) => void;
  onChip: (shown: boolean) => void;
  onRemove: (origin: string) => void;
}

export function SiteRow({ site, onSwitch, onChip, onRemove }: SiteRowProps) {
  const { t } = useTexts();
  const Icon = icons[site.kind];
  return (
    <li className="row site" data-testid="site" data-site={site.id}>
      <Icon size={16} aria-hidden />
      <div className="site-what">
        <p className="site-name">{site.name}</p>
        {site.hosts.length > 0 && <p className="muted">{site.hosts.join(', ')}</p>}
        {site.note && <p className="muted site-note">{site.note}</p>}
        {site.origins.length > 0 && (
          <ul className="origins">
            {site.origins.map((origin) => (
              <li key={origin}>
                <code>{origin}</code>
                <button
                  type="button"
                  className="button quiet icon"
                  aria-label={t('options.sites.remove', { origin })}
                  title={t('options.sites.remove', { origin })}
                  onClick={() => onRemove(origin)}
                >
                  <X size={16} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {site.chip !== undefined && (
        <label className="check">
          <input
            type="checkbox"
            checked={site.chip}
            disabled={!site.on}
            onChange={(event) => onChip(event.target.checked)}
          />
          {t('options.sites.chip')}
          <span className="hidden">: {site.name}</span>
        </label>
      )}
      <Switch className="switch" isSelected={site.on} onChange={onSwitch} aria-label={site.name}>
        <span className="muted" aria-hidden="true">
          {t(site.on ? 'options.sites.on' : 'options.sites.off')}
        </span>
        <span className="track" aria-hidden="true" />
      </Switch>
    </li>
  );
}
