import type { Asset } from '../../../domain/asset.ts';
import { addDays } from '../../../domain/day.ts';
import { expiryOf } from '../../../domain/eligibility.ts';
import { mondayOf } from '../../../domain/figures/calendar.ts';
import type { RepDue, RepRun, Roster } from '../../../domain/figures/publish.ts';
import { fnv } from '../../../domain/fnv.ts';
import type { Play } from '../../../domain/play.ts';
import type { BadgeName, RefusalReason, SearchEnd, UsageEvent } from '../../../domain/usageEvent.ts';
import { pick, pickWeighted, randomFrom } from './random.ts';

/** What a team has done: everybody's events, and how far each play came. */
export interface TeamHistory {
  roster: Roster;
  events: (UsageEvent & { rep: string })[];
  runs: RepRun[];
  due: RepDue[];
}

export interface TeamPlan {
  seed: number;
  /** The last day. */
  today: string;
  days: number;
  /** How many reps each team has, by its name. */
  teams: readonly (readonly [name: string, reps: number])[];
  assets: Asset[];
  plays: Play[];
  /** What is done on an average day is multiplied by this. */
  scale?: number;
}

/** How one rep works. */
interface Habit {
  rep: string;
  /** Moments a day in which content is wanted. */
  pace: number;
  /** Share of offers that he uses, and that he refuses. */
  uses: number;
  refuses: number;
  /** First day of his two weeks of holiday, and the share of Saturdays on which he works. */
  holiday: string;
  saturdays: number;
  /** He joined that day, and pauses his log now and then. */
  since: string;
  pauses: number;
  /** Assets he reaches for. */
  favourites: Asset[];
}

/** Refusals by reason: what has aged is refused as outdated. */
const reasons: [RefusalReason, number][] = [
  ['wrongMessage', 5],
  ['outdated', 3],
  ['tooLong', 4],
  ['wrongLanguage', 2],
  ['notForBuyer', 3],
  ['alreadySent', 2],
  ['usedOwn', 3],
];
const ends: [SearchEnd, number][] = [
  ['answered', 5],
  ['unused', 3],
  ['noResult', 2],
];
const badges: [BadgeName, number][] = [
  ['customer', 4],
  ['competitive', 3],
  ['change', 3],
  ['none', 2],
];
const channels = ['copied', 'copied', 'inserted', 'opened', 'sent'] as const;
const byWeight = <T>(list: readonly (readonly [T, number])[], random: () => number): T =>
  (list[
    pickWeighted(
      list.map(([, weight]) => weight),
      random,
    )
  ] ?? list[0])?.[0] as T;

/** The 14th of July, the first fortnight of August and the days around Christmas: hardly anybody is at work. */
const quiet = (day: string): boolean => /-07-14$|-08-(0\d|1[0-5])$|-12-(2[4-9]|3[01])$|-01-01$/.test(day);

/**
 * What becomes of a piece with these reps, whatever it is worth: about half of the catalogue is used, the rest is refused,
 * passed over, or never gets as far as an offer.
 */
function fateOf({ id }: Asset): 'used' | 'refused' | 'passed' | 'unseen' {
  const lot = fnv(`${id} fate`) % 20;
  return lot < 9 ? 'used' : lot < 12 ? 'refused' : lot < 15 ? 'passed' : 'unseen';
}

/** Some pieces have something wrong with them that everybody notices. */
const isFlawed = ({ id }: Asset): boolean => fnv(id) % 6 === 0;
const flawOf = ({ id }: Asset): RefusalReason => (fnv(id) % 12 === 0 ? 'outdated' : 'tooLong');

/** From the day on which it was approved to the last one before its expiry; what is retired by now was so after 100. */
function span(asset: Asset): [from: string, to: string] {
  const expiry = expiryOf(asset);
  const from = asset.approvedAt?.slice(0, 10) ?? '';
  if (expiry !== undefined) return [from, new Date(expiry - 1).toISOString().slice(0, 10)];
  return [from, asset.state === 'retired' && from ? addDays(from, 100) : '9999-12-31'];
}

/** A fictitious team at work: the same plan gives the same history on every device. */
export function simulateTeam(plan: TeamPlan): TeamHistory {
  const { seed, today, days, teams, plays, scale = 1 } = plan;
  const random = randomFrom(seed);
  const offered = plan.assets.filter(
    (asset) => (asset.state === 'approved' || asset.state === 'retired') && fateOf(asset) !== 'unseen',
  );
  const spans = new Map(offered.map((asset) => [asset.id, span(asset)]));
  const roster = { reps: new Map<string, string>(), teams: new Map<string, string>() };
  const habits: Habit[] = [];
  for (const [index, [name, count]] of teams.entries()) {
    roster.teams.set(`team-${index + 1}`, name);
    for (let number = 0; number < count; number += 1) {
      const rep = `rep-${(habits.length + 1).toString().padStart(4, '0')}`;
      roster.reps.set(rep, `team-${index + 1}`);
      habits.push(habitOf(rep, plan, offered, random));
    }
  }
  const history: TeamHistory = { roster, events: [], runs: [], due: [] };
  // One Wednesday on which everybody looks for the same thing: a rival's announcement.
  const burst = addDays(mondayOf(addDays(today, -Math.floor(days / 3))), 2);
  for (let back = days - 1; back >= 0; back -= 1) {
    const day = addDays(today, -back);
    const weekday = new Date(day).getUTCDay();
    for (const habit of habits) {
      if (day < habit.since || weekday === 0 || (weekday === 6 && random() >= habit.saturdays)) continue;
      const away = day >= habit.holiday && day < addDays(habit.holiday, 14);
      if (away || (quiet(day) && random() < 0.9)) continue;
      if (random() < habit.pauses) {
        history.events.push({ id: uuidOf(random), day, rep: habit.rep, action: 'pause' });
        continue;
      }
      const moments = Math.round(habit.pace * scale * (0.4 + 1.2 * random()) * (day === burst ? 6 : 1));
      for (let moment = 0; moment < moments; moment += 1)
        addMoment(history, habit, day, day === burst, { offered, spans }, random);
    }
  }
  for (const habit of habits) addPlays(history, habit, plan, plays, random);
  return history;
}

