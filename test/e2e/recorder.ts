import type { Page } from '@playwright/test';

/** What happened to a page: to show that the extension changes nothing and asks for nothing. */
export interface Recording {
  /** Every change of the document since it began, as `kind target detail`; the parser's own work is among them. */
  mutations: () => Promise<string[]>;
  /** Forgets the changes so far. */
  restart: () => Promise<void>;
  /** Every request of the page and its frames, whoever started it. */
  requests: string[];
}

declare global {
  interface Window {
    __changes?: string[];
  }
}

/** Call it before the page goes anywhere. The observer runs in the page's own world, before any script of the page. */
export async function recordPage(page: Page): Promise<Recording> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await page.addInitScript(() => {
    const changes: string[] = [];
    Object.defineProperty(window, '__changes', { value: changes });
    const label = (node: Node) => (node instanceof Element && node.id ? `${node.nodeName}#${node.id}` : node.nodeName);
    let isParsed = false;
    const note = (records: MutationRecord[]) => {
      for (const record of records) {
        // In how many pieces the parser makes a text is chance, and no script of ours begins before it has ended.
        if (!isParsed && record.type === 'characterData') continue;
        const added = [...record.addedNodes].map((node) => `+${label(node)}`);
        const removed = [...record.removedNodes].map((node) => `-${label(node)}`);
        const detail = record.attributeName ?? [...added, ...removed].join(' ');
        changes.push(`${record.type} ${label(record.target)} ${detail}`);
      }
    };
    const observer = new MutationObserver(note);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    document.addEventListener('DOMContentLoaded', () => {
      note(observer.takeRecords());
      isParsed = true;
    });
  });
  return {
    mutations: () => page.evaluate(() => [...(window.__changes ?? [])]),
    restart: () => page.evaluate(() => void window.__changes?.splice(0)),
    requests,
  };
}
