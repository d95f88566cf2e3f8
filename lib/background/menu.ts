import { browser } from 'wxt/browser';
import { languageOf } from '../../locales/translate.ts';
import { readSettings } from '../store/settings.ts';
import { openPanel } from './openPanel.ts';
import { textsFor } from './texts.ts';

const ID = 'open-panel';

/** The entry of the toolbar icon's menu. */
export async function addMenu(): Promise<void> {
  const t = textsFor(languageOf(await readSettings()));
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ID, title: t('toolbar.open'), contexts: ['action'] });
}

export function onMenu(info: { menuItemId: string | number }, tab: { id?: number | undefined } | undefined): void {
  if (info.menuItemId === ID && tab?.id !== undefined) openPanel(tab.id);
}
