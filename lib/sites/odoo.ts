import { all, attr, closest, hostOf, member, one, text, typed, visible } from './dom.ts';
import { readingOf, unreadable } from './reading.ts';
import type { Examples, PageAddress, Site, SiteFacts } from './site.ts';

/** The models behind the paths of actions, as shipped since 18. */
const actions: Record<string, string> = { contacts: 'res.partner', crm: 'crm.lead', sales: 'sale.order' };

/** A partner may be a company and an opportunity still a lead: the page says which. */
const kinds: Record<string, PageAddress['kind']> = {
  'res.partner': 'contact',
  'crm.lead': 'deal',
  'sale.order': 'deal',
};

interface Place {
  model: string;
  id: string;
}

/** Since 18 `/odoo/contacts/9` or `/odoo/res.partner/9`, and nested `/odoo/contacts/9/crm/5`; before, in the fragment. */
function placeOf(url: URL): Place | undefined {
  const [, path] = /(?:^|\/)odoo\/(.+?)\/?$/.exec(url.pathname) ?? [];
  if (path) {
    const steps = path.split('/');
    const [action = '', id = ''] = steps.slice(-2);
    const model = actions[action] ?? action;
    return kinds[model] && /^[1-9]\d{0,11}$/.test(id) ? { model, id } : undefined;
  }
  if (!/\/web\/?$/.test(url.pathname)) return undefined;
  const query = new URLSearchParams(url.hash.slice(1));
  const [model, id] = [query.get('model') ?? '', query.get('id') ?? ''];
  const view = query.get('view_type') ?? 'form';
  return kinds[model] && view === 'form' && /^[1-9]\d{0,11}$/.test(id) ? { model, id } : undefined;
}

function page(url: URL): PageAddress | undefined {
  const place = placeOf(url);
  const kind = place && kinds[place.model];
  return kind ? { kind, externalId: place.id } : undefined;
}

/** Fields of related records (all end in `_ids`), of rows and of dialogs bear the same names as the record's own. */
const isOwn = (el: Element): boolean => {
  const parent = member(el, 'parentElement');
  return parent !== null && !closest(parent, '[name$="_ids"], tr, [role="dialog"]') && visible(el);
};

/** A field of the record by its model's name, the same in 14 to 18 and in every language. */
const field = (doc: Document, name: string): Element | undefined => all(doc, `body [name="${name}"]`).find(isOwn);

/** Forms are always open for editing since 16; who may only read sees text. */
function held(doc: Document, name: string): string | undefined {
  const el = field(doc, name);
  if (!el) return undefined;
  const input = one(el, 'input:not([type="radio"], [type="checkbox"]), textarea');
  return typed(input ?? el) ?? (input ? undefined : (text(one(el, 'a[href]')) ?? text(el)));
}

/** The other end of a lookup: its name, and its id where the form shows a link (17 and 18, read only). */
function partner(doc: Document, url: URL, name: string): { id?: string; name?: string } {
  const el = field(doc, name);
  const href = attr(el && one(el, 'a[href]'), 'href');
  const target = href && URL.parse(href, url);
  const place = target ? placeOf(target) : undefined;
  const words = held(doc, name);
  return { ...(place?.model === 'res.partner' && { id: place.id }), ...(words && { name: words }) };
}

/** Whether a partner is a company: the switch at the head of its form, or a field that only persons have. */
function isCompany(doc: Document): boolean | undefined {
  for (const name of ['company_type', 'is_company']) {
    const el = field(doc, name);
    const box = el && one(el, 'input[type="checkbox"]');
    if (box) return member(box as HTMLInputElement, 'checked');
    const chosen = attr(el && one(el, 'input:checked'), 'data-value');
    if (/^(company|true|1)$/.test(chosen ?? '')) return true;
    if (/^(person|false|0)$/.test(chosen ?? '')) return false;
  }
  return field(doc, 'function') ? false : undefined;
}

/** The picture of a partner is the only thing on its form that bears its id. */
function isOld(doc: Document, id: string): boolean {
  const shown = all(doc, 'body [name^="avatar_"], body [name^="image_"]')
    .filter(isOwn)
    .flatMap((el) => {
      const src = attr(one(el, 'img'), 'src') ?? '';
      return /\/web\/image(?:\/res\.partner\/|\?model=res\.partner&id=)(\d+)/.exec(src)?.[1] ?? [];
    });
  return shown.length > 0 && !shown.includes(id);
}

