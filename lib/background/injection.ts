import { browser } from 'wxt/browser';
import { sendToTab } from '../messaging/send.ts';
import { siteAddresses } from '../sites/index.ts';
import { readSettings, type Settings } from '../store/settings.ts';
import { readTabAccount } from '../store/tabAccount.ts';
import { onLeft } from './sightings.ts';

const SCRIPT = '/detect.js';

/** Content scripts to be registered: the fixed sites that are on, and each granted self-hosted address. */
function wanted({ sitesOff, hosts }: Settings) {
  const on = siteAddresses.filter((site) => !sitesOff.includes(site.id));
  const fixed = on.flatMap((site) => site.matches);
  const granted = hosts.filter((host) => on.some((site) => site.id === host.site)).map((host) => `${host.origin}/*`);
  // Self-hosted webmail shows the message in a frame, so there every frame is looked at.
  return [
    { id: 'sites', matches: fixed, allFrames: false },
    { id: 'hosts', matches: granted, allFrames: true },
  ].filter((each) => each.matches.length > 0);
}

/**
 * Makes the registered content scripts fit the settings. Registered at run time rather than in the manifest, so that a
 * site that is switched off is not read at all. Pages already open get the script at once, or are told to stop.
 */
export async function applySites(): Promise<void> {
  // One at a time: two changes in a row would register the same scripts twice, which the browser refuses.
  await navigator.locks.request('whynow-sites', register);
}

async function register(): Promise<void> {
  const given = await readSettings();
  const scripts = wanted(given).map((each) => ({ ...each, js: [SCRIPT], runAt: 'document_idle' as const }));
  await browser.scripting.unregisterContentScripts();
  await browser.scripting.registerContentScripts(scripts);
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap((tab) => tab.id ?? []);
  await Promise.all(ids.map((id) => sendToTab(id, 'stop', undefined)));
  const read = new Set<number>();
  for (const { matches, allFrames } of scripts) {
    for (const tab of await browser.tabs.query({ url: matches })) {
      if (tab.id === undefined || tab.discarded) continue;
      read.add(tab.id);
      await inject(tab.id, allFrames);
    }
  }
  await Promise.all(ids.map((id) => (read.has(id) ? undefined : forget(id))));
}

/**
 * Settings have changed, from whichever page: sites that were switched, granted or given back are watched or let go. The
 * background looks for itself rather than being told, because the page that changed them may be closed by then.
 */
export async function onStorageChanged(
  changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
): Promise<void> {
  const change = changes.settings as { oldValue?: Partial<Settings>; newValue?: Partial<Settings> } | undefined;
  const sitesOf = (given: Partial<Settings> | undefined) => JSON.stringify([given?.sitesOff ?? [], given?.hosts ?? []]);
  if (change && sitesOf(change.oldValue) !== sitesOf(change.newValue)) await applySites();
}

/** A tab of a site that has just been switched off or given back must not go on showing its account. */
async function forget(tabId: number): Promise<void> {
  if (await readTabAccount(tabId)) await onLeft(tabId);
}

async function inject(tabId: number, allFrames: boolean): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames }, files: [SCRIPT] });
  } catch {
    // An error page or one that is going away: it gets the script when it loads.
  }
}
