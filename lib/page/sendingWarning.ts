import { sending as en } from '../../locales/en.yml';
import { sending as fr } from '../../locales/fr.yml';
import { translator } from '../../locales/translate.ts';
import type { LinkAnswer } from '../messaging/protocol.ts';
import type { Barred } from './knownLinks.ts';

const WIDTH = 340;
const MARGIN = 8;
/** Pixels that it needs above the button; where there are fewer it stands below. */
const HEIGHT = 200;
/** Links that are named; the rest is counted in the heading. */
const NAMED = 3;

const css = `
:host{all:initial!important;position:fixed!important;z-index:2147483647!important;display:block!important;direction:ltr!important;width:min(${WIDTH}px,100vw - ${MARGIN * 2}px)!important}
div{box-sizing:border-box}
.card{position:relative;border-radius:8px;border-left:4px solid #d97706;background:#fff;color:#0f172a;padding:12px 12px 12px 14px;box-shadow:0 0 0 1px rgba(15,23,42,.12),0 8px 28px rgba(15,23,42,.26);font:13px/1.4 system-ui,sans-serif;outline:0}
.head{padding-right:24px;font-weight:600}
ul{margin:8px 0 0;padding:0;list-style:none}
li{margin-top:6px;overflow-wrap:anywhere}
small{display:block;font-size:12px;color:#475569}
.actions{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
button{all:unset;box-sizing:border-box;cursor:pointer;border-radius:8px;padding:0 12px;font:500 13px/30px system-ui,sans-serif;box-shadow:inset 0 0 0 1px #cbd5e1}
.first{background:#1d4ed8;color:#fff;box-shadow:none}
.close{position:absolute;top:8px;right:8px;width:24px;padding:0;text-align:center;line-height:24px;box-shadow:none;color:#475569;font-size:16px}
button:focus-visible{outline:2px solid #2563eb;outline-offset:2px}
@media (prefers-color-scheme:dark){.card{background:#1e293b;color:#f1f5f9;border-left-color:#f59e0b;box-shadow:0 0 0 1px rgba(255,255,255,.14),0 8px 28px rgba(0,0,0,.5)}small,.close{color:#a3b1c6}button{box-shadow:inset 0 0 0 1px #475569}.first{background:#60a5fa;color:#0f172a;box-shadow:none}.close{box-shadow:none}}`;

export interface WarningActions {
  /** What was pressed: the warning stands beside it. */
  near: Element;
  sendAnyway: () => void;
  replace: () => void;
  /** The rep goes back to the message. */
  back: () => void;
}

/** Above the button, or below where there is no room; never over the edge of the window. */
function placeBeside(near: Element): string {
  const { left, top, bottom } = near.getBoundingClientRect();
  const x = Math.max(MARGIN, Math.min(left, innerWidth - WIDTH - MARGIN));
  const above = top > HEIGHT || top > innerHeight - bottom;
  const y = above
    ? `bottom:${Math.max(MARGIN, Math.min(innerHeight - top + MARGIN, innerHeight - HEIGHT))}px`
    : `top:${bottom + MARGIN}px`;
  return `:host{left:${x}px!important;${y}!important}`;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = '', ...content: (Node | string)[]) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/**
 * Tells the rep of links that must not go to a buyer, in a closed shadow root that no page sees into. The keyboard is in
 * it at once; Escape goes back to the message.
 * @returns what takes it away
 */
export function showWarning(barred: Barred[], language: LinkAnswer['language'], actions: WarningActions): () => void {
  const t = translator(language, { sending: { en, fr }[language] });
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const close = () => host.remove();
  const button = (className: string, text: string, act: () => void) => {
    const made = element('button', className, text);
    made.type = 'button';
    made.onclick = (event) => {
      if (!event.isTrusted) return;
      close();
      act();
    };
    return made;
  };
  const back = button('close', '×', actions.back);
  back.ariaLabel = back.title = t('sending.back');
  const heading = element('div', 'head', t('sending.title', { count: barred.length }));
  heading.id = 'heading';
  const rows = barred.slice(0, NAMED).map(({ why, title, instead }) => {
    const row = element('li', '', t(`sending.why.${why}`, { title }));
    if (instead) row.append(element('small', '', t('sending.instead', { title: instead.title })));
    return row;
  });
  const replaceable = barred.some(({ instead }) => instead);
  const card = element(
    'div',
    'card',
    heading,
    element('ul', '', ...rows),
    element(
      'div',
      'actions',
      ...(replaceable ? [button('first', t('sending.replace'), actions.replace)] : []),
      button('', t('sending.anyway'), actions.sendAnyway),
    ),
    back,
  );
  card.role = 'alertdialog';
  card.tabIndex = -1;
  card.lang = language;
  card.setAttribute('aria-labelledby', heading.id);
  for (const type of ['keydown', 'keypress', 'keyup'])
    card.addEventListener(type, (event) => {
      // A key pressed in here is no shortcut of the page.
      event.stopPropagation();
      if (type !== 'keydown' || !event.isTrusted || (event as KeyboardEvent).key !== 'Escape') return;
      close();
      actions.back();
    });
  shadow.append(element('style', '', css), element('style', '', placeBeside(actions.near)), card);
  document.documentElement.append(host);
  card.focus({ preventScroll: true });
  return close;
}
