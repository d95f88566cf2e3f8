import type { Page } from '@playwright/test';
import { readPages } from '../demo/fixtures.ts';

/** A CRM of the bench's own, so that the demo's pages keep their addresses. */
const crm = 'whynow-bench.lightning.force.com';

/** Two accounts of the sample workspace: one with a badge, one without. */
export const records = {
  nordvik: { id: '001Wn0000NordvkAAA', name: 'Nordvik Logistics' },
  lumea: { id: '001Wn0000LumeaRAAA', name: 'Lumea Retail' },
};

export const recordAddress = (id: string) => `https://${crm}/lightning/r/Account/${id}/view`;

/** A page of the same CRM that is no record: the product itself has nothing to say there. */
export const listAddress = `https://${crm}/lightning/o/Account/list`;

declare global {
  interface Window {
    /** Puts a record on the page; `late` milliseconds from now. */
    renderRecord: (name: string, late?: number) => void;
    /** When the record was put there and when the chip followed, in `performance.now()`. */
    renderedAt: number | undefined;
    chipAt: number | undefined;
    /** When the chip was clicked, in milliseconds since 1970. */
    clickedAt: number | undefined;
  }
}

/** An open record whose view comes when the bench asks for it; it notes when something is added beside head and body. */
const latePage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title></head><body class="desktop">
<div id="stage"></div><template><one-record-home-flexipage2><records-highlights2><h1>
<slot name="primaryField"><lightning-formatted-text slot="primaryField"></lightning-formatted-text></slot></h1>
</records-highlights2><a>Contacts</a></one-record-home-flexipage2></template><script>
window.renderRecord = (name, late) => {
  const render = () => {
    const view = document.querySelector('template').content.cloneNode(true);
    view.querySelector('lightning-formatted-text').textContent = name;
    // Related lists link to the record they stand on.
    view.querySelector('a').href = location.pathname.replace('/view', '/related/Contacts/view');
    window.chipAt = undefined;
    document.getElementById('stage').replaceChildren(view);
    window.renderedAt = performance.now();
  };
  if (late) setTimeout(render, late); else render();
};
new MutationObserver((changes) => {
  const added = changes.some((change) => [...change.addedNodes].some((node) => node.nodeName === 'DIV'));
  if (added && window.renderedAt !== undefined) window.chipAt ??= performance.now();
}).observe(document.documentElement, { childList: true });
addEventListener('click', (event) => { window.clickedAt = performance.timeOrigin + event.timeStamp; }, true);
</script></body></html>`;

/** What a page of each kind of site may have to carry. */
export const loads = ['megabyte', 'cards', 'storm'] as const;
type Load = (typeof loads)[number];

export const STORM = 3_000;

const card = (index: number) =>
  `<article class="card"><h3><a href="/x/${index}">Entry ${index}</a></h3><p>Note of the week, part ${index % 97}</p></article>`;

/** What the extension watches on these pages: the storm goes on inside it. */
const watched = 'one-record-home-flexipage2, [data-card-type="OBJECT_HIGHLIGHT"], [role="main"], main';

/**
 * A thousand new nodes per second within the record, and a title that changes with them. No promise in here: a trace
 * could not tell its reactions from the extension's.
 */
const stormScript = `<script>{
  const target = document.createElement('div');
  (document.querySelector('${watched}') ?? document.body).append(target);
  const end = performance.now() + ${STORM};
  const wave = () => {
    for (let step = 0; step < 20; step++) {
      target.append(document.createElement('p'));
      target.lastChild.textContent = 'Change ' + step;
      if (target.childNodes.length > 400) target.firstChild.remove();
    }
    document.title = document.title.replace(/^\\(\\d+\\) |^/, '(' + Math.floor(performance.now()) + ') ');
    if (performance.now() < end) setTimeout(wave, 20);
  };
  setTimeout(wave, 100);
}</script>`;

/** A page that claims another company fifty times a second: in its headings, its fields and its title. */
export const liarScript = `<script>{
  const name = [...document.querySelectorAll('[slot="primaryField"] lightning-formatted-text, [data-selenium-test="highlightTitle"]')];
  const end = performance.now() + ${STORM};
  const wave = () => {
    for (const each of name) each.textContent = 'Company ' + Math.floor(performance.now());
    document.title = 'Company ' + Math.floor(performance.now());
    if (performance.now() < end) setTimeout(wave, 20);
  };
  setTimeout(wave, 100);
}</script>`;

/** A heading of ten megabytes. */
export const hugeScript = `<script>
for (const each of document.querySelectorAll('[slot="primaryField"] lightning-formatted-text, [data-selenium-test="highlightTitle"]'))
  each.textContent = 'Nordvik ' + 'long '.repeat(2_000_000);
</script>`;

const filling: Record<Load, () => string> = {
  megabyte: () =>
    `<section>${'<p>A line of an ordinary page with <a href="/y">a link</a> in it.</p>'.repeat(15_500)}</section>`,
  cards: () => `<section>${Array.from({ length: 9_000 }, (_, index) => card(index)).join('')}</section>`,
  storm: () => stormScript,
};

/** Record pages of the demo, one per kind of site, that the loads are put into. */
export const heavySites = ['salesforce/account', 'hubspot/company', 'gmail/thread-reply', 'linkedin/classic-company'];

export const heavyPage = (name: string, load: Load): { url: string; html: string } => pageWith(name, filling[load]());

/** A page of the demo with something more in it. */
export function pageWith(name: string, more: string): { url: string; html: string } {
  const page = readPages().find((each) => `${each.site}/${each.name}` === name);
  if (!page) throw new Error(`No page fixture ${name}`);
  // Into the part that the extension watches, where there is such a part.
  const at = page.html.lastIndexOf(page.html.includes('</main>') ? '</main>' : '</body>');
  return { url: page.url, html: page.html.slice(0, at) + more + page.html.slice(at) };
}

/** Has a page's address answered with that document, whatever the demo would say. */
export async function answerWith(page: Page, url: string, html: string): Promise<void> {
  await page.route(`${new URL(url).origin}/**`, (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  });
}

export const benchAnswers = { [crm]: () => latePage };
