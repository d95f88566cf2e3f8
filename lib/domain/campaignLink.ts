import type { Workspace } from './workspace.ts';

export type Campaign = NonNullable<Workspace['settings']['campaign']>;

/** Stores that check their whole query string refuse an address to which anything is added. */
const signed = /[?&]x-(amz|goog)-signature=/i;

/** Longer addresses than this are no longer taken everywhere. */
const LONGEST = 2000;

/**
 * The address of an asset with the team's campaign parameters; the asset's id is the content, and nothing is said of any
 * person. What the address has stays as it is, letter by letter: parameters of the same name, the fragment, the rest.
 */
export function withCampaign(address: string, assetId: string, campaign: Campaign | undefined): string {
  if (!campaign || signed.test(address)) return address;
  const [, base = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(address) ?? [];
  const has = URL.parse(address)?.searchParams;
  if (!has) return address;
  const { source, medium, name } = campaign;
  const added = Object.entries({ source, medium, campaign: name, content: assetId })
    .filter(([key, value]) => value !== undefined && !has.has(`utm_${key}`))
    .map(([key, value = '']) => `utm_${key}=${encodeURIComponent(value)}`)
    .join('&');
  if (added === '') return address;
  const joint = base.includes('?') ? (/[?&]$/.test(base) ? '' : '&') : '?';
  const whole = base + joint + added + fragment;
  return whole.length > LONGEST ? address : whole;
}
