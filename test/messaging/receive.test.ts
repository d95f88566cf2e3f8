import { describe, expect, test } from 'vitest';
import { receive, type Sender } from '../../lib/messaging/receive.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const HOME = `chrome-extension://${ID}/`;
const page: Sender = {
  id: ID,
  url: 'https://www.linkedin.com/company/nordvik/',
  tab: { id: 7 },
  frameId: 0,
};
const ours: Sender = { id: ID, url: `${HOME}options.html`, tab: { id: 8 } };
const sighting = { site: 'linkedin', kind: 'company', slug: 'nordvik' };
const get = (message: unknown, sender: Sender = page) => receive(message, sender, ID, HOME);

describe('who may send what', () => {
  test('a page may report a sighting of its own tab', () => {
    expect(get({ type: 'sighting', payload: sighting })).toEqual({
      from: 'page',
      tabId: 7,
      url: new URL(page.url ?? ''),
      message: { type: 'sighting', payload: sighting },
    });
  });

  test.each<[string, unknown, Sender]>([
    ['another extension', { type: 'left' }, { ...page, id: 'other' }],
    ['a sender without an address', { type: 'left' }, { ...page, url: undefined }],
    ['a sender without a tab', { type: 'left' }, { ...page, tab: undefined }],
    ['a page that asks for what only our pages may', { type: 'reread' }, page],
    ['a page that asks for the account of a tab', { type: 'website', payload: 7 }, page],
    ['our page saying what was sent', { type: 'sent', payload: [] }, ours],
    ['our page reporting a sighting', { type: 'sighting', payload: sighting }, ours],
    ['a page whose address only begins like ours', { type: 'reread' }, { ...page, url: `https://${ID}.example/` }],
  ])('%s is not heard', (_, message, sender) => {
    expect(get(message, sender)).toBeUndefined();
  });

  test('a page may ask about addresses and say which were sent', () => {
    for (const type of ['links', 'sent']) {
      const message = { type, payload: ['https://a.example/'] };
      expect(get(message)).toMatchObject({ from: 'page', message });
    }
  });

  test('our own page may have pages read again', () => {
    expect(get({ type: 'reread' }, ours)).toEqual({ from: 'extension', message: { type: 'reread' } });
  });

  test('our own page names a tab, never an address', () => {
    const message = { type: 'website', payload: 7 };
    expect(get(message, ours)).toEqual({ from: 'extension', message });
    expect(get({ type: 'website', payload: { tabId: 7, url: 'https://a.example/' } }, ours)).toBeUndefined();
    expect(get({ type: 'website', payload: '7' }, ours)).toBeUndefined();
  });
});

describe('what is in a message', () => {
  test('which loading of the page speaks, where it says so in a few letters', () => {
    const message = { type: 'left', payload: undefined, visit: 'k3j9x' };
    expect(get(message)).toMatchObject({ message });
    expect(get({ ...message, visit: 7 })).toBeUndefined();
    expect(get({ ...message, visit: 'x'.repeat(41) })).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['no object', 'sighting'],
    ['nothing', undefined],
    ['an unknown type', { type: 'readLog' }],
    ['joining a team', { type: 'teamJoin', payload: { url: 'https://evil.example', code: 'x', past: true } }],
    ['the end of a turn with the team store', { type: 'teamDone', payload: { changed: true } }],
    ['a field that no sighting has', { type: 'sighting', payload: { ...sighting, html: '<b>' } }],
    ['an unknown kind', { type: 'sighting', payload: { ...sighting, kind: 'person' } }],
    ['a name of 10 MB', { type: 'sighting', payload: { ...sighting, name: 'x'.repeat(10_000_000) } }],
    [
      'a thousand domains',
      { type: 'sighting', payload: { ...sighting, domains: Array(1000).fill({ domain: 'a.b', role: 'to' }) } },
    ],
    ['addresses without end', { type: 'links', payload: Array(51).fill('https://a.example/') }],
    ['an address of any length', { type: 'sent', payload: [`https://a.example/${'x'.repeat(2000)}`] }],
    ['asset ids in place of addresses', { type: 'sent', payload: [7] }],
    ['words beside the addresses', { type: 'sent', payload: { addresses: [], text: 'Dear Anna' } }],
    ['a payload where none belongs', { type: 'left', payload: { tabId: 3 } }],
    ['a place without end', { type: 'chip', payload: { bottom: Number.POSITIVE_INFINITY } }],
    ['a place that is no number', { type: 'chip', payload: { bottom: '5px' } }],
  ])('%s is refused', (_, message) => {
    expect(get(message)).toBeUndefined();
  });
});
