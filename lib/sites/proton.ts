import { all, attr, closest, member, one, text, visible } from './dom.ts';
import { addressesIn, type Correspondent, domainsOf } from './mail.ts';
import type { Examples, PageAddress, Site, SiteFacts } from './site.ts';

/** `/u/<n>/<folder>/<conversation>/<message>`; ids are 88 characters of base 64. */
const path = /^\/u\/\d+\/(?!mail\/|account\/)[^/]+(?:\/([\w-]{20,200}={0,2}))?(?:\/([\w-]{20,200}={0,2}))?\/?$/;

const ids = (url: URL): string[] | undefined =>
  url.hostname === 'mail.proton.me' ? path.exec(url.pathname)?.slice(1).filter(Boolean) : undefined;

/** The address does not change while a message is written, so a list may be the page of one. */
function page(url: URL): PageAddress | undefined {
  const found = ids(url);
  return found && { kind: 'message', ...(found[0] && { externalId: found[0] }) };
}

// Proton's own test ids. A number for each message was added in 2023.
const message = 'article[data-testid^="message-view"]';
const named = 'recipient:details-dropdown-';
// Newest first: the address in the test id (2023 to 2026), as text beside the name (to 2022).
const person = `[data-testid^="${named}"], .message-recipient-item-address`;

function addressOf(el: Element): string | undefined {
  const id = attr(el, 'data-testid');
  return id?.startsWith(named) ? id.slice(named.length) : addressesIn(text(el))[0];
}

/** The sender comes first in the header of each message; bodies stand in frames of their own. */
function participants(each: Element): Correspondent[] {
  const cc = '[data-testid="message-header:cc"], [data-testid="message-header:bcc"]';
  const sender = one(each, '[data-testid="recipients:sender"]');
  return all(each, person).map((el, index) => {
    const from = sender ? member(sender, 'contains').call(sender, el) : index === 0;
    return { role: from ? 'from' : closest(el, cc) ? 'cc' : 'to', address: addressOf(el) };
  });
}

/** "Inbox | me@own.example | Proton Mail"; a subject may hold an address too, so the last one counts. */
const own = (doc: Document): string | undefined =>
  addressesIn(text(one(doc, 'head > title'))?.replaceAll(' | ', ' , ')).at(-1);

const remove = 'remove-address-button-';
const field = '[data-testid="composer:to"], [data-testid="composer:cc"], [data-testid="composer:bcc"]';

/** The field that a recipient stands in: that of the smallest part of the composer around it that has one. */
function roleOf(el: Element): Correspondent['role'] {
  let part: Element | null = el;
  while (part && !one(part, field)) part = member(part, 'parentElement');
  return part && attr(one(part, field), 'data-testid') !== 'composer:to' ? 'cc' : 'to';
}

/** Each recipient in the composer has a button to remove it, which bears the address (2022 to 2026). */
const recipients = (doc: Document): Correspondent[] =>
  all(doc, `[data-testid^="${remove}"]`)
    .filter(visible)
    .map((el) => ({ role: roleOf(el), address: attr(el, 'data-testid')?.slice(remove.length) }));

export const protonFacts: SiteFacts = {
  id: 'proton',
  name: 'Proton Mail',
  kind: 'mail',
  access: 'optional',
  matches: ['https://mail.proton.me/*'],
};

export const proton: Site = {
  ...protonFacts,
  page,
  // Composers stand outside of the main part.
  watch: (doc) => {
    const box = all(doc, 'iframe[data-testid="rooster-iframe"]').find(visible);
    return (box && closest(box, 'form, .composer')) ?? one(doc, 'main');
  },
  read: (doc, url) => {
    const [externalId, messageId] = ids(url) ?? [];
    const written = domainsOf(recipients(doc), [own(doc)]);
    if (written) return { kind: 'message', domains: written, cues: ['recipients'] };
    // A list says nothing; a message being written on top of it does.
    if (!externalId) return null;
    const shown = all(doc, message).filter(visible);
    const known = shown.flatMap((each) => attr(each, 'data-message-id') ?? []);
    // The thread before stays for a while: it does not have the message that the address names.
    if (shown.length === 0 || (messageId && known.length > 0 && !known.includes(messageId))) return undefined;
    const people = shown.flatMap(participants);
    if (people.length === 0) return { kind: 'message', externalId, cues: ['address'], unreadable: true };
    const domains = domainsOf(people, [own(doc)]);
    return domains ? { kind: 'message', externalId, domains, cues: ['address', 'participants'] } : null;
  },
  compose: {
    boxes: (doc) =>
      all(doc, 'iframe[data-testid="rooster-iframe"], textarea[data-testid="editor-textarea"]').flatMap((el) => {
        if (el.nodeName !== 'IFRAME') return [el as HTMLElement];
        const inside = member(el as HTMLIFrameElement, 'contentDocument');
        return inside ? (all(inside, '#rooster-editor[contenteditable="true"]') as HTMLElement[]) : [];
      }),
  },
};

export const examples: Examples = {
  record: [
    'https://mail.proton.me/u/0/inbox/kT4vQmZr8bW2nHs6LxYp1cJd9GfEa7uK3oRiNw5tXyB0zVqMhUjCgSeDlAfPoI_w2bTnHk9sLxRm4QvYcZ8J6Q==',
    'https://mail.proton.me/u/1/all-mail/kT4vQmZr8bW2nHs6LxYp1cJd9GfEa7uK3oRiNw5tXyB0zVqMhUjCgSeDlAfPoI_w2bTnHk9sLxRm4QvYcZ8J6Q==/pW7xKd2RsT9vLmYb4NqHc6JzFg1EuA8iXo3GtVw5rQyC0BnSjMhDkUfZeOlPaI-t6LwTmHx9sKbRv3QyYnZ2J8A==#keyword=planning',
    'https://mail.proton.me/u/0/inbox',
  ],
  other: ['https://mail.proton.me/login', 'https://mail.proton.me/u/0/mail/general', 'https://account.proton.me/mail'],
};
