import { browser } from 'wxt/browser';
import type { Translate } from '../../locales/translate.ts';
import { badgeLook } from '../domain/badgeLook.ts';
import type { TabAccount } from '../domain/tabAccount.ts';

interface Look {
  text: string;
  color: string;
  title: string;
}

const said = (text: string) => `Whynow · ${text}`;

function lookOf(state: TabAccount | undefined, t: Translate): Look {
  const grey = badgeLook.none.color;
  switch (state?.status) {
    case 'matched': {
      const { name, badge } = state.first;
      const look = badgeLook[badge.kind];
      return { text: look.letter, color: look.color, title: `${name}\n${badge.title}. ${badge.whyNow}` };
    }
    case 'ambiguous':
      return { text: '?', color: grey, title: said(t('toolbar.ambiguous', { count: state.candidates.length })) };
    case 'unreadable':
      return { text: '!', color: grey, title: said(t('toolbar.unreadable')) };
    case 'problem':
      return { text: '!', color: grey, title: said(t('toolbar.problem')) };
    default:
      return { text: '', color: grey, title: said(t('toolbar.none')) };
  }
}

/** Shows a tab's account on the toolbar icon of that tab; the browser clears it when the tab loads another page. */
export async function showOnToolbar(tabId: number, state: TabAccount | undefined, t: Translate): Promise<void> {
  const { text, color, title } = lookOf(state, t);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
