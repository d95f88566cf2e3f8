import { all, attr, closest, one, text, visible } from './dom.ts';
import { addressesIn, type Correspondent, domainsOf } from './mail.ts';
import type { Examples, PageAddress, Site, SiteFacts } from './site.ts';

/** `/d/…` is the interface to 2024, `/n/…` the one since: a message of a folder or of a search, or one being written. */
function page(url: URL): PageAddress | undefined {
  if (url.hostname !== 'mail.yahoo.com') return undefined;
  const [, externalId] = /^\/[dn]\/(?:[^/]+\/){1,4}messages\/([\w-]{1,200})\/?$/.exec(url.pathname) ?? [];
  if (externalId) return { kind: 'message', externalId };
  return /^\/[dn]\/compose(?:-message)?(?:\/|$)/.test(url.pathname) ? { kind: 'message' } : undefined;
}

// Yahoo's own test ids, agreed by ten public programs of 2019 to 2026.
const id = (name: string) => `[data-test-id="${name}"]`;
const body = (): string => `${id('message-view-body-content')}, ${id('message-view-body')}`;

/** An address may be in a title (2019 to 2026), in an attribute of its own or only in the text. */
function addressesOf(el: Element): string[] {
  for (const each of [el, ...all(el, '[title], [data-email], a[href^="mailto:"]')]) {
    const named = [attr(each, 'title'), attr(each, 'data-email'), attr(each, 'href')?.replace(/^mailto:/, '')];
    const found = named.flatMap(addressesIn);
    if (found.length > 0) return found;
  }
  return addressesIn(text(el));
}

/** A message's text stands in the page itself, so whatever is in it does not count. */
const participants = (view: Element): Correspondent[] =>
  (['from', 'to', 'cc'] as const).flatMap((role) =>
    all(view, id(`message-${role}`))
      .filter((el) => !closest(el, body()))
      .flatMap((el) => {
        const pills = all(el, id('email-pill'));
        return (pills.length > 1 ? pills : [el]).flatMap(addressesOf).map((address) => ({ role, address }));
      }),
  );

const recipients = (doc: Document): Correspondent[] =>
  (['to', 'cc'] as const).flatMap((role) =>
    all(doc, `${id(`container-${role}`)} :is(${id('pill')}, ${id('y-pill')})`)
      .filter(visible)
      .flatMap((el) => addressesOf(el).map((address) => ({ role, address }))),
  );

/** "(3 unread) - me@own.example - Yahoo Mail"; a subject may hold an address too, so the last one counts. */
const own = (doc: Document): (string | undefined)[] => [
  addressesIn(text(one(doc, 'head > title'))?.replaceAll(/ [-—] /g, ' , ')).at(-1),
  ...all(doc, id('container-from')).flatMap((el) => addressesIn(text(el))),
];

export const yahooFacts: SiteFacts = {
  id: 'yahoo',
  name: 'Yahoo Mail',
  kind: 'mail',
  access: 'optional',
  matches: ['https://mail.yahoo.com/*'],
};

export const yahoo: Site = {
  ...yahooFacts,
  page,
  watch: `${id('mail-app-main-content')}, ${id('message-group-view-scroller')}, ${id('compose')}`,
  read: (doc, url) => {
    const address = page(url);
    if (!address) return undefined;
    const { kind, externalId } = address;
    if (!externalId) {
      const domains = domainsOf(recipients(doc), own(doc));
      return domains ? { kind, domains, cues: ['recipients'] } : null;
    }
    const views = all(doc, id('message-view')).filter(visible);
    if (views.length === 0) return undefined;
    const people = views.flatMap(participants);
    if (people.length === 0) return { kind, externalId, cues: ['address'], unreadable: true };
    const domains = domainsOf(people, own(doc));
    return domains ? { kind, externalId, domains, cues: ['address', 'participants'] } : null;
  },
  compose: {
    boxes: (doc) =>
      all(doc, `${id('rte')}[contenteditable="true"], ${id('rte')} [contenteditable="true"]`) as HTMLElement[],
  },
};

export const examples: Examples = {
  record: [
    'https://mail.yahoo.com/d/folders/1/messages/AGbXK2cAAC1mZ0pQ',
    'https://mail.yahoo.com/n/folders/1/messages/AGbXK2cAAC1mZ0pQ?.src=ym&reason=myc',
    'https://mail.yahoo.com/d/search/keyword=planning/messages/1842',
    'https://mail.yahoo.com/n/inbox/priority/messages/ALcF9QAANm7z',
    'https://mail.yahoo.com/d/compose/5817290436',
  ],
  other: [
    'https://mail.yahoo.com/d/folders/1',
    'https://mail.yahoo.com/n/inbox/all?.src=ym&reason=myc',
    'https://mail.yahoo.com/d/search/keyword=nordvik',
    'https://mail.yahoo.com/n/settings/writing-email',
    'https://login.yahoo.com/?done=https%3A%2F%2Fmail.yahoo.com%2Fd%2Ffolders%2F1',
  ],
};
