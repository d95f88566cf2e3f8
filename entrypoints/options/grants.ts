import { browser } from 'wxt/browser';
import { siteFacts } from '../../lib/sites/index.ts';
import { patternOf } from '../../lib/store/grants.ts';
import { changeSettings } from '../../lib/store/settings.ts';

/** A site at its own hosts, or at one address of the user's. */
export interface Place {
  site: string;
  origin?: string | undefined;
}

/** What the browser and its user answered. */
export type Answer = 'granted' | 'declined' | 'impossible';

const factsOf = (id: string) => siteFacts.find((site) => site.id === id);

/** The match patterns of a place. */
export const patternsOf = ({ site, origin }: Place): string[] =>
  origin ? [patternOf(origin)] : (factsOf(site)?.matches ?? []);

/** What stands in the settings for a place that is switched off. */
const switchOf = ({ site, origin }: Place): string => origin ?? site;

/** No `await` before the request: the browser asks only within the very turn of the user's click. */
async function ask(place: Place): Promise<Answer> {
  try {
    return (await browser.permissions.request({ origins: patternsOf(place) })) ? 'granted' : 'declined';
  } catch (error) {
    console.info('The permission could not be asked for:', error);
    return 'impossible';
  }
}

/** Asks for what the place needs and is not held yet, and has it read. */
export async function turnOn(place: Place): Promise<Answer> {
  const answer = await ask(place);
  if (answer === 'granted')
    await changeSettings(({ sitesOff }) => ({
      sitesOff: sitesOff.filter((off) => off !== place.site && off !== place.origin),
    }));
  return answer;
}

/** Has the place read no more, and gives back what was granted for it; what was granted at installation stays. */
export async function turnOff(place: Place): Promise<void> {
  const off = switchOf(place);
  await changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff.filter((each) => each !== off), off] }));
  if (place.origin || factsOf(place.site)?.access === 'optional')
    await browser.permissions.remove({ origins: patternsOf(place) });
}

type Address = Required<Place> & { origin: string };
const isSame = (one: Place, other: Place) => one.site === other.site && one.origin === other.origin;

/** Asks for an address of the user's own and keeps it. */
export async function addAddress({ site, origin }: Address): Promise<Answer> {
  const answer = await ask({ site, origin });
  if (answer === 'granted')
    await changeSettings(({ hosts, sitesOff }) => ({
      hosts: [...hosts.filter((host) => !isSame(host, { site, origin })), { site, origin }],
      sitesOff: sitesOff.filter((off) => off !== site && off !== origin),
    }));
  return answer;
}

/** Forgets an address and gives it back to the browser, unless another of the same host needs the permission. */
export async function removeAddress(address: Address): Promise<void> {
  const patterns = patternsOf(address);
  let shared = false;
  await changeSettings(({ hosts, sitesOff }) => {
    const others = hosts.filter((host) => !isSame(host, address));
    shared = others.some((host) => patternsOf(host)[0] === patterns[0]);
    const isKept = others.some((host) => host.origin === address.origin);
    return { hosts: others, sitesOff: isKept ? sitesOff : sitesOff.filter((off) => off !== address.origin) };
  });
  if (!shared) await browser.permissions.remove({ origins: patterns });
}
