import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cluesOf } from '../../lib/domain/matchKeys.ts';
import type { DomainRole } from '../../lib/domain/sighting.ts';

const found = (domain: string, role: DomainRole = 'from') =>
  cluesOf({ site: 'gmail', kind: 'message', domains: [{ domain, role }] }, ['planora.example']).length > 0;

test.each([
  'googlegroups.com',
  'lists.nordvik.example',
  'list.nordvik.example',
  'amazonses.com',
  'eu-west-1.amazonses.com',
  'mail42.sea31.mcsv.net',
  'em1234.sendgrid.net',
  'bf10.hubspotemail.net',
  'acme.zendesk.com',
  'acme.freshdesk.com',
  'acme.atlassian.net',
  'acme.intercom-mail.com',
  'acme.service-now.com',
  'mail.planora.example',
])('a mail from or to %s tells no company', (host) => {
  expect(found(host)).toBe(false);
  expect(found(host, 'cc')).toBe(false);
});

test.each([
  'zendesk.com',
  'freshdesk.com',
  'servicenow.com',
  'atlassian.com',
  'mailchimp.com',
  'sendgrid.com',
  'listsolutions.example',
  'notzendesk.com',
  'zendesk.com.nordvik.example',
])('%s is a company like any other', (host) => expect(found(host)).toBe(true));

test('a website in a record is not a mail', () => expect(found('lists.nordvik.example', 'website')).toBe(true));

test('the lists are small: the worker carries them', () => {
  const source = readFileSync(new URL('../../lib/domain/senders.ts', import.meta.url), 'utf8');
  expect(source.length).toBeLessThan(2_000);
});
