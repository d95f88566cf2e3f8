import { browser } from 'wxt/browser';
import type { Sighting } from '../domain/sighting.ts';
import { type TabAccount, WEBSITE } from '../domain/tabAccount.ts';
import { siteFacts } from '../sites/index.ts';
import { siteAt } from '../sites/siteAt.ts';
import { readSettings, type Settings } from '../store/settings.ts';
import { readTabAccount, readTabAccounts } from '../store/tabAccount.ts';
import { onLeft, settle } from './sightings.ts';

/** Websites being matched at this moment: their tabs are followed before anything is known of them. */
let matching = 0;

/**
 * The host of a tab, where the browser tells it: after the user's click on the icon (`activeTab`) and as long as the tab
 * stays at that origin. Undefined for every other tab, for what is no web page, and for sites that are read themselves.
 */
async function hostOf(tabId: number, { hosts }: Settings): Promise<string | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // closed
  const url = URL.parse(tab?.url ?? '');
  return url && /^https?:$/.test(url.protocol) && !siteAt(url, siteFacts, hosts) ? url.hostname : undefined;
}

/**
 * The user asks for the account whose own website a tab shows. Nothing but the host is looked at, and nothing of it is
 * kept: what the tab shows goes when the tab goes on.
 * @returns what was found; undefined where there is no website to look at
 */
export async function onWebsite(tabId: number): Promise<TabAccount['status'] | undefined> {
  const given = await readSettings();
  const domain = await hostOf(tabId, given);
  if (!domain) {
    if ((await readTabAccount(tabId))?.site === WEBSITE) await onLeft(tabId);
    return undefined;
  }
  matching++;
  followWebsites();
  const cues = ['address'];
  const sighting: Sighting = { site: WEBSITE, kind: 'company', domains: [{ domain, role: 'website' }], cues };
  const state = await settle(sighting, tabId, given).finally(() => matching--);
  return state?.status;
}

/** Looks again at the tabs that show a website's account; without any there is nothing to follow. */
export async function rereadWebsites(): Promise<void> {
  const accounts = [...(await readTabAccounts())].filter(([, { site }]) => site === WEBSITE);
  await Promise.all(accounts.map(([tabId]) => onWebsite(tabId)));
  if (accounts.length === 0 && matching === 0) browser.tabs.onUpdated.removeListener(rereadWebsites);
}

/**
 * Looks again whenever a tab loads. Each start of the worker must listen in its first turn; the first load that finds no
 * website's account ends it, so that the pages of the day do not go on waking the worker.
 */
export const followWebsites = (): void => browser.tabs.onUpdated.addListener(rereadWebsites);
