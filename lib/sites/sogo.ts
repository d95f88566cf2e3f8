import { all, attr, member, one, text, visible } from './dom.ts';
import { addressesIn, type Correspondent, domainsOf } from './mail.ts';
import type { Examples, PageAddress, SendingSpec, Site, SiteFacts } from './site.ts';

/**
 * The mail module on any host, in its main window and in windows of its own (5.8): `#!/Mail/<account>/<folder>/<uid>`,
 * where the folder's path is encoded into one part. A message may be written on top of any of these pages.
 */
function page(url: URL): PageAddress | undefined {
  if (!/\/SOGo\/so\/[^/]+\/Mail\/(?:view|UIxMailPopupView)$/.test(url.pathname)) return undefined;
  const [, externalId] =
    /^#!\/Mail\/\d+\/(?:virtual\/)?[^/?]+\/(\d{1,12})(?:\/(?:edit|compose|reply|replyall|forward))?$/.exec(url.hash) ??
    [];
  return { kind: 'message', ...(externalId && { externalId }) };
}

const editorOf = (doc: Document): Element | undefined => all(doc, '#mailEditor').find(visible);
const viewOf = (doc: Document): Element | undefined => one(doc, '[ui-view="message"]');

const inPart = (root: Element | undefined, selector: string, role: Correspondent['role']): Correspondent[] =>
  root
    ? all(root, selector).flatMap((el) =>
        addressesIn(attr(el, 'aria-label') ?? text(el)).map((address) => ({ role, address })),
      )
    : [];

/** The sender's address is only text; of the other recipients it shows the name, and the address of those without one. */
function participants(view: Element): Correspondent[] {
  const sender = all(view, '[ng-bind*="message.from[0].email"]').find(visible);
  return [
    ...(sender ? [{ role: 'from' as const, address: text(sender) }] : []),
    ...inPart(view, '[ng-model$="message.to"] md-chip-template', 'to'),
    ...inPart(view, '[ng-model$="message.cc"] md-chip-template', 'cc'),
  ];
}

const recipients = (editor: Element | undefined): Correspondent[] => [
  ...inPart(editor, '[ng-model$="editable.to"] [role="option"]', 'to'),
  ...inPart(editor, '[ng-model$="editable.cc"] [role="option"]', 'cc'),
];

/** What the page hands to its own scripts inline: the address of the log-in and of each identity (5.8). */
const own = (doc: Document): string[] =>
  all(doc, 'script:not([src])')
    .map((el) => (member(el, 'textContent') ?? '').slice(0, 20_000))
    .filter((code) => /UserEmail|mailAccounts/.test(code))
    .flatMap((code) =>
      [...code.matchAll(/(?:UserEmail = '|"email":")([^'"\\]+)/g)].map(([, address]) => address ?? ''),
    );

const boxes = (doc: Document): HTMLElement[] =>
  all(doc, '#mailEditor textarea[ng-model], #mailEditor iframe').flatMap((el) => {
    if (el.nodeName !== 'IFRAME') return [el as HTMLElement];
    // The editor's frame has the page's own origin; a frame of another origin has no document for us.
    return member(el as HTMLIFrameElement, 'contentDocument')?.body ?? [];
  });

export const sogoFacts: SiteFacts = {
  id: 'sogo',
  name: 'SOGo',
  kind: 'mail',
  access: 'optional',
  matches: [],
  sends: true,
};

export const sogo: Site = {
  ...sogoFacts,
  page,
  watch: (doc) => editorOf(doc) ?? viewOf(doc),
  read: (doc, url) => {
    const address = page(url);
    if (!address) return undefined;
    const { kind, externalId } = address;
    const written = domainsOf(recipients(editorOf(doc)), own(doc));
    if (written) return { kind, domains: written, cues: ['recipients'] };
    // A list says nothing; a message being written on top of it does.
    if (!externalId) return null;
    const view = viewOf(doc);
    const card = view && one(view, 'md-card');
    if (!card) return undefined;
    const people = participants(card);
    if (people[0]?.role !== 'from') return { kind, externalId, cues: ['address'], unreadable: true };
    const domains = domainsOf(people, own(doc));
    return domains ? { kind, externalId, domains, cues: ['address', 'participants'] } : null;
  },
  compose: { boxes },
};

export const sogoSending: SendingSpec = {
  boxes,
  // 5.8 knows no key that sends.
  buttons: '#mailEditor [ng-click^="editor.send("]',
};

export const examples: Examples = {
  record: [
    'https://groupware.planora.example/SOGo/so/camille.roux@planora.example/Mail/view#!/Mail/0/INBOX/4',
    'https://groupware.planora.example/SOGo/so/camille.roux/Mail/view#!/Mail/1/INBOX%252FClients/1217',
    'https://groupware.planora.example/SOGo/so/camille.roux/Mail/view#!/Mail/0/virtual/INBOX/12',
    'https://groupware.planora.example/SOGo/so/camille.roux/Mail/UIxMailPopupView#!/Mail/0/INBOX/4/reply',
    'https://groupware.planora.example/SOGo/so/camille.roux/Mail/UIxMailPopupView#!/Mail/0/new?to=a',
  ],
  other: [
    'https://groupware.planora.example/SOGo/',
    'https://groupware.planora.example/SOGo/so/camille.roux/Calendar/view#!/Calendar',
    'https://groupware.planora.example/SOGo/so/camille.roux/Contacts/view#!/addressbooks/personal/4F-1/view',
    'https://groupware.planora.example/SOGo/so/camille.roux/Preferences#!/mailer',
  ],
};
