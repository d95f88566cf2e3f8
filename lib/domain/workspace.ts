import * as z from 'zod/mini';
import { accountSchema } from './account.ts';
import { assetSchema } from './asset.ts';
import { badgeRulesSchema, formerRulesSchema } from './badgeRules.ts';
import { playSchema } from './play.ts';
import { signalSchema } from './signal.ts';
import { day, domain, id, line, paragraph, timeZone } from './text.ts';

/** The team's ideal customer profile, with who answers for it and when it was last looked at. */
export const icpSchema = z.object({
  description: paragraph,
  industries: z.array(line),
  countries: z.array(line),
  employees: z.object({ min: z.int(), max: z.int() }),
  criteria: z.array(line),
  owner: line,
  reviewedOn: day,
  reviewEveryDays: z.int(),
});

export const kpiIds = [
  'adoption',
  'contentUsage',
  'reach',
  'offerToUse',
  'alignment',
  'playsInTime',
  'verifiedBadges',
  'decisionMakers',
  'answerRate',
  'ownContent',
] as const;

/** A figure the team has agreed to be measured by. Targets are shares, 0 to 1. */
export const kpiSchema = z.object({
  id: z.enum(kpiIds),
  target: z.number().check(z.minimum(0), z.maximum(1)),
  owner: line,
  cadence: z.enum(['weekly', 'monthly', 'quarterly']),
});

export const settingsSchema = z.object({
  /** The team's own mail domains: colleagues never give an account. */
  ownDomains: z.array(domain),
  /** Whether an event in the log says which account it was for; off unless the team decides otherwise. */
  logAccounts: z.boolean(),
  /** Smallest group of reps whose figures anyone else may see. */
  minGroupSize: z.int().check(z.minimum(5)),
  /** Where the team's day begins: with it all devices agree on "today", without it each goes by its own clock. */
  timeZone: z.optional(timeZone),
  /** Names of those who may approve content; without the list everyone who edits the catalogue may. */
  approvers: z.optional(z.array(line).check(z.maxLength(100))),
  /** Added to the links that reps send, for the team's web statistics; never anything about a person. */
  campaign: z.optional(z.object({ source: line, medium: line, name: z.optional(line) })),
});

/** A curated set of assets. */
export const collectionSchema = z.object({
  id,
  title: line,
  description: z.optional(line),
  /** Ids of assets, in the order in which they are shown. */
  assets: z.array(id).check(z.maxLength(200)),
});
export type Collection = z.infer<typeof collectionSchema>;

/** Everything a team shares, as one file. */
export const workspaceSchema = z.object({
  format: z.literal('whynow-workspace'),
  version: z.literal(1),
  id,
  name: line,
  language: z.string().check(z.regex(/^[a-z]{2}$/)),
  settings: settingsSchema,
  /** Ids of sites that are not to be read by anyone in the team. */
  sitesOff: z.optional(z.array(id)),
  badgeRules: badgeRulesSchema,
  /** What was in force before: the past is judged by its own rules, so a change rewrites no history. */
  formerRules: z.optional(z.array(formerRulesSchema).check(z.maxLength(100))),
  icp: z.optional(icpSchema),
  kpis: z.array(kpiSchema),
  collections: z.optional(z.array(collectionSchema).check(z.maxLength(200))),
  plays: z.array(playSchema),
  accounts: z.array(accountSchema),
  signals: z.array(signalSchema),
  assets: z.array(assetSchema),
});
export type Workspace = z.infer<typeof workspaceSchema>;

export type Icp = z.infer<typeof icpSchema>;
export type Kpi = z.infer<typeof kpiSchema>;

/** The lists of a workspace: each row of them is checked and reported on its own. */
export const workspaceLists = {
  accounts: accountSchema,
  signals: signalSchema,
  assets: assetSchema,
  plays: playSchema,
  kpis: kpiSchema,
} as const;
export type WorkspaceList = keyof typeof workspaceLists;
