import { all, attr, closest, one, text, visible } from './dom.ts';
import { companySlug, personSlug } from './linkedinAddress.ts';
import type { Site } from './site.ts';

type Reading = ReturnType<Site['read']>;

// The front end of 2026 (seen 2026-02 to 2026-07): no h1, no JSON-LD, hashed classes; `componentkey` carries meaning.
const screen = '[data-sdui-screen$="profile.Profile"]';
const topcard = 'section[componentkey^="com.linkedin.sdui.profile.card.ref"][componentkey$="Topcard"]';
const below = 'profileCardsBelowActivityPart1';

/** Whether the card is of the person at the address; undefined where the page does not say. */
function isOf(person: string, card: Element | undefined, root: Element): boolean | undefined {
  // 2026-07: absolute, with the slug; the build of 2026-02 had none.
  const own = card && personSlug(attr(one(card, 'a[href*="/overlay/contact-info"]'), 'href'));
  if (own) return own === person;
  const keys = all(root, `[componentkey^="${below}"]`).filter(visible);
  if (keys.length === 0) return undefined;
  return keys.some((each) => attr(each, 'componentkey')?.toLowerCase().endsWith(person));
}

/** Employer on a profile of the 2026 front end; false when the page is not of that front end. */
export function readSdui(doc: Document, person: string): Reading | false {
  const root = all(doc, screen).find(visible);
  if (!root) return false;
  const cards = all(root, topcard).filter(visible);
  const card = cards.find((each) => isOf(person, each, root)) ?? cards[0];
  const owner = isOf(person, card, root);
  // The card of the person seen before stays until the new one has come.
  if (owner === false) return undefined;
  const accent = card && one(card, 'svg[id^="company-accent"]');
  const employer = accent && closest(accent, '[role="button"], a, button');
  const name = text(employer);
  if (employer && name) {
    const link = attr(employer, 'href') ?? attr(one(employer, 'a[href]'), 'href');
    const slug = companySlug(link);
    return { kind: 'contact', name, ...(slug && { slug }), cues: ['topcard'] };
  }
  // A card with the person's name in it and no employer is a person without one, unless the employer's sign has no words.
  if (card && one(card, 'h2') && !accent) return null;
  const loaded = owner || (!card && one(root, 'h2'));
  return loaded ? { kind: 'contact', cues: ['address'], unreadable: true } : undefined;
}
