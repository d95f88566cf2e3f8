import { languageOf, type Translate } from '../../locales/translate.ts';
import { judgementOf } from '../domain/badge.ts';
import { badgeLook } from '../domain/badgeLook.ts';
import { dayOf } from '../domain/day.ts';
import { ruleBookOf } from '../domain/ruleBook.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { TabAccount } from '../domain/tabAccount.ts';
import type { ChipPlace, ChipView } from '../messaging/protocol.ts';
import { siteFacts } from '../sites/index.ts';
import { siteAt } from '../sites/siteAt.ts';
import { countVisit } from '../store/health.ts';
import { changeSettings, readSettings, type Settings } from '../store/settings.ts';
import { clearTabAccount, readTabAccount, writeTabAccount } from '../store/tabAccount.ts';
import { warmUp } from '../store/workerRecords.ts';
import { firstPaintOf } from './firstPaint.ts';
import { matchSighting } from './matchSighting.ts';
import { textsFor } from './texts.ts';
import { showOnToolbar } from './toolbar.ts';

/** The newest turn of each tab with the visit that it is about: an answer that was overtaken is dropped. */
const turns = new Map<number, { visit: string | undefined }>();
const nextTurn = (tabId: number, visit?: string) => {
  const turn = { visit };
  turns.set(tabId, turn);
  return turn;
};

/** Whether a page at this address may speak for the site it names, and the site is not switched off. */
function mayReport(siteId: string, url: URL, { sitesOff, hosts }: Settings): boolean {
  const off = [siteId, url.origin].some((each) => sitesOff.includes(each));
  // One address may be that of several systems, in folders of their own.
  return (
    !off &&
    Boolean(
      siteAt(
        url,
        siteFacts.filter(({ id }) => id === siteId),
        hosts,
      ),
    )
  );
}

async function stateOf(sighting: Sighting, given: Settings): Promise<TabAccount> {
  const common = { site: sighting.site, identity: undefined, read: sighting.cues ?? [] };
  if (sighting.unreadable) return { ...common, status: 'unreadable' };
  const found = await matchSighting(sighting);
  if (!found) return { ...common, status: 'none' };
  const { match, identity, file, head } = found;
  const known = { ...common, identity };
  if (match.outcome === 'ambiguous')
    return { ...known, status: 'ambiguous', candidates: match.candidates, cue: match.cue };
  if (match.outcome === 'none' || !file) return { ...known, status: 'none' };
  const { accountId, cue } = match;
  const verdict = judgementOf(file.signals, ruleBookOf(head), dayOf(Date.now(), head.settings.timeZone));
  const words = { t: textsFor(languageOf(given)), workspaceLanguage: head.language };
  const first = firstPaintOf(file.account, verdict, cue, words);
  return { ...known, status: 'matched', accountId, cue, first, urgency: verdict.badge?.urgency };
}

function chipOf(state: TabAccount, t: Translate, place: ChipPlace): ChipView | undefined {
  if (state.status !== 'matched') return undefined;
  const { name, badge } = state.first;
  const label = `${name}. ${badge.title}. ${t('toolbar.open')}`;
  return { ...badgeLook[badge.kind], name, label, hideLabel: t('toolbar.hideChip'), place };
}

/** What the last match took, for whoever looks at the worker with the developer tools. */
const MATCH = 'match';

/**
 * A page was read: match it, remember what the tab shows, show it on the toolbar, answer the chip. The answer does not
 * wait for the toolbar: the chip is what the rep is looking for.
 */
export async function onSighting(
  sighting: Sighting,
  tabId: number,
  url: URL,
  visit?: string,
): Promise<ChipView | undefined> {
  // A page that goes while the worker sleeps cannot tell: what the tab showed then says nothing about this visit.
  const before = turns.has(tabId) ? readTabAccount(tabId) : undefined;
  const turn = nextTurn(tabId, visit);
  warmUp();
  const given = await readSettings();
  if (!mayReport(sighting.site, url, given)) return undefined;
  const state = await settle(sighting, tabId, given, turn);
  if (state) void noteHealth(sighting, await before);
  return state && chipOf(state, textsFor(languageOf(given)), given.chips[sighting.site] ?? {});
}

/**
 * Counts a visit of a record once, as read or as failed: as long as the tab shows what this visit told before, it is the
 * same visit. One that could not be read at first and is read after all counts as read.
 */
async function noteHealth({ site, unreadable }: Sighting, before: TabAccount | undefined): Promise<void> {
  const first = before?.site !== site;
  if (first || (before.status === 'unreadable' && !unreadable))
    await countVisit(site, unreadable ? [0, 1] : [1, first ? 0 : -1], Date.now());
}

/** Matches a sighting and shows the outcome; undefined when a later page of the tab has overtaken it. */
export async function settle(
  sighting: Sighting,
  tabId: number,
  given: Settings,
  turn: object = nextTurn(tabId),
): Promise<TabAccount | undefined> {
  const start = performance.now();
  const t = textsFor(languageOf(given));
  const state = await stateOf(sighting, given).catch((error: unknown): TabAccount => {
    console.info('The page could not be matched:', error); // the toolbar and the panel tell the user
    return { site: sighting.site, identity: undefined, read: [], status: 'problem' };
  });
  performance.clearMeasures(MATCH);
  performance.measure(MATCH, { start });
  if (turns.get(tabId) !== turn) return undefined;
  showOnToolbar(tabId, state, t).catch(() => {}); // the tab may have closed meanwhile
  await writeTabAccount(tabId, state);
  return state;
}

/**
 * The record has gone from the page: the tab shows nothing any more. The farewell of a page may come after the first word
 * of the one that follows, and then says nothing about the tab. The browser's own name of a document does not tell them
 * apart: of a farewell that late it gives the name of the page that follows.
 * @param visit which loading of the page says so
 */
export async function onLeft(tabId: number, visit?: string): Promise<void> {
  const latest = turns.get(tabId)?.visit;
  if (visit && latest && visit !== latest) return;
  nextTurn(tabId);
  await clearTabAccount(tabId);
  const t = textsFor(languageOf(await readSettings()));
  // The tab may be closing: then there is nothing left to clear.
  await showOnToolbar(tabId, undefined, t).catch(() => {});
}

/** Lowest and highest place that is remembered, in pixels from the lower edge of the window. */
const PLACES = [0, 4000] as const;

/** The user moved the chip, or hid it on this site. */
export async function onChipMoved({ bottom, ...rest }: ChipPlace, url: URL): Promise<void> {
  const site = siteAt(url, siteFacts, (await readSettings()).hosts)?.id;
  if (!site) return;
  const place = bottom === undefined ? rest : { ...rest, bottom: Math.max(PLACES[0], Math.min(bottom, PLACES[1])) };
  await changeSettings(({ chips }) => ({ chips: { ...chips, [site]: { ...chips[site], ...place } } }));
}
