import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { member } from '../../lib/sites/dom.ts';
import { sites } from './allSites.ts';
import { open, type Reading } from './fixtures.ts';

/**
 * Pages of the real programs as a browser had rendered them, kept outside the repository: `<system>/<page>.html` (and
 * `<page>.frame1.html` of its frames) with the address in the first line of `<page>.url` and the title in the second.
 */
const folder = path.resolve(import.meta.dirname, '../../../shared/pages');
const there = existsSync(folder);
if (!there) console.warn(`The pages of real programs are not at ${folder}: nothing is checked against them.`);

interface Expectation {
  /** What must be read; null: no company, or not yet. */
  said: Reading | null;
  /** Of a frame, whose own address was not kept: what follows the host. */
  at?: string;
  /** Values of fields by selector: saved pages hold none. The first that matches counts. */
  typed?: Record<string, string>;
}

const acme = {
  name: 'Acme Industrial GmbH',
  domains: [{ domain: 'acme-industrial.example', role: 'website' as const }],
};
const espoAcme = '6b022c2b9c8c2b25d';
const suiteAcme = '6ee2e5fe-94c5-f6d2-7626-6b022c1fb274';

const expectations: Record<string, Expectation> = {
  'atomic-crm/company-list': { said: null },
  'atomic-crm/company-show': {
    said: {
      kind: 'company',
      externalId: '24',
      companyId: '24',
      name: 'Abernathy, Gorczany and Terry',
      domains: [{ domain: 'alessia.com', role: 'website' }],
      cues: ['address', 'heading', 'website'],
    },
  },
  'atomic-crm/contact-show': {
    said: {
      kind: 'contact',
      externalId: '222',
      companyId: '24',
      name: 'Abernathy, Gorczany and Terry',
      domains: [{ domain: 'yahoo.com', role: 'website' }],
      cues: ['address', 'company link', 'email'],
    },
  },
  'espocrm/account-list': { said: null },
  'espocrm/account-view': {
    said: {
      kind: 'company',
      externalId: espoAcme,
      companyId: espoAcme,
      ...acme,
      cues: ['address', 'heading', 'website'],
    },
  },
  'espocrm/contact-view': {
    said: {
      kind: 'contact',
      externalId: '6b022c2c043cb9135',
      companyId: espoAcme,
      ...acme,
      cues: ['address', 'account link', 'email'],
    },
  },
  'suitecrm/account-detail': {
    said: {
      kind: 'company',
      externalId: suiteAcme,
      companyId: suiteAcme,
      ...acme,
      cues: ['address', 'name field', 'website'],
    },
  },
  'suitecrm/contact-detail': {
    said: {
      kind: 'contact',
      externalId: '8c1de9f7-930f-c549-9256-6b022c60318d',
      companyId: suiteAcme,
      ...acme,
      cues: ['address', 'account link', 'email'],
    },
  },
  'tryton/party-list': { said: null },
  'tryton/party-form': {
    said: {
      kind: 'company',
      externalId: '2',
      companyId: '2',
      ...acme,
      cues: ['address', 'name field', 'website'],
    },
    typed: { '#tab-2 input[name="name"]': 'Acme Industrial GmbH' },
  },
  'tryton/contact-form': {
    said: {
      kind: 'company',
      externalId: '3',
      companyId: '3',
      domains: acme.domains,
      cues: ['address', 'email'],
    },
    typed: {
      '#tab-2 input[name="name"]': 'Acme Industrial GmbH',
      '#tab-3 input[name="name"]': 'Ada Acme',
    },
  },
  'tryton/opportunity-form': {
    said: { kind: 'deal', externalId: '1', name: 'Acme Industrial GmbH', cues: ['address', 'party field'] },
    typed: {
      '#tab-2 input[name="name"]': 'Globex Co',
      '#tab-3 input[name="name"]': 'Ada Acme',
      '#tab-4 input[name="party"]': 'Acme Industrial GmbH',
    },
  },
};

const mail = (externalId: string, domain: string): Expectation => ({
  said: { kind: 'message', externalId, domains: [{ domain, role: 'from' }], cues: ['address', 'participants'] },
});
const acmeMail = acme.domains[0]?.domain ?? '';
Object.assign(expectations, {
  'roundcube/list': { said: null },
  'roundcube/list-preview-invite': { said: null },
  'roundcube/list-preview-invite.frame1': {
    ...mail('8', acmeMail),
    at: '/?_task=mail&_uid=8&_mbox=INBOX&_framed=1&_action=preview',
  },
  'roundcube/message-full-invite': mail('8', acmeMail),
  'roundcube/message-html': mail('4', 'mail.globex.co.example'),
  'roundcube/message-thread1': mail('1', acmeMail),
  'roundcube/message-thread2': mail('2', acmeMail),
});

/** Companies that may be spoken of by the adapters of mail systems; every other name, id and domain is wrong. */
const correspondents = new Set(['acme-industrial.example', 'mail.globex.co.example', 'globex.co.example']);

const pages = there
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.slice(0, -'.html'.length).replaceAll(path.sep, '/'))
      .sort()
  : [];

const addressOf = (page: string): URL => {
  const file = path.join(folder, `${page.replace(/\.frame\d+$/, '')}.url`);
  const top = readFileSync(file, 'utf8').split('\n')[0]?.trim() ?? '';
  return new URL(expectations[page]?.at ?? top, top);
};

const documentOf = (page: string, typed: Record<string, string> = {}): Document => {
  const html = readFileSync(path.join(folder, `${page}.html`), 'utf8');
  const { document } = open({ html, url: addressOf(page), live: false }).window;
  for (const [selector, value] of Object.entries(typed)) {
    const field = document.querySelector(selector);
    if (!field) throw new Error(`${page} has no ${selector}`);
    (field as HTMLInputElement).value = value;
  }
  return document;
};

describe.skipIf(!there)('pages of real programs', () => {
  test('all that are expected are there', () => {
    expect(pages).toEqual(expect.arrayContaining(Object.keys(expectations)));
  });

  test.each(Object.entries(expectations))('%s', (page, { said, typed }) => {
    const url = addressOf(page);
    const doc = documentOf(page, typed);
    const asked = sites.filter((site) => site.page(url));
    expect(asked.map((site) => site.id)).toHaveLength(said ? 1 : 0);
    for (const site of asked) {
      const before = member(doc, 'documentElement').outerHTML;
      expect(site.read(doc, url)).toEqual(said);
      expect(member(doc, 'documentElement').outerHTML).toBe(before);
    }
  });

  test.each(pages.filter((page) => !expectations[page]))('%s: nothing wrong', (page) => {
    const url = addressOf(page);
    const doc = documentOf(page);
    for (const site of sites.filter((each) => each.page(url))) {
      const reading = site.read(doc, url);
      const wrong = (reading?.domains ?? []).filter(({ domain }) => !correspondents.has(domain));
      expect(wrong, site.id).toEqual([]);
      // A message has no record of a company; a frame of a record's page is not the record.
      expect(reading?.name ?? reading?.companyId ?? reading?.slug, site.id).toBeUndefined();
    }
  });

  test.each(pages)(
    '%s: read as another record, and as any site, it throws nowhere and claims no other company',
    (page) => {
      const { said, typed } = expectations[page] ?? { said: null };
      const doc = documentOf(page, typed);
      const addresses = [...new Set(pages.map((each) => addressOf(each).href))].map((href) => new URL(href));
      for (const url of addresses)
        for (const site of sites.filter((each) => each.page(url))) {
          const name = site.read(doc, url)?.name;
          expect([undefined, said?.name], `${site.id} ${url.href}`).toContain(name);
        }
    },
  );
});
