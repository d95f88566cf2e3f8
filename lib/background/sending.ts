import { languageOf } from '../../locales/translate.ts';
import { withCampaign } from '../domain/campaignLink.ts';
import { dayOf, halfOf } from '../domain/day.ts';
import { assetOfLink, barOf, replacementOf } from '../domain/linkVerdict.ts';
import type { UsageEvent } from '../domain/usageEvent.ts';
import type { KnownLink, LinkAnswer } from '../messaging/protocol.ts';
import { siteFacts } from '../sites/index.ts';
import { siteAt } from '../sites/siteAt.ts';
import { readAsset, readLinked } from '../store/links.ts';
import { appendToLog } from '../store/logWriter.ts';
import { readForMatch } from '../store/matchReads.ts';
import { pseudonym } from '../store/pseudonym.ts';
import { NOTICE_VERSION, readSettings, type Settings } from '../store/settings.ts';
import { readTabAccount } from '../store/tabAccount.ts';
import { writeEvents } from '../store/workerLog.ts';
import { records } from '../store/workerRecords.ts';

/** Whether the rep wants the messages of this page to be checked. */
function mayCheck(url: URL, { watchSending, sitesOff, hosts }: Settings): boolean {
  // One address may be that of several systems, in folders of their own.
  const mail = siteFacts.filter(({ sends }) => sends);
  const id = watchSending && siteAt(url, mail, hosts)?.id;
  return Boolean(id) && ![id, url.origin].some((each) => sitesOff.includes(String(each)));
}

/**
 * Which of these addresses belong to the catalogue. The others are forgotten here: nothing that was asked is kept or
 * logged, in memory or elsewhere.
 */
export async function onLinks(addresses: string[], url: URL): Promise<LinkAnswer | undefined> {
  const given = await readSettings();
  if (!mayCheck(url, given)) return undefined;
  const [linked, { head }] = await Promise.all([readLinked(records, addresses), readForMatch(records, [])]);
  const links = [...linked].map(async ([address, assets]): Promise<KnownLink> => {
    const now = Date.now();
    const asset = assetOfLink(assets, address, now);
    const bar = asset && barOf(asset);
    if (!bar) return { address };
    // What expires while the message is being written has its replacement ready.
    const next = await replacementOf(asset, (id) => readAsset(records, id), Math.max(now, bar.from));
    const instead = next && { title: next.title, url: withCampaign(next.url, next.id, head?.settings.campaign) };
    return { address, bar: { ...bar, title: asset.title, instead } };
  });
  return { language: languageOf(given), links: await Promise.all(links) };
}

/** A message has gone out: each asset whose address was in it counts as sent, once. Only the ids of assets are kept. */
export async function onSent(addresses: string[], tabId: number, url: URL): Promise<void> {
  const given = await readSettings();
  if (!mayCheck(url, given) || given.noticeShown < NOTICE_VERSION || given.logPaused) return;
  const [linked, { head }, tab] = await Promise.all([
    readLinked(records, addresses),
    readForMatch(records, []),
    readTabAccount(tabId),
  ]);
  const now = Date.now();
  const assets = new Set([...linked].flatMap(([address, each]) => assetOfLink(each, address, now) ?? []));
  const account = tab?.status === 'matched' ? tab : undefined;
  const rep = await pseudonym();
  const events = new Map<string, UsageEvent>();
  for (const { id, version } of assets)
    events.set(id, {
      id: crypto.randomUUID(),
      day: dayOf(now),
      half: halfOf(now),
      rep,
      assetId: id,
      assetVersion: version,
      badge: account?.first.badge.kind ?? 'none',
      ...(account && head?.settings.logAccounts && { accountId: account.accountId }),
      action: 'use',
      channel: 'sent',
    });
  if (events.size > 0) await appendToLog([...events.values()], writeEvents);
}
