import type { SiteGroup, SiteView } from '../../components/options/SiteRow.tsx';
import { siteFacts } from '../../lib/sites/index.ts';
import type { Settings } from '../../lib/store/settings.ts';
import { type Place, patternsOf } from './grants.ts';

const hostOf = (pattern: string) => pattern.replace(/^\w+:\/\/(\*\.)?/, '').replace(/\/.*$/, '');

/** Who has switched a place off so that the user cannot switch it on. */
export function lockOf({ site }: Place, { policy, workspaceSitesOff }: Settings): SiteView['lockedBy'] {
  if (policy.sitesOff.includes(site)) return 'policy';
  return workspaceSitesOff.includes(site) ? 'workspace' : undefined;
}

/** Whether a place is read: not switched off, and the browser lets us. */
export function isRead(place: Place, { sitesOff }: Settings, held: ReadonlySet<string>): boolean {
  const off = sitesOff.includes(place.site) || (place.origin !== undefined && sitesOff.includes(place.origin));
  return !off && patternsOf(place).some((pattern) => held.has(pattern));
}

/** All places of the list, whether they are read or not. */
function placesOf({ hosts }: Settings): Place[] {
  const addresses = new Map(hosts.map((host) => [`${host.site} ${host.origin}`, host]));
  return [
    ...siteFacts.filter(({ matches }) => matches.length > 0).map(({ id }) => ({ site: id })),
    ...addresses.values(),
  ];
}

/** The match patterns that the list asks about. */
export const patternsInList = (settings: Settings): string[] => [...new Set(placesOf(settings).flatMap(patternsOf))];

/** The rows of the list, group by group. */
export function siteViews(settings: Settings, held: ReadonlySet<string>): Record<SiteGroup, SiteView[]> {
  const groups: Record<SiteGroup, SiteView[]> = { social: [], crm: [], mail: [], own: [] };
  for (const place of placesOf(settings)) {
    const { site, origin } = place;
    const facts = siteFacts.find(({ id }) => id === site);
    if (!facts) continue;
    groups[origin ? 'own' : facts.kind].push({
      site,
      origin,
      name: facts.name,
      where: origin ? [origin] : facts.matches.map(hostOf),
      on: isRead(place, settings, held),
      chip: facts.chip !== false ? !settings.chips[site]?.hidden : undefined,
      lockedBy: lockOf(place, settings),
      given: settings.policy.hosts.some((host) => host.site === site && host.origin === origin),
    });
  }
  return groups;
}
