import { browser } from 'wxt/browser';
import { sendToTab } from '../messaging/send.ts';
import { scriptOf, siteFacts } from '../sites/index.ts';
import { readSettings, type Settings } from '../store/settings.ts';
import { readTabAccount } from '../store/tabAccount.ts';
import { onLeft } from './sightings.ts';

type Files = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>;

/** Content scripts to be registered: one for each site that is on, where it is at home and where it was granted. */
function wanted({ sitesOff, hosts }: Settings) {
  return siteFacts
    .filter((site) => !sitesOff.includes(site.id))
    .map(({ id, access, matches, frames = false }) => {
      const granted = hosts.filter((host) => host.site === id).map((host) => `${host.origin}/*`);
      return {
        id,
        js: [`/${scriptOf(id)}.js`] as Files,
        matches: access === 'install' ? matches : granted,
        allFrames: frames,
        runAt: 'document_idle' as const,
      };
    })
    .filter(({ matches }) => matches.length > 0);
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
  const scripts = wanted(await readSettings());
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

async function inject(tabId: number, allFrames: boolean, files: Files): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames }, files });
  } catch {
    // An error page or one that is going away: it gets the script when it loads.
  }
}
