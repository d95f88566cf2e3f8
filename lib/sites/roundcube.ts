import { all, attr, member, one, text } from './dom.ts';
import { addressesIn, type Correspondent, domainsOf } from './mail.ts';
import type { Examples, PageAddress, SendingSpec, Site, SiteFacts } from './site.ts';

/** In any folder of any host. The preview's address is that of a frame: the address of the list around it never changes. */
function page(url: URL): PageAddress | undefined {
  const value = (name: string) => url.searchParams.get(name) ?? '';
  if (value('_task') !== 'mail') return undefined;
  const externalId = value('_uid');
  // A part of a message has the number of the part behind the id.
  if (/^(show|preview)$/.test(value('_action')) && /^\d{1,12}(\.[\d.]{1,20})?$/.test(externalId))
    return { kind: 'message', externalId };
  return value('_action') === 'compose' && value('_id') ? { kind: 'message' } : undefined;
}

const roles = ['from', 'to', 'cc'] as const;

/**
 * The header of skin elastic (1.4 and newer), then of larry. The list beside it holds 40 more senders in the same markup,
 * and the body may bring any class it likes, but ids in it get a prefix.
 */
const header = (doc: Document): Element | undefined => one(doc, '#message-header') ?? one(doc, '#messageheader');

const participants = (head: Element): Correspondent[] =>
  roles.flatMap((role) =>
    all(head, `td.header.${role} a.rcmContactAddress`).map((el) => ({
      role,
      address: attr(el, 'title') ?? attr(el, 'href'),
    })),
  );

const field = (doc: Document, name: string): string[] =>
  all(doc, `textarea[name="${name}"], input[name="${name}"]`).flatMap((el) =>
    addressesIn(member(el as HTMLTextAreaElement, 'value')),
  );

/** What the page hands to its own script, in the inline call `rcmail.set_env({…})` (0.9 to 1.6). */
const settings = (doc: Document): string[] =>
  all(doc, 'script:not([src])')
    .map((el) => (member(el, 'textContent') ?? '').slice(0, 100_000))
    .filter((code) => code.includes('.set_env('));

/** Lists show the user's name and the compose page the identities; a message has the name in its settings only. */
function own(doc: Document): string[] {
  const shown = addressesIn(text(one(doc, '#layout .username, #header .username, #topline .username')));
  const from = all(doc, 'select[name="_from"] option').flatMap((el) => addressesIn(text(el)));
  const name = settings(doc).flatMap((code) => /"username":"([^"\\@]{1,64}@[^"\\]{3,253})"/.exec(code)?.[1] ?? []);
  return [...shown, ...from, ...name, ...field(doc, '_from')];
}

const boxes = (doc: Document): HTMLElement[] =>
  all(doc, 'textarea[name="_message"], iframe[id$="_ifr"]').flatMap((el) => {
    if (el.nodeName !== 'IFRAME') return [el as HTMLElement];
    // The editor's frame has the page's own origin; a frame of another origin has no document for us.
    return member(el as HTMLIFrameElement, 'contentDocument')?.body ?? [];
  });

export const roundcubeFacts: SiteFacts = {
  id: 'roundcube',
  name: 'Roundcube',
  kind: 'mail',
  access: 'optional',
  matches: [],
  frames: true,
  sends: true,
};

export const roundcube: Site = {
  ...roundcubeFacts,
  page,
  // The message's header in either skin; the form of a message being written.
  watch: '#message-header, #messageheader, form[name="form"]',
  read: (doc, url) => {
    const address = page(url);
    if (!address) return undefined;
    const { kind, externalId } = address;
    if (!externalId) {
      const people = (['to', 'cc'] as const).flatMap((role) =>
        field(doc, `_${role}`).map((each) => ({ role, address: each })),
      );
      const domains = domainsOf(people, own(doc));
      return domains ? { kind, domains, cues: ['recipients'] } : null;
    }
    const head = header(doc);
    const people = head ? participants(head) : [];
    // The settings of an open message hold its number: then there should be a header, whatever it is called now.
    if (people.length === 0)
      return (head && text(head)) || settings(doc).some((code) => code.includes('"uid":'))
        ? { kind, externalId, cues: ['address'], unreadable: true }
        : undefined;
    const domains = domainsOf(people, own(doc));
    return domains ? { kind, externalId, domains, cues: ['address', 'participants'] } : null;
  },
  compose: { boxes },
};

export const roundcubeSending: SendingSpec = {
  boxes,
  // The button below the message, and in older skins the one above; 1.4 to 1.6 know no key that sends.
  buttons: '#layout-content .send, #messagetoolbar .send, form[name="form"] .send',
};

export const examples: Examples = {
  record: [
    'https://webmail.planora.example/?_task=mail&_mbox=INBOX&_uid=1&_action=show',
    'https://webmail.planora.example/?_task=mail&_uid=4&_mbox=INBOX&_framed=1&_action=preview',
    'http://127.0.0.1:8080/roundcube/?_task=mail&_caps=pdf%3D1&_uid=8&_mbox=Clients%2FNord&_action=show',
    'https://webmail.planora.example/?_task=mail&_action=compose&_id=19558866946b022c523eed2',
  ],
  other: [
    'https://webmail.planora.example/',
    'https://webmail.planora.example/?_task=mail&_mbox=INBOX',
    'https://webmail.planora.example/?_task=mail&_mbox=INBOX&_search=acme',
    'https://webmail.planora.example/?_task=mail&_mbox=INBOX&_uid=1&_part=2&_action=get',
    'https://webmail.planora.example/?_task=addressbook&_action=show&_cid=7&_uid=7',
    'https://webmail.planora.example/?_task=settings&_action=preferences',
  ],
};
