import * as z from 'zod/mini';
import { badgeKinds } from '../domain/badgeKinds.ts';
import { refusalReasons } from '../domain/usageEvent.ts';
import type { ToldFigures } from '../store/teamFigures.ts';

/** The figures of groups as the team store tells them. */

const text = z.string().check(z.maxLength(200));
const number = z.int().check(z.nonnegative());
/** What is held back is missing, or null. */
const count = z.pipe(
  z.optional(z.nullable(number)),
  z.transform((value) => value ?? undefined),
);
const monday = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const month = z.string().check(z.regex(/^\d{4}-\d{2}$/));
const reasons = z.pipe(
  z.optional(z.nullable(z.partialRecord(z.enum(refusalReasons), z.nullable(number)))),
  z.transform((all) => Object.fromEntries(Object.entries(all ?? {}).filter(([, value]) => value !== null))),
);
const optionalText = z.pipe(
  z.optional(z.nullable(text)),
  z.transform((value) => value ?? undefined),
);

const team = z.object({
  id: z.literal('team'),
  scopes: z.array(z.object({ id: text, name: optionalText, members: number })).check(z.maxLength(2_000)),
  smallTeams: number,
  minGroupSize: number,
  asOf: monday,
});

const counts = <K extends string>(...names: K[]) =>
  Object.fromEntries(names.map((name) => [name, count])) as Record<K, typeof count>;

const week = z.object({
  scope: text,
  week: monday,
  invited: number,
  active: number,
  ...counts('offers', 'uses', 'refusals', 'fitting', 'withBadge', 'pairsOffered', 'pairsUsed', 'searches', 'answered'),
  ...counts('noResult', 'gaps', 'own', 'playsDue', 'playsInTime', 'pauses'),
  assetsUsed: number,
});

const asset = z.object({
  assetId: text,
  offered: z.boolean(),
  used: z.boolean(),
  refused: z.boolean(),
  ...counts('offers', 'uses', 'refusals', 'repsOffered', 'repsUsed'),
  reasons,
  lastUse: optionalText,
});
const badge = z.object({
  badge: z.enum([...badgeKinds, 'none']),
  ...counts('offers', 'uses', 'fitting', 'refusals', 'noResult', 'gaps'),
  reasons,
});
const play = z.object({
  playId: text,
  ...counts('begun', 'due', 'inTime'),
  settled: z.array(count).check(z.maxLength(20)),
});
const monthFigures = z.object({
  scope: text,
  month,
  active: number,
  assets: z.array(asset).check(z.maxLength(20_000)),
  badges: z.array(badge).check(z.maxLength(10)),
  plays: z.array(play).check(z.maxLength(200)),
});

const months = z.array(monthFigures).check(z.maxLength(20_000));

const statsSchema = z.object({
  edition: z.pipe(
    z.nullable(z.union([text, z.number()])),
    z.transform((value) => (value === null ? undefined : String(value))),
  ),
  whole: z.boolean(),
  more: z.boolean(),
  published: z.nullable(
    z.object({
      team,
      running: months,
      parts: z.array(z.object({ weeks: z.array(week).check(z.maxLength(50_000)), months })).check(z.maxLength(1_000)),
    }),
  ),
});

/** Some editions of the figures. */
export interface Stats {
  /** The last of them. */
  edition: string | undefined;
  /** From the first one on: what was there before counts no more. */
  whole: boolean;
  more: boolean;
  /** Undefined where there is nothing newer. */
  told: ToldFigures | undefined;
}

/** @throws ZodError for what is no answer about figures */
export function readStats(answer: unknown): Stats {
  const { published, ...rest } = statsSchema.parse(answer);
  if (!published) return { ...rest, told: undefined };
  const told = {
    team: published.team,
    weeks: published.parts.flatMap((part) => part.weeks),
    months: published.parts.flatMap((part) => part.months),
    running: published.running,
  };
  return { ...rest, told: told as ToldFigures };
}
