import { v1, v4, v5, v6, v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { usageEventSchema } from '../../lib/domain/usageEvent.ts';

const who = { id: v4(), day: '2026-11-25', rep: 'rep-12345678' };
const where = { ...who, half: 'morning', badge: 'customer', accountId: 'nordvik' };
const what = { ...where, assetId: 'a', assetVersion: '1' };

/** Every field that an event of each kind may have, and no other. */
const kinds: Record<string, object> = {
  offer: { ...what, action: 'offer', fit: 'play' },
  use: { ...what, action: 'use', channel: 'copied' },
  refusal: { ...what, action: 'refusal', reason: 'usedOwn', own: 'deck' },
  search: { ...where, action: 'search', reason: 'unused' },
  gap: { ...where, action: 'gap' },
  pause: { ...who, action: 'pause' },
};
const optional = ['rep', 'accountId', 'own'];
const foreign = {
  url: 'https://crm.example/1',
  title: 'x',
  query: 'roi',
  time: 1,
  at: '10:02',
  minute: 2,
  subject: 'x',
  name: 'x',
  tab: 1,
  duration: 3,
  note: 'x',
};
const fits = (event: object) => usageEventSchema.safeParse(event).success;

describe.each(Object.entries(kinds))('an event of kind %s', (action, event) => {
  test('has these fields', () => expect(usageEventSchema.parse(event)).toEqual(event));

  test('may have no other', () => {
    const known = Object.keys(event);
    const others = { ...foreign, ...Object.assign({}, ...Object.values(kinds)) } as Record<string, unknown>;
    for (const [field, value] of Object.entries(others))
      if (!known.includes(field))
        expect([action, field, fits({ ...event, [field]: value })]).toEqual([action, field, false]);
  });

  test('misses none', () => {
    for (const field of Object.keys(event)) {
      const { [field as never]: _, ...rest } = event;
      expect([field, fits(rest)]).toEqual([field, optional.includes(field)]);
    }
  });

  test('holds nothing finer than half a day', () => {
    expect(fits({ ...event, day: '2026-11-25T10:00' })).toBe(false);
    if ('half' in event) expect(fits({ ...event, half: '10:00' })).toBe(false);
  });

  test('its id tells no time', () => {
    const ids = { v1: v1(), v4: v4(), v5: v5('x', v4()), v6: v6(), v7: v7() };
    const taken = Object.entries(ids).filter(([, id]) => fits({ ...event, id }));
    expect(taken.map(([version]) => version)).toEqual(['v4', 'v5']);
  });
});
