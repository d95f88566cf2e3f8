import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { siteFacts } from '../../lib/sites/index.ts';
import { builtExtension } from '../launch.ts';

const matches = siteFacts.filter(({ access }) => access === 'install').flatMap(({ matches }) => matches);

function write(folder: string, files: Record<string, string>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

const manifest = (name: string) =>
  JSON.stringify({
    manifest_version: 3,
    name,
    version: '1',
    permissions: ['sidePanel'],
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches, js: ['content.js'], run_at: 'document_idle' }],
    side_panel: { default_path: 'sidepanel.html' },
    action: { default_popup: 'popup.html' },
  });

/** Runs on the same pages and does nothing there. */
export const emptyExtension = (folder: string) =>
  write(path.join(folder, 'empty'), {
    'manifest.json': manifest('Empty'),
    'worker.js': '',
    'content.js': '',
    'sidepanel.html': '',
    'popup.html': '',
  });

/** The shortest way from a record to a chip: see the element, ask the worker, add a button to a closed shadow root. */
const content = `
const seen = () => document.querySelector('one-record-home-flexipage2');
const show = async () => {
  const name = await chrome.runtime.sendMessage('seen');
  const host = document.createElement('div');
  host.style.cssText = 'position:fixed;right:16px;bottom:16px';
  const button = document.createElement('button');
  button.className = 'open';
  button.textContent = name;
  button.onclick = () => chrome.runtime.sendMessage('open');
  host.attachShadow({ mode: 'closed' }).append(button);
  document.documentElement.append(host);
};
if (seen()) show();
else new MutationObserver((_, observer) => {
  if (!seen()) return;
  observer.disconnect();
  show();
}).observe(document.body, { childList: true, subtree: true });
`;

const worker = `
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (message === 'open') chrome.sidePanel.open({ tabId: sender.tab.id });
  else reply('Nordvik');
});
`;

/** Ours and the others are measured by the same script: the frame after the next one, once all the texts are on the page. */
const watch = (texts: string[]) => `
const texts = ${JSON.stringify(texts)};
const look = () => {
  const text = document.body?.innerText ?? '';
  if (!texts.every((each) => text.includes(each))) return requestAnimationFrame(look);
  requestAnimationFrame(() => requestAnimationFrame(() => { window.paintedAt = performance.timeOrigin + performance.now(); }));
};
look();
`;

declare global {
  interface Window {
    paintedAt: number | undefined;
  }
}

const withWatch = (html: string) =>
  html.replace(/<head>|<!doctype html>/i, (start) => `${start}<script src="watch.js" async></script>`);

/** Static HTML in which a script writes one line. */
const line = withWatch(
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vanilla</title></head><body><p></p><script src="line.js"></script></body></html>',
);

/** The same chip and click, and a panel and a popup with one line. */
export const vanillaExtension = (folder: string, text: string) =>
  write(path.join(folder, 'vanilla'), {
    'manifest.json': manifest('Vanilla'),
    'worker.js': worker,
    'content.js': content,
    'watch.js': watch([text]),
    'line.js': `document.querySelector('p').textContent = ${JSON.stringify(text)};`,
    'sidepanel.html': line,
    'popup.html': line,
  });

/** The built extension with the measuring script in one of its pages, and nothing else changed. */
export function watchedProduct(folder: string, file: 'sidepanel.html' | 'popup.html', texts: string[]): string {
  const copy = path.join(folder, `product-${file}`);
  cpSync(builtExtension, copy, { recursive: true });
  const html = path.join(copy, file);
  writeFileSync(html, withWatch(readFileSync(html, 'utf8')));
  return write(copy, { 'watch.js': watch(texts) });
}
