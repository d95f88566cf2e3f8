import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';
import { useTexts } from '../texts.tsx';

/** The groups of the list: by kind, and at last the addresses on the team's own servers. */
export const siteGroups = ['social', 'crm', 'mail', 'own'] as const;
export type SiteGroup = (typeof siteGroups)[number];

/** A site at its own hosts, or at one address of the user's own. */
export interface SiteView {
  /** The site's id. */
  site: string;
  /** The address of one's own: `https://crm.acme.example`. */
  origin: string | undefined;
  name: string;
  /** Its hosts, or that address. */
  where: string[];
  /** Whether it is read. */
  on: boolean;
  /** Whether the chip is shown; undefined where there never is one. */
  chip: boolean | undefined;
  /** Who has switched it off for everyone. */
  lockedBy: 'policy' | 'workspace' | undefined;
  /** The address comes from the organisation's policy. */
  given: boolean;
}

interface SiteRowProps {
  view: SiteView;
  /** What the browser answered to the last attempt to switch it on. */
  refused?: 'declined' | 'impossible' | undefined;
  onSwitch: (on: boolean) => void;
  onChip: (shown: boolean) => void;
  onRemove: () => void;
  /** Further lines below the name. */
  children?: ReactNode;
}

export function SiteRow({ view, refused, onSwitch, onChip, onRemove, children }: SiteRowProps) {
  const { t } = useTexts();
  const { site, origin, name, on, chip, lockedBy, given } = view;
  const where = view.where.join(', ');
  const label = origin ? `${name}, ${origin}` : name;
  const mustAllow = origin !== undefined && !on && !lockedBy;
  return (
    <li className="row site" data-testid="site" data-site={site}>
      <div className="site-what">
        <p className="site-name">
          {name}{' '}
          <span className="muted" title={where}>
            {where}
          </span>
        </p>
        {lockedBy && <p className="muted">{t(`options.sites.lockedBy.${lockedBy}`)}</p>}
        {given && !lockedBy && <p className="muted">{t(on ? 'options.sites.given' : 'options.sites.givenAllow')}</p>}
        <p className="wrong" role="status">
          {refused && t(`options.sites.${refused}`, { where: origin ?? name })}
        </p>
        {children}
      </div>
      {origin && !given && (
        <button
          type="button"
          className="button quiet icon"
          aria-label={t('options.sites.remove', { origin })}
          title={t('options.sites.remove', { origin })}
          onClick={onRemove}
        >
          <X size={16} aria-hidden />
        </button>
      )}
      {chip !== undefined && on && (
        <label className="check" title={t('options.sites.chip')}>
          <input type="checkbox" checked={chip} onChange={(event) => onChip(event.target.checked)} />
          <span className="hidden">
            {t('options.sites.chip')}: {label}
          </span>
        </label>
      )}
      <Switch
        className="switch"
        isSelected={on}
        isDisabled={lockedBy !== undefined}
        onChange={onSwitch}
        aria-label={mustAllow ? `${label}: ${t('options.sites.allow')}` : label}
      >
        {mustAllow && (
          <span className="allow" aria-hidden="true">
            {t('options.sites.allow')}
          </span>
        )}
        <span className="track" aria-hidden="true" />
      </Switch>
    </li>
  );
}
