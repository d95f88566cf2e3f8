import { all, around, attr, closest, member, one, visible } from './dom.ts';
import { addressesIn, type Correspondent, domainsOf } from './mail.ts';
import type { Examples, PageAddress, SendingSpec, Site, SiteFacts } from './site.ts';

const hosts = /^outlook\.(office\.com|office365\.com|live\.com|cloud\.microsoft)$/;

/**
 * `/mail/id/<id>`, `/mail/0/inbox/id/<id>`, `/mail/deeplink/read/<id>`; the id is percent-encoded. A message opened from a
 * search leaves the address of the folder as it is, so a folder may show a message too: which one, its address cannot say.
 */
function page(url: URL): PageAddress | undefined {
  if (!hosts.test(url.hostname)) return undefined;
  const [, id] = /^\/mail\/(?:[^/]+\/){0,4}?(?:id|deeplink\/read)\/([^/]{8,900})\/?$/.exec(url.pathname) ?? [];
  if (id) {
    try {
      return { kind: 'message', externalId: decodeURIComponent(id).slice(0, 300) };
    } catch {
      return undefined;
    }
  }
  return /^\/mail(?:\/\d+)?(?:\/(?!options|deeplink)[\w%-]+|\/deeplink\/compose(?:\/[^/]{1,900})?)?\/?$/.test(
    url.pathname,
  )
    ? { kind: 'message' }
    : undefined;
}

// Named parts of the page in every language, seen from 2024 to 2026-07; the id is older and may go first.
const pane = '[data-app-section="ConversationContainer"], #ConversationReadingPaneContainer';
const main = 'main, [role="main"]';
const compose = '[data-app-section="MailCompose"]';
const addressed = '[title*="@"], [aria-label*="@"]';

/** The user's own mailbox at the top of the folder list. */
const own = (doc: Document): string | undefined => {
  const root = one(doc, '[id^="primaryMailboxRoot"]');
  const names = [root, ...(root ? all(root, '[title], [data-folder-name]') : [])];
  return names.flatMap((el) => [attr(el, 'data-folder-name'), attr(el, 'title')]).flatMap(addressesIn)[0];
};

const addressOf = (el: Element): string | undefined =>
  addressesIn(attr(el, 'title'))[0] ?? addressesIn(attr(el, 'aria-label'))[0];

/**
 * The people above each message. "From:" and "To:" are words of the user's language, so the order decides: in front of
 * each body the first address is the sender's, unless it stands in the recipients' well.
 */
function participants(part: Element): Correspondent[] {
  const people: Correspondent[] = [];
  let first = true;
  for (const el of all(part, `[role="document"], ${addressed}`)) {
    if (closest(el, compose)) continue;
    if (closest(el, '[role="document"]')) {
      // What the message itself says never counts.
      first = true;
      continue;
    }
    const address = addressOf(el);
    if (!address || !visible(el)) continue;
    people.push({ role: first && !closest(el, '[data-testid="RecipientWell"]') ? 'from' : 'to', address });
    first = false;
  }
  return people;
}

/** Whether it holds a message and not only "select an item to read". */
const holdsMessage = (part: Element): boolean =>
  one(part, '[role="document"], [data-testid="RecipientWell"]') !== undefined;

/** The fields for recipients are editable as well and come before the text; the text is the last one. */
const boxOf = (form: Element): HTMLElement | undefined =>
  all(form, '[contenteditable="true"]')
    .filter((el) => !closest(member(el, 'parentElement') ?? form, '[contenteditable="true"]'))
    .at(-1) as HTMLElement | undefined;

function recipients(doc: Document): Correspondent[] {
  return all(doc, compose)
    .filter(visible)
    .flatMap((form) => {
      const box = boxOf(form);
      return all(form, addressed).flatMap((el) =>
        box && member(box, 'contains').call(box, el) ? [] : [{ role: 'to' as const, address: addressOf(el) }],
      );
    });
}

const boxes = (doc: Document): HTMLElement[] => all(doc, compose).flatMap((form) => boxOf(form) ?? []);

export const outlookFacts: SiteFacts = {
  id: 'outlook',
  name: 'Outlook',
  kind: 'mail',
  access: 'install',
  matches: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  sends: true,
};

export const outlook: Site = {
  ...outlookFacts,
  page,
  // The pane is replaced by the next message, what it stands in is not; windows of their own have nothing around it.
  watch: (doc) => {
    const parts = all(doc, `${pane}, ${compose}`).filter(visible);
    const inside = parts[0] && closest(parts[0], main);
    return inside ?? around(parts) ?? all(doc, main).find(visible);
  },
  read: (doc, url) => {
    const externalId = page(url)?.externalId;
    const part = all(doc, pane).find(visible);
    if (!part || (!externalId && !holdsMessage(part))) {
      const domains = domainsOf(recipients(doc), [own(doc)]);
      if (domains) return { kind: 'message', domains, cues: ['recipients'] };
      return externalId ? undefined : null;
    }
    // After a click the list marks the new conversation at once, the pane follows; in a search the address stays behind.
    const chosen = one(doc, '[role="option"][data-convid][aria-selected="true"]');
    const behind = chosen && ![attr(chosen, 'data-convid'), attr(chosen, 'id')].includes(externalId);
    if (externalId && !one(part, '[role="heading"], [role="document"]'))
      return { kind: 'message', externalId, cues: ['address'], unreadable: true };
    // Often Outlook shows names alone and no address at all: the page is read, it only tells no company.
    const domains = domainsOf(participants(part), [own(doc)]);
    if (!domains) return null;
    const known = externalId && !behind;
    return {
      kind: 'message',
      ...(known && { externalId }),
      domains,
      cues: [...(known ? ['address'] : []), 'participants'],
    };
  },
  compose: { boxes },
};

export const outlookSending: SendingSpec = {
  boxes,
  buttons: '[data-testid="ComposeSendButton"]',
  key: (event) =>
    (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) || (event.altKey && event.code === 'KeyS'),
};

export const examples: Examples = {
  record: [
    'https://outlook.office.com/mail/id/AAQkADhlbHZpYS1waGFybWEtdGhyZWFkLTAxABAA%3D',
    'https://outlook.office365.com/mail/inbox/id/AAQkADhlbHZpYS1waGFybWEtdGhyZWFkLTAyABAA',
    'https://outlook.live.com/mail/0/inbox/id/AQQkADAwATNiZmYAZC1kNGQyABAA%3D',
    'https://outlook.cloud.microsoft/mail/deeplink/read/AAMkADhlbHZpYS1waGFybWE%3D',
    'https://outlook.office.com/mail/deeplink/compose',
    'https://outlook.cloud.microsoft/mail/deeplink/compose/AAQkADhlbHZpYS1waGFybWEtdGhyZWFkLTAxABAA%3D?ItemID=AAMk',
    // Folders, in which a message found by a search is read.
    'https://outlook.office.com/mail/',
    'https://outlook.office.com/mail/inbox',
    'https://outlook.live.com/mail/0/',
    'https://outlook.cloud.microsoft/mail/sentitems',
  ],
  other: [
    'https://outlook.office.com/mail/options/general',
    'https://outlook.office.com/mail/deeplink/',
    'https://outlook.office.com/calendar/view/week',
    'https://outlook.office.com/people/id/AAQkADhlbHZpYS1waGFybWE',
  ],
};
