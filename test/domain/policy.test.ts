import { expect, test } from 'vitest';
import { policyFaults, readPolicy } from '../../lib/domain/policy.ts';

const sites = ['linkedin', 'gmail', 'roundcube'];
const faults = (raw: unknown) => policyFaults(readPolicy(raw), sites, ['roundcube']);
const host = { origin: 'https://mail.planora.example', site: 'roundcube' };

test('a policy without fault', () => {
  const raw = { sitesOff: ['linkedin'], hosts: [host], language: 'fr' };
  expect(readPolicy(raw)).toEqual({ ...raw, raw });
  expect(faults(raw)).toEqual([]);
});

test('no policy', () => {
  for (const none of [undefined, null, {}]) {
    expect(readPolicy(none)).toMatchObject({ sitesOff: [], hosts: [], language: undefined });
    expect(faults(none)).toEqual([]);
  }
});

test('of an address only its origin counts', () => {
  const origin = 'HTTPS://Mail.Planora.example:443/webmail/?_task=mail';
  expect(readPolicy({ hosts: [{ ...host, origin }] }).hosts).toEqual([host]);
  expect(readPolicy({ hosts: [{ ...host, origin: 'https://mail.planora.example:8443' }] }).hosts).toEqual([
    { ...host, origin: 'https://mail.planora.example:8443' },
  ]);
});

test('damaged values are left out one by one and named', () => {
  const raw = {
    sitesOff: ['linkedin', 7, 'linkedout'],
    hosts: [
      host,
      { ...host, origin: 'http://mail.planora.example' },
      { origin: host.origin },
      null,
      'https://mail.planora.example',
      { ...host, site: 'gmail' },
      { ...host, origin: `${'x'.repeat(500)}` },
    ],
    language: 'de',
    sitesOf: ['gmail'],
  };
  const { sitesOff, hosts, language } = readPolicy(raw);
  expect(sitesOff).toEqual(['linkedin', 'linkedout']);
  expect(hosts).toEqual([host, { ...host, site: 'gmail' }]);
  expect(language).toBeUndefined();
  expect(faults(raw).map((fault) => fault.replace(/:.*/, ''))).toEqual([
    'sitesOff[2]',
    'sitesOff[3]',
    'hosts[2]',
    'hosts[3]',
    'hosts[4]',
    'hosts[5]',
    'hosts[6]',
    'hosts[7]',
    'language',
    'sitesOf',
  ]);
  expect(Math.max(...faults(raw).map((fault) => fault.length))).toBeLessThan(100);
});

test.each([['text'], [7], [{ a: 1 }], [[['deep']]]])('%j in place of a list harms nothing else', (value) => {
  const raw = { sitesOff: value, hosts: value, language: 'en' };
  expect(readPolicy(raw)).toMatchObject({ hosts: [], language: 'en' });
  expect(faults(raw).length).toBeGreaterThan(0);
});