function readPartner(doc: Document, url: URL, id: string): ReturnType<Site['read']> {
  const address: PageAddress = { kind: 'contact', externalId: id };
  if (isOld(doc, id)) return undefined;
  const company = isCompany(doc);
  const name = held(doc, 'name');
  if (company === undefined) return name || held(doc, 'email') ? unreadable(address) : undefined;
  // The form is drawn before it is filled.
  if (!name) return undefined;
  if (company)
    return readingOf(
      { kind: 'company', externalId: id },
      { name, cue: 'name field', websites: [held(doc, 'website')] },
    );
  const parent = partner(doc, url, 'parent_id');
  return readingOf(address, { ...parent, cue: 'company field', mails: [held(doc, 'email')] }) ?? null;
}

/** The customer of an opportunity or a quotation: "Nordvik, Ingrid Dahl" is a person and not the company's name. */
function customer(doc: Document, url: URL): { id?: string; name?: string } {
  const named = held(doc, 'partner_name');
  const whole = partner(doc, url, 'commercial_partner_id');
  if (whole.name) return whole;
  const found = partner(doc, url, 'partner_id');
  const person = !found.name || found.name === held(doc, 'contact_name') || found.name.includes(', ');
  if (person && found.name !== named) return named ? { name: named } : {};
  return found;
}

function readDeal(doc: Document, url: URL, { model, id }: Place): ReturnType<Site['read']> {
  const pipeline = model === 'crm.lead';
  const opportunity = field(doc, 'expected_revenue') ?? field(doc, 'stage_id');
  if (!pipeline && opportunity) return undefined;
  const lead = pipeline && !opportunity;
  const address: PageAddress = { kind: lead ? 'lead' : 'deal', externalId: id };
  const landmark = field(doc, lead ? 'partner_name' : 'partner_id');
  if (!landmark) return held(doc, 'name') ? unreadable({ ...address, kind: 'deal' }) : undefined;
  if (!held(doc, 'name')) return undefined;
  const mails = lead ? [held(doc, 'email_from')] : [];
  const websites = lead ? [held(doc, 'website')].filter((each) => hostOf(each)) : [];
  return (
    readingOf(address, { ...customer(doc, url), cue: lead ? 'company field' : 'customer field', websites, mails }) ??
    null
  );
}

export const odooFacts: SiteFacts = {
  id: 'odoo',
  name: 'Odoo',
  kind: 'crm',
  access: 'optional',
  matches: [],
};

export const odoo: Site = {
  ...odooFacts,
  page,
  watch: '.o_action_manager',
  read: (doc, url) => {
    const place = placeOf(url);
    if (!place) return undefined;
    return place.model === 'res.partner' ? readPartner(doc, url, place.id) : readDeal(doc, url, place);
  },
};

export const examples: Examples = {
  record: [
    'https://planora.odoo.example/odoo/contacts/9',
    'https://planora.odoo.example/odoo/res.partner/14?debug=1',
    'https://planora.odoo.example/odoo/crm/5',
    'https://planora.odoo.example/odoo/contacts/9/crm/5',
    'https://planora.odoo.example/odoo/sales/7',
    'https://erp.planora.example/web#id=9&menu_id=141&action=204&model=res.partner&view_type=form',
    'https://erp.planora.example/web?debug=assets#cids=1&id=5&model=crm.lead&view_type=form',
  ],
  other: [
    'https://planora.odoo.example/odoo',
    'https://planora.odoo.example/odoo/contacts',
    'https://planora.odoo.example/odoo/contacts/new',
    'https://planora.odoo.example/odoo/contacts/9/crm',
    'https://planora.odoo.example/odoo/discuss',
    'https://planora.odoo.example/odoo/project/3/tasks/12',
    'https://planora.odoo.example/odoo/action-204/9',
    'https://erp.planora.example/web#action=204&model=res.partner&view_type=kanban&cids=1',
    'https://erp.planora.example/web#id=3&model=project.task&view_type=form',
    'https://erp.planora.example/web/login',
  ],
};
