import { describe, expect, test } from 'vitest';
import { addressesIn, domainsOf } from '../../lib/sites/mail.ts';

const from = (address: string) => domainsOf([{ role: 'from', address }], ['camille.roux@planora.example']);

test('sender first, then To, then Cc, each domain once', () => {
  const people = [
    { role: 'cc', address: 'it@helvia-pharma.example' },
    { role: 'to', address: 'camille.roux@planora.example' },
    { role: 'to', address: 'anna@brisance.example' },
    { role: 'from', address: 'ingrid.solberg@nordvik.example' },
    { role: 'cc', address: 'finance@nordvik.example' },
  ] as const;
  expect(domainsOf([...people], ['camille.roux@planora.example'])).toEqual([
    { domain: 'nordvik.example', role: 'from' },
    { domain: 'brisance.example', role: 'to' },
    { domain: 'helvia-pharma.example', role: 'cc' },
  ]);
});

describe('nobody in particular', () => {
  test.each([
    'no-reply@nordvik.example',
    'noreply@nordvik.example',
    'jobs-noreply@nordvik.example',
    'No.Reply@nordvik.example',
    'do-not-reply@nordvik.example',
    'ne-pas-repondre@nordvik.example',
    'bounce+camille@nordvik.example',
    'bounces-1842-camille=planora.example@nordvik.example',
    'MAILER-DAEMON@nordvik.example',
    'postmaster@nordvik.example',
    'newsletter@nordvik.example',
    'notifications@nordvik.example',
    'calendar-notification@nordvik.example',
    'list-security@nordvik.example',
    'owner-board@nordvik.example',
    'board-owner@nordvik.example',
    'board-request@nordvik.example',
    'mailto:no-reply@nordvik.example',
    'camille.roux@planora.example',
    'leo.martin@planora.example',
  ])('%s', (address) => expect(from(address)).toBeUndefined());

  test.each([
    'list@nordvik.example',
    'lisa.owner@nordvik.example',
    'request@nordvik.example',
    'ana.bouncer@nordvik.example',
    'newsletterly@nordvik.example',
    'noreplys@nordvik.example',
    'info@no-reply.nordvik.example',
    'sales@nordvik.example',
    'mailto:ingrid@nordvik.example',
  ])('but not %s', (address) => expect(from(address)?.[0]?.role).toBe('from'));
});

test.each([
  ['"Roux, Camille" <c@d.example>, e@f.example', ['c@d.example', 'e@f.example']],
  ['boss@own.example <x@else.example>', ['x@else.example']],
  ['boss@own.example<x@else.example>', ['x@else.example']],
  ['Anna Lindqvist', []],
  [undefined, []],
])('addresses in %s', (line, expected) => expect(addressesIn(line)).toEqual(expected));
