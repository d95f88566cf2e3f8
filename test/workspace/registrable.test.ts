import { expect, test } from 'vitest';
import { decodeSet, encodeSet } from '../../lib/workspace/domainSet.ts';
import { freeMailPlugin, readFreeMailHashes } from '../../lib/workspace/freeMailPlugin.ts';
import { registrableDomain } from '../../lib/workspace/registrable.ts';

test.each([
  ['nordvik.example', 'nordvik.example'],
  ['mail.eu.nordvik.example', 'nordvik.example'],
  ['www.tesco.co.uk', 'tesco.co.uk'],
  ['WWW.Michelin.COM', 'michelin.com'],
  ['michelin.com.', 'michelin.com'],
  [' michelin.com ', 'michelin.com'],
  ['acme.github.io', 'acme.github.io'],
  ['docs.acme.github.io', 'acme.github.io'],
  ['münchen.de', 'xn--mnchen-3ya.de'],
  ['www.xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
  ['президент.рф', 'xn--d1abbgf6aiiy.xn--p1ai'],
  ['a.b.city.kawasaki.jp', 'city.kawasaki.jp'],
])('%s is of %s', (host, domain) => {
  expect(registrableDomain(host)).toBe(domain);
});

test.each([
  ['a public suffix', ['com', 'co.uk', 'github.io', 'herokuapp.com', 'рф']],
  ['an address by number', ['192.168.0.1', '2130706433', '[::1]', '127.1']],
  [
    'free mail',
    ['gmail.com', 'GMail.com', 'mail.gmail.com', 'outlook.fr', 'orange.fr', 'laposte.net', 'web.de', 'proton.me'],
  ],
  ['a social network', ['www.facebook.com', 'linkedin.com']],
  ['disposable mail', ['mailinator.com', 'yopmail.com', 'guerrillamail.com', 'anything.33m.co']],
  [
    'no host',
    ['', ' ', 'localhost', 'a b.com', 'x@y.com', 'https://nordvik.example/', '..', 'nordvik..example', 'a'.repeat(300)],
  ],
])('%s belongs to no company', (_what, hosts) => {
  for (const host of hosts) expect(registrableDomain(host), host).toBeUndefined();
});

test('the compact set knows its members, hardly anybody else, and is small', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `member${index}.example`);
  const set = decodeSet(encodeSet(names));
  expect(names.filter((name) => !set.has(name))).toEqual([]);
  const others = Array.from({ length: 200_000 }, (_, index) => `other${index}.example`).filter((name) => set.has(name));
  // 20,000 of 2^27: about 30 of them.
  expect(others.length).toBeLessThan(60);
  expect(decodeSet(encodeSet([])).has('x.example')).toBe(false);
});

test('the lists of both packages are in the set of the build', () => {
  const hashes = readFreeMailHashes();
  expect(decodeSet(hashes).size).toBeGreaterThan(90_000);
  expect(hashes.length).toBeLessThan(190_000);
  const { load } = freeMailPlugin() as { load: (file: string) => { code: string } | undefined };
  expect(load('/x/lib/workspace/freeMailHashes.ts')?.code).toBe(`export const freeMailHashes = "${hashes}";`);
  expect(load('/x/lib/workspace/read.ts')).toBeUndefined();
});
