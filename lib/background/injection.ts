import { browser } from 'wxt/browser';
import { sendToTab } from '../messaging/send.ts';
import { scriptOf, sendingScriptOf, siteFacts } from '../sites/index.ts';
import { heldAmong, patternOf } from '../store/grants.ts';
import { readSettings, type Settings } from '../store/settings.ts';
import { readTabAccount } from '../store/tabAccount.ts';
import { onLeft } from './sightings.ts';

type Files = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>;

/**
 * Content scripts to be registered: one for each site that is on, for those of its hosts and granted addresses that the
 * browser lets us read; on mail sites a second one where the rep has switched the sending check on.
 */
async function wanted({ sitesOff, hosts, watchSending }: Settings) {
  const isOn = (id: string) => !sitesOff.includes(id);
  const scripts = [];
  for (const { id, matches, frames = false, sends } of siteFacts) {
    const granted = hosts.filter(({ site, origin }) => site === id && isOn(origin));
    const held = await heldAmong([...matches, ...granted.map(({ origin }) => patternOf(origin))]);
    const names = [scriptOf(id), ...(sends && watchSending ? [sendingScriptOf(id)] : [])];
    const js = names.map((name) => `/${name}.js`) as Files;
    if (isOn(id) && held[0]) scripts.push({ id, js, matches: held, allFrames: frames });
  }
  return scripts;
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
  const scripts = await wanted(await readSettings());
  await browser.scripting.unregisterContentScripts();
  await browser.scripting.registerContentScripts(scripts);
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap((tab) => tab.id ?? []);
  await Promise.all(ids.map((id) => sendToTab(id, 'stop', undefined)));
  const read = new Set<number>();
  for (const { matches, allFrames, js } of scripts) {
    for (const tab of await browser.tabs.query({ url: matches })) {
      if (tab.id === undefined || tab.discarded) continue;
      read.add(tab.id);
      await inject(tab.id, allFrames, js);
    }
  }
  await Promise.all(ids.map((id) => (read.has(id) ? undefined : forget(id))));
}

/**
 * Settings, policy or workspace have changed: sites that were switched, granted or given back are watched or let go. The background looks for itself rather than being told, because the page that changed them may be closed by
 * then.
 */
export async function onStorageChanged(
  changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
): Promise<void> {
  const sitesOf = (given: unknown) => {
    const { sitesOff = [], hosts = [], watchSending = false } = Object(given) as Partial<Settings>;
    return JSON.stringify([sitesOff, hosts, watchSending]);
  };
  if (Object.values(changes).some(({ oldValue, newValue }) => sitesOf(oldValue) !== sitesOf(newValue)))
    await applySites();
}

/** A tab of a site that has just been switched off or given back must not go on showing its account. */
async function forget(tabId: number): Promise<void> {
  if (await readTabAccount(tabId)) await onLeft(tabId);
}

async function inject(tabId: number, allFrames: boolean, files: Files): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames }, files });
  } catch {
    // An error page or one that is going away: it gets the script when it loads.
  }
}
