import { browser } from 'wxt/browser';
import type { AddOutcome } from '../../components/options/AddHost.tsx';
import { sitesOfRecord } from '../../lib/pages/recognise.ts';
import { changeSettings } from '../../lib/store/settings.ts';

const without = (origin: string, hosts: { origin: string; site: string }[]) =>
  hosts.filter((host) => host.origin !== origin);

/**
 * Asks for one self-hosted address. The system is recognised by the address alone. No `await` before the request: the
 * browser asks only within the very turn of the user's click.
 */
export async function addHost(address: string): Promise<AddOutcome> {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') return { kind: 'notHttps' };
  const [site] = await sitesOfRecord(url);
  if (!site) return { kind: 'unknownSystem' };
  const { origin } = url;
  if (!(await browser.permissions.request({ origins: [`${origin}/*`] }))) return { kind: 'declined', origin };
  await changeSettings(({ hosts }) => ({ hosts: [...without(origin, hosts), { origin, site: site.id }] }));
  return { kind: 'added', origin, site: site.name };
}

/** Gives an address back to the browser, so that it cannot be read any more. */
export async function removeHost(origin: string): Promise<void> {
  await changeSettings(({ hosts }) => ({ hosts: without(origin, hosts) }));
  await browser.permissions.remove({ origins: [`${origin}/*`] });
}
