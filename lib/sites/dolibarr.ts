import { sameRecord } from './crmRecord.ts';
import { all, attr, hostOf, member, one, text, tidy, visible } from './dom.ts';
import { readingOf, unreadable } from './reading.ts';
import type { Examples, PageAddress, Site, SiteFacts } from './site.ts';

/** `/societe/card.php?socid=5` and its customer, prospect and supplier cards; `/contact/card.php?id=5`; proposals. */
function page(url: URL): PageAddress | undefined {
  const value = (name: string) => url.searchParams.get(name) ?? '';
  if (/^(create|edit)$/.test(value('action'))) return undefined;
  const company = /\/(?:societe|comm|fourn)\/card\.php$/.test(url.pathname);
  const kind = company
    ? 'company'
    : /\/contact\/card\.php$/.test(url.pathname)
      ? 'contact'
      : /\/comm\/propal(?:\/card)?\.php$/.test(url.pathname)
        ? 'deal'
        : undefined;
  const externalId = (company && value('socid')) || value('id');
  return kind && /^[1-9]\d{0,11}$/.test(externalId) ? { kind, externalId } : undefined;
}

const addressOf = (link: Element, url: URL): PageAddress | undefined => {
  const target = URL.parse(attr(link, 'href') ?? '', url);
  return target ? page(target) : undefined;
};

/** The name stands bare in the banner, before the block with address and links. */
function bareText(el: Element): string | undefined {
  let out = '';
  for (let node = member(el, 'firstChild'); node && out.length < 1000; node = member(node, 'nextSibling')) {
    if (member(node, 'nodeName') === 'DIV') break;
    if (member(node, 'nodeType') === 3) out += member(node as Text, 'substringData').call(node, 0, 1000);
  }
  return tidy(out);
}

/** Links whose words are their own address: profiles, maps and send forms say something else (8 to 20). */
const websitesIn = (banner: Element): (string | undefined)[] =>
  all(banner, 'a[target="_blank"][href^="http"]')
    .map((el) => [attr(el, 'href'), text(el)])
    .filter(([href, words]) => hostOf(href) === hostOf(words))
    .map(([href]) => href);

export const dolibarrFacts: SiteFacts = {
  id: 'dolibarr',
  name: 'Dolibarr',
  kind: 'crm',
  access: 'optional',
  matches: [],
};

export const dolibarr: Site = {
  ...dolibarrFacts,
  page,
  watch: '#id-right',
  read: (doc, url) => {
    const address = page(url);
    if (!address) return undefined;
    const { kind, externalId } = address;
    // The tabs above the card have ids and lead to the record itself.
    const own = all(doc, 'a[id][href*="card.php?"], a[id][href*="propal.php?"]')
      .map((link) => addressOf(link, url))
      .filter((each) => each?.kind === kind);
    if (own.length > 0 && !own.some((each) => each?.externalId === externalId)) return undefined;
    const banner = all(doc, 'div.arearef').find(visible);
    const head = banner && one(banner, '.refid');
    if (!banner || !head) return own.length > 0 ? unreadable(address) : undefined;
    if (own.length === 0) return unreadable(address);

    if (kind === 'company')
      return (
        readingOf(address, { name: bareText(head), cue: 'banner', websites: websitesIn(banner) }) ?? unreadable(address)
      );
    const links = all(banner, 'a[href*="card.php?"]').flatMap((el) => {
      const target = addressOf(el, url);
      return target?.kind === 'company' && target.externalId ? [{ id: target.externalId, el }] : [];
    });
    const mails = kind === 'contact' ? all(banner, 'a[href^="mailto:"]').map((el) => attr(el, 'href')) : [];
    return readingOf(address, { ...sameRecord(links), cue: 'third party link', mails }) ?? null;
  },
};

export const examples: Examples = {
  record: [
    'https://erp.planora.example/societe/card.php?socid=5',
    'https://erp.planora.example/dolibarr/htdocs/comm/card.php?socid=17&mainmenu=companies',
    'https://erp.planora.example/societe/card.php?id=12',
    'https://planora.example/dolibarr/contact/card.php?id=41',
    'http://127.0.0.1:8080/comm/propal/card.php?id=7',
  ],
  other: [
    'https://erp.planora.example/index.php?mainmenu=home',
    'https://erp.planora.example/societe/list.php?type=c&leftmenu=customers',
    'https://erp.planora.example/societe/list.php?search_all=transalp',
    'https://erp.planora.example/societe/card.php?leftmenu=&action=create',
    'https://erp.planora.example/societe/card.php?socid=5&action=edit',
    'https://erp.planora.example/contact/list.php',
    'https://erp.planora.example/comm/propal/list.php?socid=5',
    'https://erp.planora.example/product/card.php?id=7',
    'https://erp.planora.example/user/card.php?id=1',
  ],
};
