import { all, around, attr, closest, member, one, text, visible } from './dom.ts';
import { addressesIn, type Correspondent, domainsOf } from './mail.ts';
import type { Examples, PageAddress, SendingSpec, Site, SiteFacts } from './site.ts';

/** Views whose second part is a search, a label or a category and not yet a thread. */
const named = /^(search|advanced-search|label|category|section_query)$/;
const notMail = /^(settings|chat|calls|contacts|create-filter)$/;

/** Consonants since 2018 (`FMfcgz…`), 16 hexadecimal digits before and still accepted. */
const thread = /^(?:[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]{24,120}|[\da-f]{16})$/;

/**
 * A window of its own: `popout?…&th=%23thread-f:17…` (2020 to 2026), before `?ui=2&view=btop&…&th=<16 digits>`. Without a
 * thread it holds a message being written, or an attachment (`#attid…`); `view=cm` is a message written from a link.
 */
function popOut(url: URL): PageAddress | undefined {
  if (/^#att/.test(url.hash)) return undefined;
  const id = url.searchParams.get('th')?.replace(/^#/, '') ?? '';
  if (/^thread-[af]:[\w-]{1,40}$/.test(id)) return { kind: 'message', externalId: token(id) };
  return { kind: 'message', ...(/^[\da-f]{16}$/.test(id) && { externalId: id }) };
}

const isPopOut = (url: URL): boolean =>
  url.pathname.endsWith('/popout') || /^(btop|cm)$/.test(url.searchParams.get('view') ?? '');

function page(url: URL): PageAddress | undefined {
  if (url.hostname !== 'mail.google.com' || !url.pathname.startsWith('/mail/')) return undefined;
  if (isPopOut(url)) return popOut(url);
  const [path = '', query] = url.hash.slice(1).split('?');
  const parts = path.split('/');
  const view = parts[0] ?? '';
  const externalId = parts.at(-1) ?? '';
  if (notMail.test(view)) return undefined;
  if (parts.length > (named.test(view) ? 2 : 1) && thread.test(externalId)) return { kind: 'message', externalId };
  return new URLSearchParams(query).get('compose') ? { kind: 'message' } : undefined;
}

/**
 * The address's form of a thread id in the page: `thread-f:17…` without its prefix, as bytes read as one number, written
 * with 40 consonants (InboxSDK `encodeDraftUrlId`, 2026-07; holds for public links of 2020 to 2026). It tells whether the
 * thread on the screen is already the one in the address: the old one lingers after a click.
 */
function token(permId: string): string {
  const raw = permId.replace(/^#?thread-/, '');
  const letters = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
  let value = 0n;
  for (const each of raw) value = value * 256n + BigInt(each.charCodeAt(0) & 255);
  // Base 64 comes first in Gmail, without padding: its last digit is filled with 0, 2 or 4 bits.
  value <<= BigInt((raw.length * 4) % 6);
  let out = '';
  for (; value > 0n; value /= 40n) out = letters.charAt(Number(value % 40n)) + out;
  return out;
}

function isThread(heading: Element, id: string): boolean {
  const legacy = attr(heading, 'data-legacy-thread-id');
  const perm = attr(heading, 'data-thread-perm-id');
  if (id.length === 16) return !legacy || legacy === id;
  // Only these beginnings stand for a thread alone (`f:`, `a:`); others also carry a message.
  return !perm || !/^(FMfcg|QgrcJ)/.test(id) || token(perm.slice(0, 60)) === id;
}

/** "Subject - me@own.example - Gmail"; the subject may hold an address too, so the last one counts. */
const own = (doc: Document): string | undefined =>
  addressesIn(text(one(doc, 'head > title'))?.replaceAll(' - ', ' , ')).at(-1);

/** As sent by the user: the word is "me" in English only, so the title comes first. */
const me = (root: Element): string | undefined => attr(one(root, '[email][name="me"]'), 'email');

/** Two-letter classes would work too; tags, roles and the `email` attribute have been the same from 2014 to 2026. */
function participants(main: Element): Correspondent[] {
  return all(main, '[role="listitem"] [email], [data-message-id] [email]').map((el) => ({
    role: closest(el, 'h3, .gD') ? 'from' : 'to',
    address: attr(el, 'email'),
  }));
}

const boxes = (doc: Document): HTMLElement[] =>
  // `g_editable` is the same in every language, unlike the label (2012 to 2026).
  all(doc, '[g_editable="true"][contenteditable="true"][role="textbox"]') as HTMLElement[];

/** The smallest part of the page around a box that has recipients: its own compose form, of several that may be open. */
function formOf(box: Element): Element | undefined {
  for (let el: Element | null = box; el; el = member(el, 'parentElement')) if (one(el, '[name="to"]')) return el;
  return undefined;
}

/** Since 2021-10 recipients are options that carry the address; before, hidden inputs. */
function recipients(forms: Element[]): Correspondent[] {
  return forms.flatMap((form) =>
    (['to', 'cc'] as const).flatMap((role) =>
      [
        ...all(form, `[name="${role}"] [role="option"]`).map((el) => attr(el, 'data-hovercard-id')),
        ...all(form, `input[name="${role}"]`).flatMap((el) => addressesIn(member(el as HTMLInputElement, 'value'))),
      ].map((address) => ({ role, address })),
    ),
  );
}

/** The forms of new messages. A reply stands in the thread's own view, which lingers over a list. */
function newMessages(doc: Document): Element[] {
  const forms = boxes(doc).filter((box) => visible(box) && (isPopOut(here(doc)) || !closest(box, '[role="main"]')));
  return [...new Set(forms.map(formOf))].filter((form) => form !== undefined);
}

/** Views that were left stay in the page, hidden, and each view brings a main part of its own; a list has no heading. */
function openThread(doc: Document): { heading: Element; part: Element } | undefined {
  const heading = all(doc, 'h2[data-legacy-thread-id], h2[data-thread-perm-id]').find(visible);
  const part = heading && (closest(heading, '[role="main"]') ?? around([heading, ...all(doc, '[role="listitem"]')]));
  return part && visible(part) ? { heading, part } : undefined;
}

const here = (doc: Document): URL => new URL(member(doc, 'URL'));

export const gmailFacts: SiteFacts = {
  id: 'gmail',
  name: 'Gmail',
  kind: 'mail',
  access: 'install',
  matches: ['https://mail.google.com/*'],
  sends: true,
};

export const gmail: Site = {
  ...gmailFacts,
  page,
  // Windows with new messages stand outside the view of a thread; several have no more in common than their row.
  watch: (doc) => (page(here(doc))?.externalId && openThread(doc)?.part) || around(newMessages(doc)),
  read: (doc, url) => {
    const externalId = page(url)?.externalId;
    const thread = externalId ? openThread(doc) : undefined;
    if (!externalId || (!thread && isPopOut(url))) {
      // A list says nothing; a message being written on top of it does. A draft has a window and a thread, but no heading.
      const domains = domainsOf(recipients(newMessages(doc)), [own(doc)]);
      if (domains) return { kind: 'message', domains, cues: ['recipients'] };
      return externalId ? undefined : null;
    }
    if (!thread || !isThread(thread.heading, externalId)) return undefined;
    const people = participants(thread.part);
    if (people.length === 0) return { kind: 'message', externalId, cues: ['address'], unreadable: true };
    const domains = domainsOf(people, [own(doc) ?? me(thread.part)]);
    return domains ? { kind: 'message', externalId, domains, cues: ['address', 'participants'] } : null;
  },
  compose: { boxes },
};

export const gmailSending: SendingSpec = {
  boxes,
  // Label and tooltip are words of the language, this class is none.
  buttons: '.aoO',
  key: (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey),
  undo: '#link_undo',
};

export const examples: Examples = {
  record: [
    'https://mail.google.com/mail/u/0/#inbox/FMfcgzQcqbXBCcXRSQwBXlTTBsNdMCxK',
    'https://mail.google.com/mail/u/1/?tab=rm#search/planning+line/FMfcgzGqRGWStrMJQhFmxsNQLlnCFLzp',
    'https://mail.google.com/mail/u/0/#label/Clients%2FNord/QgrcJHrhzcPSQLWDMsdmPPHQctVgXSQHLpG',
    'https://mail.google.com/mail/u/0/#all/18c0ffee12345678?compose=new',
    'https://mail.google.com/mail/u/0/#inbox?compose=new',
  ],
  other: [
    'https://mail.google.com/mail/u/0/#inbox',
    'https://mail.google.com/mail/u/0/#inbox/p2',
    'https://mail.google.com/mail/u/0/#search/acme+industrial',
    'https://mail.google.com/mail/u/0/#search/strngthsfrmwrkplnnngbrdgs',
    'https://mail.google.com/mail/u/0/#label/Clients%2FNord',
    'https://mail.google.com/mail/u/0/#settings/general',
    'https://mail.google.com/chat/u/0/#chat/dm/BCDFGHJKLMNPQRSTVWXZbcdf',
    'https://accounts.google.com/signin',
  ],
};
