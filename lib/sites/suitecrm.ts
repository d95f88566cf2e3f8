import { all, attr, member, one, text, visible } from './dom.ts';
import { readingOf, unreadable } from './reading.ts';
import type { Examples, PageAddress, Site, SiteFacts } from './site.ts';

const kinds: Record<string, PageAddress['kind']> = {
  Accounts: 'company',
  Contacts: 'contact',
  Leads: 'lead',
  Opportunities: 'deal',
  AOS_Quotes: 'deal',
};

/** What is asked of `index.php`: in the query, or, once pages are loaded by script, in the fragment as `ajaxUILoc`. */
function asked(url: URL): URLSearchParams | undefined {
  const fragment = new URLSearchParams(url.hash.slice(1)).get('ajaxUILoc');
  if (!fragment) return url.searchParams;
  return URL.parse(fragment.slice(0, 2_000), 'https://x.example/')?.searchParams;
}

/** `index.php?module=Accounts&action=DetailView&record=<uuid>` in any folder of any host. */
function page(url: URL): PageAddress | undefined {
  if (!/\/(index\.php)?$/.test(url.pathname)) return undefined;
  const query = asked(url);
  const kind = kinds[query?.get('module') ?? ''];
  const externalId = query?.get('record') ?? '';
  if (!kind || query?.get('action') !== 'DetailView' || !/^[\w-]{1,40}$/.test(externalId)) return undefined;
  return { kind, externalId };
}

const hidden = (root: Element, name: string): string | undefined => {
  const el = one(root, `form[name="DetailView"] input[name="${name}"]`);
  return (el && String(member(el as HTMLInputElement, 'value'))) || undefined;
};

/** Ids are the fields' names and the same in 7.8 to 7.14; forms to create related records repeat them as inputs. */
const field = (root: Element, name: string): Element | undefined => one(root, `span#${name}`);

/** A lookup: its id as data (empty when unset), its text, upper-cased by style sheets only. */
function lookup(root: Element, name: string): { id: string; name: string | undefined } | undefined {
  const el = field(root, name);
  const id = attr(el, 'data-id-value');
  return el && id && /^[\w-]{1,40}$/.test(id) ? { id, name: text(el) } : undefined;
}

export const suitecrmFacts: SiteFacts = {
  id: 'suitecrm',
  name: 'SuiteCRM',
  kind: 'crm',
  access: 'optional',
  matches: [],
  // SuiteCRM 8 shows the pages of 7 in a frame.
  frames: true,
};

export const suitecrm: Site = {
  ...suitecrmFacts,
  page,
  watch: '#content',
  read: (doc, url) => {
    const address = page(url);
    const id = address?.externalId;
    if (!address || !id) return undefined;
    const { kind } = address;
    const content = one(doc, '#content');
    // Invisible while the next page is being loaded.
    if (!content || !visible(content)) return undefined;
    const own = hidden(content, 'record') ?? attr(one(content, '[record_id]'), 'record_id');
    if (!own) return text(one(content, 'h2')) ? unreadable(address) : undefined;
    if (own !== id || (hidden(content, 'module') ?? '') !== asked(url)?.get('module')) return undefined;

    const site = field(content, 'website');
    const websites = [attr(site && one(site, 'a[href]'), 'href') ?? text(site)];
    // Related lists hold the addresses of other records.
    const mails = all(content, 'a[data-email-address][data-record-id]')
      .filter((el) => attr(el, 'data-record-id') === id)
      .map((el) => attr(el, 'data-email-address'));
    if (kind === 'company')
      return (
        readingOf(address, { name: text(field(content, 'name')), cue: 'name field', websites }) ?? unreadable(address)
      );
    const known =
      kind === 'lead'
        ? { name: text(field(content, 'account_name')), cue: 'company field', websites, mails }
        : {
            ...(lookup(content, 'account_id') ?? lookup(content, 'billing_account_id')),
            cue: 'account link',
            mails: kind === 'contact' ? mails : [],
          };
    return readingOf(address, known) ?? (one(content, '[data-field]') ? null : unreadable(address));
  },
};

export const examples: Examples = {
  record: [
    'https://crm.planora.example/index.php?module=Accounts&action=DetailView&record=6ee2e5fe-94c5-f6d2-7626-6b022c1fb274',
    'https://crm.planora.example/suite/index.php?action=ajaxui#ajaxUILoc=index.php%3Fmodule%3DContacts%26offset%3D1%26return_module%3DContacts%26action%3DDetailView%26record%3D8c1de9f7-930f-c549-9256-6b022c60318d',
    'https://crm.planora.example/?action=ajaxui#ajaxUILoc=index.php%3Fmodule%3DLeads%26action%3DDetailView%26record%3D1a2de9f7-930f-c549-9256-6b022c603aaa',
    'https://crm8.planora.example/legacy/index.php?module=Opportunities&action=DetailView&record=77bde9f7-930f-c549-9256-6b022c60bbbb',
  ],
  other: [
    'https://crm.planora.example/index.php?module=Home&action=index',
    'https://crm.planora.example/index.php?module=Accounts&action=index&parentTab=All',
    'https://crm.planora.example/index.php?module=Accounts&action=EditView&record=6ee2e5fe-94c5-f6d2-7626-6b022c1fb274',
    'https://crm.planora.example/index.php?action=ajaxui#ajaxUILoc=index.php%3Fmodule%3DContacts%26action%3Dindex',
    'https://crm.planora.example/index.php?action=UnifiedSearch&module=Home&search_form=false&query_string=transalp',
    'https://crm.planora.example/index.php?module=Cases&action=DetailView&record=6ee2e5fe-94c5-f6d2-7626-6b022c1fb000',
    'https://crm.planora.example/index.php?module=Users&action=Login',
  ],
};
