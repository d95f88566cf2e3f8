import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { AssetActions } from '../../components/panel/rowContext.ts';
import { useTexts } from '../../components/texts.tsx';
import { type Asset, isOfferable, isSendable } from '../../lib/domain/asset.ts';
import { dayOf } from '../../lib/domain/day.ts';
import { problemOf } from '../../lib/domain/problem.ts';
import type { Happening } from '../../lib/domain/usageEvent.ts';
import type { ContentView } from '../../lib/pages/contentView.ts';
import { setFavourite } from '../../lib/store/favourites.ts';
import { record } from '../../lib/store/log.ts';
import { circumstanceOf } from './circumstance.ts';
import { copyPiece, pieceOf } from './clipboard.ts';
import { insertInto } from './insertInto.ts';

/** Milliseconds for which the last result stays on the screen. */
const SHOWN_FOR = 6000;

/** What the rep can do with an asset, and one line that says what came of it. */
export function useContentActions(
  tab: number,
  view: ContentView,
  onUsed: () => void,
): { actions: AssetActions; status: string } {
  const { t } = useTexts();
  const [status, setStatus] = useState('');
  useEffect(() => {
    if (status === '') return;
    const timer = setTimeout(() => setStatus(''), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [status]);

  const fail = (error: unknown) => {
    const { kind } = problemOf(error);
    setStatus(`${t(`problem.${kind}.title`)}. ${t(`problem.${kind}.next`)}`);
  };
  const log = async (asset: Asset, what: Happening, text: string) => {
    try {
      const logged = await record([{ asset, what }], circumstanceOf(view), Date.now());
      setStatus(logged === 'notYet' ? t('panel.status.notedNotLogged', { text }) : text);
      if (logged === 'kept') setStatus(`${text}. ${t('problem.quota.title')}: ${t('problem.quota.meaning')}`);
    } catch (error) {
      fail(error);
    }
  };
  const piece = (asset: Asset) => pieceOf(asset, view.head.settings.campaign);
  const used = (asset: Asset, channel: 'copied' | 'opened' | 'inserted', text: string) => {
    onUsed();
    return log(asset, { action: 'use', channel }, text);
  };

  /** With the text that the rep has seen, its fields filled. */
  const withText = (asset: Asset, text: string | undefined) => (text === undefined ? asset : { ...asset, body: text });

  const copy = async (asset: Asset, failed: boolean) => {
    const { title } = asset;
    await copyPiece(piece(asset));
    const key = failed ? 'notInserted' : asset.url ? 'copied' : 'copiedText';
    await used(asset, 'copied', t(`panel.status.${key}`, { title }));
  };

  // Asked again at the click: the panel may have been open while an asset expired.
  const actions: AssetActions = {
    onCopy: async (asset, text) => void (isSendable(asset, Date.now()) && (await copy(withText(asset, text), false))),
    onInsert: async (asset, text) => {
      if (!isSendable(asset, Date.now())) return;
      const filled = withText(asset, text);
      if (await insertInto(tab, piece(filled)))
        await used(asset, 'inserted', t('panel.status.inserted', { title: asset.title }));
      else await copy(filled, true);
    },
    onOpen: async (asset) => {
      const { url } = piece(asset);
      if (!url || !isOfferable(asset, Date.now())) return;
      await browser.tabs.create({ url });
      await used(asset, 'opened', t('panel.status.opened', { title: asset.title }));
    },
    onRefuse: (asset, reason, own) =>
      log(
        asset,
        { action: 'refusal', reason, ...(own && { own }) },
        t('panel.status.refused', { reason: t(`content.refusal.${reason}`) }),
      ),
    onFavourite: async (asset, wanted) => {
      try {
        await setFavourite(asset.id, wanted, dayOf(Date.now()));
        setStatus(t(wanted ? 'panel.status.starred' : 'panel.status.unstarred', { title: asset.title }));
      } catch (error) {
        fail(error);
      }
    },
  };
  return { actions, status };
}
