import { useState } from 'react';
import type { AddSiteProps, AddState } from '../../components/options/AddSite.tsx';
import { loadSites, recognise } from '../../lib/pages/recognise.ts';
import type { Work } from '../../lib/pages/useWork.ts';
import { siteFacts } from '../../lib/sites/index.ts';
import type { Site } from '../../lib/sites/site.ts';
import type { Settings } from '../../lib/store/settings.ts';
import { addAddress, type Place, turnOn } from './grants.ts';
import { isRead, lockOf } from './siteViews.ts';

interface Proposal {
  state: AddState;
  /** What a click would ask for. */
  place?: Place;
}

/** What stands on nobody's hosts but the user's own. */
const selfHosted = siteFacts.filter(({ access, matches }) => access === 'optional' && matches.length === 0);

/** What the address that stands in the field comes to. */
function proposalOf(
  address: string,
  chosen: string,
  sites: Site[],
  settings: Settings,
  held: ReadonlySet<string>,
): Proposal {
  const found = recognise(address, sites);
  const propose = (place: Place, where: string): Proposal => {
    const facts = siteFacts.find(({ id }) => id === place.site);
    const { name: site = '', kind = 'crm' } = facts ?? {};
    const lockedBy = lockOf(place, settings);
    if (lockedBy) return { state: { kind: lockedBy, site } };
    if (isRead(place, settings, held)) return { state: { kind: 'already', site, where } };
    return { state: { kind: kind === 'mail' ? 'messages' : 'records', site, where }, place };
  };
  switch (found.kind) {
    case 'http':
      return { state: { kind: 'http', where: found.url.host } };
    case 'home':
      return propose({ site: found.site.id }, found.url.host);
    case 'own': {
      const { host, origin } = found.url;
      const [only, ...others] = found.sites;
      if (only && others.length === 0) return propose({ site: only.id, origin }, host);
      const among = only ? found.sites : selfHosted;
      const site = among.find(({ id }) => id === chosen)?.id;
      const choice = { systems: among.map(({ id, name }) => ({ id, name })), recognised: only !== undefined };
      const proposal = site ? propose({ site, origin }, host) : { state: { kind: 'choose' as const, where: host } };
      return { ...proposal, state: { ...proposal.state, choice } };
    }
    default:
      return { state: { kind: found.kind } };
  }
}

/** The form "Add a site". The sites are loaded when the field is reached, so that a click waits for nothing. */
export function useAddSite(settings: Settings, held: ReadonlySet<string>, work: Work): AddSiteProps {
  const [address, setAddress] = useState('');
  const [chosen, setChosen] = useState('');
  const [sites, setSites] = useState<Site[]>();
  const [outcome, setOutcome] = useState<AddSiteProps['outcome']>();
  const { state, place } = sites
    ? proposalOf(address, chosen, sites, settings, held)
    : { state: { kind: 'nothing' as const } };
  const add = () => {
    if (!place) return;
    const { site, origin } = place;
    const name = siteFacts.find(({ id }) => id === site)?.name ?? '';
    work.run(async () => {
      const answer = await (origin ? addAddress({ site, origin }) : turnOn(place));
      setOutcome({ answer, site: name, where: origin ?? name, own: origin !== undefined });
      if (answer !== 'granted') return;
      setAddress('');
      setChosen('');
    });
  };
  return {
    address,
    chosen,
    state,
    outcome,
    systems: selfHosted.map(({ name }) => name),
    onFocus: () => {
      if (!sites) void loadSites().then(setSites);
    },
    onAddress: (text) => {
      setAddress(text);
      setChosen('');
      setOutcome(undefined);
    },
    onChoose: setChosen,
    onAdd: add,
  };
}
