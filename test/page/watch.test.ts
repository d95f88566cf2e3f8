// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://app.hubspot.com/contacts/9876543/record/0-2/1" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Reading, watchPage } from '../../lib/page/watch.ts';
import { hubspot } from '../../lib/sites/hubspot.ts';

const address = (id: string) => `/contacts/9876543/record/0-2/${id}`;
const list = '/contacts/9876543/objects/0-2/views/all/list';
const navigation = new EventTarget();
const told: (Partial<Reading> | 'gone')[] = [];
let life: AbortController;

/** A record's page without a link to itself: nothing in it says whose it is. The part around it stays. */
const show = (name: string, domain: string) => {
  main().innerHTML = `<div data-card-type="OBJECT_HIGHLIGHT"><h2 data-selenium-test="highlightTitle">${name}</h2>
    <p data-selenium-test="property-input-domain">${domain}</p></div>`;
};
const go = (to: string) => {
  history.pushState(null, '', to);
  navigation.dispatchEvent(new Event('currententrychange'));
};
const main = (): HTMLElement =>
  document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
const names = () => told.map((each) => (each === 'gone' ? each : [each.externalId, each.unreadable ? '!' : each.name]));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  vi.stubGlobal('navigation', navigation);
  Element.prototype.checkVisibility = () => true;
  told.length = 0;
  life = new AbortController();
  history.pushState(null, '', address('1'));
  show('Nordvik Logistics', 'nordvik.example');
  const tell = {
    seen: (reading: Reading) => void told.push(reading),
    gone: () => void told.push('gone'),
  };
  watchPage(life.signal, hubspot, tell);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** Lets time pass; mutations are seen in between, as in a browser. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 10) await vi.advanceTimersByTimeAsync(Math.min(10, left));
}

test('a record is told once, however much the page moves', async () => {
  for (let turn = 0; turn < 20; turn++) {
    main().append(document.createElement('p'));
    await pass(50);
  }
  expect(names()).toEqual([['1', 'Nordvik Logistics']]);
});

test('the record before is not believed under the new address, however long it lingers within a second', async () => {
  go(address('2'));
  await pass(1000);
  expect(names()).toEqual([['1', 'Nordvik Logistics'], 'gone']);
  show('Transalp Cargo', 'transalp-cargo.example');
  await pass(200);
  expect(names().at(-1)).toEqual(['2', 'Transalp Cargo']);
});

test('nor is half of it: the new name beside the old domain waits', async () => {
  go(address('2'));
  show('Transalp Cargo', 'nordvik.example');
  await pass(600);
  expect(names()).toHaveLength(2);
  show('Transalp Cargo', 'transalp-cargo.example');
  await pass(200);
  expect(told.at(-1)).toMatchObject({ name: 'Transalp Cargo', domains: [{ domain: 'transalp-cargo.example' }] });
});

test('a new record is there soon after it is rendered', async () => {
  go(address('2'));
  await pass(300);
  show('Transalp Cargo', 'transalp-cargo.example');
  await pass(100);
  expect(names().at(-1)).toEqual(['2', 'Transalp Cargo']);
});

test('two records of the same company are both told, the second after its patience', async () => {
  go(address('2'));
  await pass(1500);
  expect(names()).toEqual([['1', 'Nordvik Logistics'], 'gone', ['2', 'Nordvik Logistics']]);
});

test('a list is nothing, and the way back is told again', async () => {
  go(list);
  await pass(2000);
  expect(names()).toEqual([['1', 'Nordvik Logistics'], 'gone']);
  go(address('1'));
  await pass(1500);
  expect(names().at(-1)).toEqual(['1', 'Nordvik Logistics']);
});

test('a record whose parts do not come is said to be unreadable, after a while and once', async () => {
  document.body.innerHTML = '<main>Something new</main>';
  go(address('3'));
  await pass(5000);
  expect(names()).toHaveLength(2);
  await pass(5000);
  expect(names().slice(2)).toEqual([['3', '!']]);
});

test('leaving the page takes the account back', () => {
  window.dispatchEvent(new Event('pagehide'));
  expect(names()).toEqual([['1', 'Nordvik Logistics'], 'gone']);
});
