import * as z from 'zod/mini';
import { day, domain, httpsUrl, id, line } from './text.ts';

/** The part that a known contact plays in a purchase. */
export const buyerRoles = [
  'decisionMaker',
  'economicBuyer',
  'champion',
  'influencer',
  'ratifier',
  'user',
  'gatekeeper',
] as const;
export type BuyerRole = (typeof buyerRoles)[number];

/** A person of the buying group, as the team's own workspace names him; never read from a page. */
export const contactSchema = z.object({
  id,
  name: line,
  title: z.optional(line),
  persona: z.optional(line),
  buyerRole: z.optional(z.enum(buyerRoles)),
});
export type Contact = z.infer<typeof contactSchema>;

export const relations = ['customer', 'prospect', 'partner', 'former'] as const;

/** A company that the team sells to: the unit of matching and badging. */
export const accountSchema = z.object({
  id,
  name: line,
  /** Earlier and other names, matched like the name. */
  aliases: z.optional(z.array(line).check(z.maxLength(20))),
  /** The first is the one shown. */
  domains: z.optional(z.array(domain).check(z.maxLength(30))),
  /** The part of a LinkedIn company address after `/company/`, or its number. */
  linkedin: z.optional(z.array(line).check(z.maxLength(10))),
  /** Record ids by site (`salesforce`, `hubspot` …). */
  externalIds: z.optional(z.record(id, z.array(line).check(z.maxLength(20)))),
  /** The account this one belongs to; a match on a child never becomes the parent. */
  parentId: z.optional(id),
  relation: z.enum(relations),
  industry: z.optional(line),
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  employees: z.optional(z.int().check(z.nonnegative())),
  /** Language to write to this account in, such as `fr`. */
  language: z.optional(z.string().check(z.regex(/^[a-z]{2}$/))),
  /** Stage of the current sales cycle, one of the workspace's own words. */
  stage: z.optional(line),
  owner: line,
  renewalOn: z.optional(day),
  crmUrl: z.optional(httpsUrl),
  contacts: z.optional(z.array(contactSchema).check(z.maxLength(50))),
});
export type Account = z.infer<typeof accountSchema>;
