import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { siteFacts as sites } from '../../lib/sites/index.ts';
import { builtExtension } from '../launch.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read(path.join(builtExtension, 'manifest.json'));
const matches = [...new Set(sites.flatMap(({ access, matches }) => (access === 'install' ? matches : [])))].sort();

test('no page can see or talk to the extension', () => {
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
});

test('the permissions are the expected ones, each with a reason', () => {
  const expected: Record<string, string> = read(path.join(import.meta.dirname, 'permissions.json'));
  // Nobody has to allow signing in who is in no team.
  expect(manifest.optional_permissions).toEqual(['identity']);
  expect([...manifest.permissions, ...manifest.optional_permissions].sort()).toEqual(Object.keys(expected).sort());
  expect(Object.values(expected).filter((reason) => reason.length < 20)).toEqual([]);
});

test('hosts granted at installation are those of the sites, and no others', () => {
  expect(matches.length).toBeGreaterThan(0);
  expect([...manifest.host_permissions].sort()).toEqual(matches);
  // Plain http is for a team store on this machine.
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*']);
});

test('content scripts ask for no further hosts', () => {
  const scripts: { matches: string[] }[] = manifest.content_scripts ?? [];
  expect(scripts.flatMap((script) => script.matches).filter((pattern) => !matches.includes(pattern))).toEqual([]);
});

test('extension pages run packaged code only and cannot be framed', () => {
  const policy: string = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  // Where a team store is nobody knows ahead: `lib/team` alone talks to the network, and to the store's own address.
  expect(policy).toContain("connect-src 'self' https: http://localhost:* http://127.0.0.1:*;");
  expect(policy.replace(/connect-src [^;]*;/, '')).not.toMatch(/unsafe-eval|https?:/);
});
