import * as z from 'zod/mini';

/**
 * Characters that nobody sees and that make a text read as another: those that turn the direction of what follows,
 * those without width, and control characters that break no line. The joiners and marks that Arabic, Hebrew, Persian,
 * Indian scripts and emoji are written with stay.
 */
const hidden = /(?![\t\n\r])\p{Cc}|[\u00ad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

export const withoutHidden = (text: string): string => text.replace(hidden, '');

/** A short single-line text: a name, a title, an owner. Bounded, because packs come from outside. */
export const line = z.string().check(z.overwrite(withoutHidden), z.trim(), z.minLength(1), z.maxLength(200));

/** A paragraph: a snippet, an answer, a play's approach. At most 4,000 characters. */
export const paragraph = z.string().check(z.overwrite(withoutHidden), z.trim(), z.minLength(1), z.maxLength(4000));

/** A stable id chosen by the team; used as a key, so no white space. */
export const id = z.string().check(z.regex(/^[\w.:-]{1,80}$/));

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((value) => {
    const time = Date.parse(`${value}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  }),
);

/** Zones that have been asked for: the browser takes a tenth of a millisecond to look at a name, and tables repeat it. */
const knownZones = new Set<string>();

function isZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    knownZones.add(name);
    return true;
  } catch {
    return false;
  }
}

/** The name of a time zone, such as `Europe/Paris`: one that this browser knows. An offset is none: it has no summer. */
export const timeZone = line.check(z.regex(/^[A-Z]/), z.refine(isZone));

/** An instant with its zone, such as `2026-12-31T18:00:00+01:00`: expiry counts to the minute. */
export const instant = z.iso.datetime({ offset: true });

/**
 * A time of expiry: an instant with its zone, or what the clocks of a zone read, such as `2026-12-31T18:00`, where the zone
 * is given beside it.
 */
export const clockTime = z
  .string()
  .check(
    z.refine(
      (value) =>
        instant.safeParse(value).success ||
        (/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(value) && day.safeParse(value.slice(0, 10)).success),
    ),
  );

/** An address that may be opened or sent: only `https:`, without a user name or password, and nothing hidden in it. */
export const httpsUrl = z.string().check(
  z.maxLength(2000),
  z.refine((value) => {
    const url = URL.parse(value);
    const plain = !/\s/.test(value) && withoutHidden(value) === value;
    return plain && url?.protocol === 'https:' && url.username === '' && url.password === '';
  }),
);

/** A domain name in its ASCII form, lower case, without scheme or path. */
export const domain = z
  .string()
  .check(z.toLowerCase(), z.maxLength(253), z.regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/));