function habitOf(rep: string, { today, days }: TeamPlan, offered: Asset[], random: () => number): Habit {
  const joined = random() < 0.2 ? Math.floor(random() * days * 0.6) : days;
  return {
    rep,
    pace: 0.6 + 3.4 * random() ** 2,
    uses: 0.12 + 0.25 * random(),
    refuses: 0.03 + 0.12 * random(),
    holiday: addDays(today, -Math.floor(random() * days)),
    saturdays: random() < 0.1 ? 0.5 : 0,
    since: addDays(today, -joined),
    pauses: random() < 0.15 ? 0.05 : 0,
    favourites: Array.from({ length: 6 }, () =>
      pick(offered.slice(0, Math.ceil(offered.length * 0.6)), random),
    ).flatMap((asset) => asset ?? []),
  };
}

interface Shelf {
  offered: Asset[];
  spans: Map<string, [string, string]>;
}

function addMoment(
  history: TeamHistory,
  habit: Habit,
  day: string,
  burst: boolean,
  { offered, spans }: Shelf,
  random: () => number,
): void {
  const badge = burst ? 'competitive' : byWeight(badges, random);
  const { rep } = habit;
  const base = () =>
    ({ id: uuidOf(random), day, half: random() < 0.55 ? 'morning' : 'afternoon', rep, badge }) as const;
  const valid = (asset: Asset) => {
    const [from, to] = spans.get(asset.id) ?? ['', ''];
    return day >= from && day <= to;
  };
  const fitting = offered.filter((asset) => valid(asset) && badge !== 'none' && asset.badges?.includes(badge));
  const nothing = badge !== 'none' && random() < 0.05;
  // Few are offered often, most now and then.
  const popular = () => fitting[Math.floor(random() ** 2.5 * fitting.length)];
  const shown = nothing
    ? []
    : [...new Set([popular(), popular(), pick(habit.favourites, random)])].filter(
        (asset): asset is Asset => asset !== undefined && valid(asset),
      );
  if (nothing) history.events.push({ ...base(), action: 'gap' });
  for (const asset of shown) {
    const about = { assetId: asset.id, assetVersion: asset.version };
    history.events.push({ ...base(), ...about, action: 'offer', fit: 'badge' });
    // A launch: what was approved less than two weeks ago is taken up twice as often.
    const fresh = addDays(spans.get(asset.id)?.[0] ?? '2000-01-01', 14) > day ? 2 : 1;
    const luck = random();
    const fate = fateOf(asset);
    if (fate === 'passed') continue;
    if (fate === 'used' && luck < habit.uses * fresh)
      history.events.push({ ...base(), ...about, action: 'use', channel: pick(channels, random) ?? 'copied' });
    else if (luck > 1 - habit.refuses - (isFlawed(asset) ? 0.25 : 0)) {
      const reason = isFlawed(asset) && random() < 0.7 ? flawOf(asset) : byWeight(reasons, random);
      const own = reason === 'usedOwn' ? { own: 'deck' as const } : {};
      history.events.push({ ...base(), ...about, ...own, action: 'refusal', reason });
    }
  }
  if (random() < (burst ? 0.7 : 0.25))
    history.events.push({ ...base(), action: 'search', reason: burst ? 'noResult' : byWeight(ends, random) });
}

/** A play every two to three weeks; the third step is where many stop. */
function addPlays(
  history: TeamHistory,
  habit: Habit,
  { today, days }: TeamPlan,
  plays: Play[],
  random: () => number,
): void {
  const weights = plays.map((_, index) => 1 + (index % 3));
  for (let back = days - Math.floor(random() * 15); back > 0; back -= 12 + Math.floor(random() * 12)) {
    const play = plays[pickWeighted(weights, random)];
    const day = addDays(today, -back);
    if (!play || day < habit.since) continue;
    const { rep } = habit;
    const stops = random() < 0.4 ? 2 : play.steps.length - (random() < 0.3 ? 1 : 0);
    const settled = play.steps.map((_, index) => index < stops);
    if (settled.some(Boolean)) history.runs.push({ rep, playId: play.id, day, settled });
    const deadline = addDays(day, play.deadlineDays ?? 21);
    const done = settled.every(Boolean) ? addDays(day, Math.floor(random() * 30)) : undefined;
    const inTime = done !== undefined && done <= deadline;
    const on = done ?? deadline;
    if (on <= today && (done !== undefined || deadline < today))
      history.due.push({ rep, playId: play.id, day: on, inTime });
  }
}

/** An id in the form of a random one. */
function uuidOf(random: () => number): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
