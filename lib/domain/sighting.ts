import * as z from 'zod/mini';

/** What kind of record a page shows. `message` is an e-mail thread or a message being written. */
export const recordKinds = ['company', 'contact', 'lead', 'deal', 'message'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Where on the page a domain was found; mail roles rank in this order: the sender says most. */
export const domainRoles = ['website', 'from', 'to', 'cc'] as const;
export type DomainRole = (typeof domainRoles)[number];

const short = z.string().check(z.minLength(1), z.maxLength(300));

/**
 * What one page tells about a company. A plain object of bounded strings: never HTML, never a person's name, a subject
 * or a message. An object with `unreadable` says that the address is a record's but the page could not be read.
 */
export const sightingSchema = z.strictObject({
  site: short,
  kind: z.enum(recordKinds),
  /** The id of the record in the address, whatever its kind. */
  externalId: z.optional(short),
  /** The id of the company's own record on the site; for a contact or a deal, the target of its link to the company. */
  companyId: z.optional(short),
  /** The company's LinkedIn slug or number. */
  slug: z.optional(short),
  /** The company's name as the page shows it. */
  name: z.optional(short),
  domains: z.optional(z.array(z.strictObject({ domain: short, role: z.enum(domainRoles) })).check(z.maxLength(20))),
  /** What the reading rests on, for "what was read": `address`, `title`, a part of the page. */
  cues: z.optional(z.array(short).check(z.maxLength(10))),
  unreadable: z.optional(z.literal(true)),
});
export type Sighting = z.infer<typeof sightingSchema>;
