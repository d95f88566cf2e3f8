import { expect, test } from 'vitest';
import { withCampaign } from '../../lib/domain/campaignLink.ts';
import { linkKey } from '../../lib/domain/linkKey.ts';

const team = { source: 'sales team', medium: 'email' };
const added = 'utm_source=sales%20team&utm_medium=email&utm_content=deck-1';

test.each<[string, string, string]>([
  ['a plain address', 'https://a.example/deck', `https://a.example/deck?${added}`],
  ['a host alone', 'https://a.example', `https://a.example?${added}`],
  ['a query stays letter by letter', 'https://a.example/?q=a+b&c=%7E', `https://a.example/?q=a+b&c=%7E&${added}`],
  ['an empty query', 'https://a.example/?', `https://a.example/?${added}`],
  ['a query that ends open', 'https://a.example/?a=1&', `https://a.example/?a=1&${added}`],
  ['a fragment stays at the end', 'https://a.example/d#page=3', `https://a.example/d?${added}#page=3`],
  ['a question mark in the fragment is none', 'https://a.example/#/d?x=1', `https://a.example/?${added}#/d?x=1`],
  [
    'a share link with its signature',
    'https://s.example/f?sig=a%2Fb%3D&se=1',
    `https://s.example/f?sig=a%2Fb%3D&se=1&${added}`,
  ],
  [
    'parameters that it has are kept',
    'https://a.example/?utm_source=web&utm_content=x',
    'https://a.example/?utm_source=web&utm_content=x&utm_medium=email',
  ],
  [
    'a store that signs the whole query is left alone',
    'https://b.s3.example/f?X-Amz-Expires=60&X-Amz-Signature=0a1b',
    'https://b.s3.example/f?X-Amz-Expires=60&X-Amz-Signature=0a1b',
  ],
  ['no address', 'not an address', 'not an address'],
  ['one that would become too long', `https://a.example/${'x'.repeat(1950)}`, `https://a.example/${'x'.repeat(1950)}`],
])('%s', (_, address, expected) => {
  expect(withCampaign(address, 'deck-1', team)).toBe(expected);
});

test('a campaign of its own has a name; without a campaign nothing is added; twice is once', () => {
  const named = { ...team, name: 'Spring & summer' };
  const once = withCampaign('https://a.example/', 'x', named);
  expect(new URL(once).searchParams.get('utm_campaign')).toBe('Spring & summer');
  expect(withCampaign(once, 'x', named)).toBe(once);
  expect(withCampaign('https://a.example/', 'x', undefined)).toBe('https://a.example/');
});

const address = 'https://content.planora.example/deck?v=2#slide';

test.each([
  withCampaign(address, 'deck-1', team),
  withCampaign(address, 'deck-1', { ...team, name: 'x' }),
  'https://content.planora.example/deck?utm_id=7&v=2&UTM_TERM=a#slide',
  'http://CONTENT.planora.example/deck/?v=2#slide',
  'https://content.planora.example:443/deck?v=2#slide',
])('%s is the same content', (other) => {
  expect(linkKey(other)).toBe(linkKey(address));
});

test.each([
  'https://content.planora.example/deck?v=3#slide',
  'https://content.planora.example/deck?v=2',
  'https://content.planora.example/Deck?v=2#slide',
  'https://content.planora.example.evil.example/deck?v=2#slide',
  'https://content.planora.example@evil.example/deck?v=2#slide',
  'https://content.planora.example:8443/deck?v=2#slide',
])('%s is another', (other) => {
  expect(linkKey(other)).not.toBe(linkKey(address));
});

test.each(['mailto:a@b.example', 'javascript:alert(1)', 'data:text/html,x', '', 'content.planora.example/deck'])(
  '"%s" is no web address',
  (other) => {
    expect(linkKey(other)).toBeUndefined();
  },
);
