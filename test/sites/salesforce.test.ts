import { expect, test } from 'vitest';
import { salesforce } from '../../lib/sites/salesforce.ts';
import { parse } from './fixtures.ts';

const url = new URL('https://whynow-demo.lightning.force.com/lightning/r/Account/001Wn0000NordvkAAA/view');

/** An org with native shadow: the panel and what it holds are in shadow roots of their own. */
function nativeShadow(own: string): Document {
  const { document } = parse('<one-record-home-flexipage2><x-page></x-page></one-record-home-flexipage2>').window;
  const enter = (host: Element | null | undefined, html: string): ShadowRoot | undefined => {
    const shadow = host?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = html;
    return shadow;
  };
  const page = enter(document.querySelector('x-page'), '<records-lwc-highlights-panel></records-lwc-highlights-panel>');
  const panel = enter(
    page?.querySelector('records-lwc-highlights-panel'),
    `<records-highlights2><lightning-formatted-text slot="primaryField"></lightning-formatted-text></records-highlights2>
     <a href="/lightning/r/Account/${own}/related/Contacts/view">Contacts</a>`,
  );
  enter(panel?.querySelector('lightning-formatted-text'), '<span>Nordvik Logistics</span>');
  return document;
}

test('reads through native shadow roots', () => {
  expect(salesforce.read(nativeShadow('001Wn0000NordvkAAA'), url)).toMatchObject({ name: 'Nordvik Logistics' });
});

test('sees in them that the view is still the old one', () => {
  expect(salesforce.read(nativeShadow('001Wn0000LumeaRAAA'), url)).toBeUndefined();
});
