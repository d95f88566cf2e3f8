import type { Account } from '../../lib/domain/account.ts';

/** The text with its last letter or digit exchanged for another. */
const changed = (text: string) =>
  text.replace(/([a-z0-9])([^a-z0-9]*)$/i, (_, letter: string, rest: string) => (letter === 'x' ? 'k' : 'x') + rest);
const beforeSum = (id: string) => changed(id.slice(0, 15)) + id.slice(15);
const domainLike = (domain: string, label: (text: string) => string) => domain.replace(/^[^.]+/, label);

/**
 * Look-alikes of each account, as they stand in real lists: its group, a subsidiary abroad, a company of nearly the same
 * name, one at nearly the same domain, one at the same label of another country, and the next record of the CRM.
 */
export function decoysOf(accounts: Account[]): Account[] {
  const base = { relation: 'prospect' as const, owner: 'Decoy' };
  const names = new Set(accounts.map(({ name }) => name));
  return accounts.flatMap(({ id, name, domains = [], linkedin = [], externalIds = {} }, index) => {
    const decoy = (tag: string, rest: Partial<Account> & { name: string }): Account => ({
      ...base,
      id: `decoy-${tag}-${id}`,
      ...rest,
    });
    const first = domains[0];
    const next = Object.fromEntries(
      Object.entries(externalIds).map(([site, ids]) => [site, ids.map(site === 'salesforce' ? beforeSum : changed)]),
    );
    return [
      decoy('group', { name: `${name} Holding`, linkedin: linkedin.map((slug) => `${slug}-holding`) }),
      decoy('abroad', {
        name: `${name} Deutschland GmbH`,
        parentId: id,
        domains: first ? [domainLike(first, (label) => `${label}-deutschland`)] : [],
      }),
      decoy('name', { name: changed(name), linkedin: linkedin.map(changed), externalIds: next }),
      ...(first
        ? [
            decoy('domain', {
              name: `Typo Watch ${index}`,
              domains: [domainLike(first, (label) => `${label}s`), domainLike(first, (label) => label.slice(0, -1))],
            }),
            decoy('country', {
              name: `Namesake ${index}`,
              domains: [first.replace(/\.[^.]+$/, '.no'), first.replace(/\.[^.]+$/, '.com')],
            }),
          ]
        : []),
    ].filter((each) => !names.has(each.name));
  });
}
