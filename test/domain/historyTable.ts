import type { NoBadgeReason, Urgency } from '../../lib/domain/badge.ts';
import type { RuleBook } from '../../lib/domain/badgeFold.ts';
import { type BadgeKind, badgeKinds, type SignalType, signalTypes } from '../../lib/domain/badgeKinds.ts';
import { type BadgeRules, defaultBadgeRules, type SignalRule } from '../../lib/domain/badgeRules.ts';
import { addDays, dayOf } from '../../lib/domain/day.ts';
import { type Signal, type SignalChange, type SignalStatus, signalStatuses } from '../../lib/domain/signal.ts';

/** What a line of a table expects; `reason` is undefined where the table does not judge it. */
export type Expected =
  | { kind: BadgeKind; since: string; lapsesOn: string; urgency: Urgency }
  | { kind: undefined; reason: NoBadgeReason | undefined };

/** One line of a table; its notation is explained in `histories/README.md`. */
export interface HistoryCase {
  line: string;
  signals: Signal[];
  book: RuleBook;
  today: string;
  expected: Expected;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = String.raw`\d{1,2} [A-Z][a-z]{2}(?: \d{4})?`;
const two = (value: string | number) => String(value).padStart(2, '0');

function fail(what: string): never {
  throw new Error(`Not in the notation: ${what}`);
}

/** Matches a whole text and gives its groups; undefined when it does not fit. */
function groupsOf(text: string, pattern: string): string[] | undefined {
  return new RegExp(`^(?:${pattern})$`).exec(text)?.slice(1);
}

/** A member of a list, by name. */
const oneOf = <T extends string>(list: readonly T[], name: string | undefined): T =>
  list.find((each) => each === name) ?? fail(`${name}`);

function dayIn(text: string): string {
  const [date = '', month = '', year = '2026'] = text.trim().split(' ');
  const iso = `${year}-${two(months.indexOf(month) + 1)}-${two(date)}`;
  return addDays(iso, 0) === iso ? iso : fail(text);
}

/** A day as the tables write it. */
export function dayAsWritten(iso: string): string {
  const [year, month, date] = iso.split('-').map(Number);
  return `${date} ${months[(month ?? 0) - 1]}${year === 2026 ? '' : ` ${year}`}`;
}

type Types = Partial<Record<SignalType, SignalRule>>;

const fields = {
  weight: 'weight',
  'half-life': 'halfLifeDays',
  'max age': 'maxAgeDays',
  window: 'windowDays',
} as const;

function rulesIn(items: string): BadgeRules {
  const rules: BadgeRules & { signals: Types; kindsOff: BadgeKind[] } = structuredClone(defaultBadgeRules);
  const ruleOf = (type: string) => rules.signals[oneOf(signalTypes, type)] ?? fail(`no rule for ${type}`);
  for (const item of items.split(',').map((each) => each.trim())) {
    const [name = '', ...rest] = item.split(' ');
    const what = rest.join(' ');
    const number = Number(rest.at(-1));
    const field = oneOfFields(rest.slice(0, -1).join(' '));
    if (item === '') continue;
    if (name === 'no') delete rules.signals[oneOf(signalTypes, what)];
    else if (name === 'threshold') rules.threshold = number;
    else if (name === 'margin') rules.margin = number;
    else if (name === 'assumed') rules.assumedShare = number;
    else if (what === 'on') rules.kindsOff = rules.kindsOff.filter((kind) => kind !== name);
    else if (what === 'off') rules.kindsOff.push(oneOf(badgeKinds, name));
    else if (what === 'verified only') ruleOf(name).verifiedOnly = true;
    else if (what.startsWith('speaks for')) ruleOf(name).kind = oneOf(badgeKinds, rest.at(-1));
    else if (field && Number.isFinite(number)) ruleOf(name)[field] = number;
    else fail(item);
  }
  return rules;
}

const oneOfFields = (name: string) => (Object.hasOwn(fields, name) ? fields[name as keyof typeof fields] : undefined);

function changeIn(text: string): SignalChange {
  const [from, to] = groupsOf(text, `snoozed (${DAY}) to (${DAY})`) ?? [];
  if (from && to) return { on: dayIn(from), by: 'rep-1', snoozedUntil: dayIn(to) };
  const [status, on] = groupsOf(text, `(${signalStatuses.join('|')}) (${DAY})`) ?? fail(text);
  return { on: dayIn(on ?? ''), by: 'rep-1', status: oneOf<SignalStatus>(signalStatuses, status) };
}

const PARTS: Record<string, (found: string[]) => Partial<Signal>> = {
  [`(${signalStatuses.join('|')})`]: ([status]) => ({ status: oneOf<SignalStatus>(signalStatuses, status) }),
  [`!(${DAY})`]: ([deadline = '']) => ({ deadline: dayIn(deadline) }),
  [`until (${DAY})`]: ([last = '']) => ({ expiresAt: dayIn(last) }),
  'key (\\S+)': ([fact = '']) => ({ fact }),
  '"([^"]*)"': ([text = '']) => ({ text }),
};

function signalsIn(given: string, letter: string): Signal[] {
  const [first = '', ...said] = given.split(',').map((each) => each.trim());
  const head = new RegExp(String.raw`^(\w+) (${DAY})`).exec(first) ?? fail(first);
  const [, type, date = ''] = head;
  let fact: Partial<Signal> = {};
  let rest = first.slice(head[0].length).trim();
  let times = 1;
  let every = 0;
  let twice = false;
  while (rest) {
    const many = /^x(\d+)(?: every (\d+) days?)?/.exec(rest);
    const again = /^twice/.exec(rest);
    let length = (many ?? again)?.[0].length;
    if (many) [times, every] = [Number(many[1]), Number(many[2] ?? 0)];
    else if (again) twice = true;
    else
      for (const [pattern, read] of Object.entries(PARTS)) {
        const found = new RegExp(`^${pattern}(?= |$)`).exec(rest);
        if (!found) continue;
        fact = { ...fact, ...read(found.slice(1)) };
        length = found[0].length;
        break;
      }
    rest = rest.slice(length ?? fail(rest)).trim();
  }
  const changes = said.map(changeIn);
  const signals = Array.from({ length: times }, (_, index): Signal => {
    const id = times > 1 ? `${letter}${index + 1}` : letter;
    return {
      id,
      accountId: 'nordvik',
      type: oneOf(signalTypes, type),
      text: `fact ${id}`,
      label: `Fact ${id}`,
      date: addDays(dayIn(date), index * every),
      status: 'verified',
      source: { name: 'CRM' },
      owner: 'Léa Martin',
      ...fact,
      ...(changes.length > 0 && { changes }),
    };
  });
  return twice ? [...signals, ...signals] : signals;
}

function todayIn(text: string): string {
  const [day, time, zone] = groupsOf(text, String.raw`(${DAY}) (\d\d:\d\d) UTC in (\S+)`) ?? [];
  return day ? dayOf(Date.parse(`${dayIn(day)}T${time}Z`), zone) : dayIn(text);
}

const reasons: Record<string, NoBadgeReason> = {
  nothing: 'nothing',
  over: 'over',
  snoozed: 'snoozed',
  assumed: 'assumed',
  'too weak': 'tooWeak',
};

function expectedIn(text: string): Expected {
  const [none, reason] = groupsOf(text, '(none)(?:, ([a-z ]+))?') ?? [];
  if (none) return { kind: undefined, reason: reason === undefined ? undefined : (reasons[reason] ?? fail(text)) };
  const [kind, since = '', lapse = '', urgency] =
    groupsOf(text, `(\\w+) since (${DAY}), lapses (${DAY}), (\\w+)`) ?? fail(text);
  return {
    kind: oneOf(badgeKinds, kind),
    since: dayIn(since),
    lapsesOn: dayIn(lapse),
    urgency: oneOf<Urgency>(['today', 'week', 'month', 'quarter', 'later'], urgency),
  };
}

/** Reads one line. Throws an Error that names what is not in the notation. */
export function caseIn(line: string): HistoryCase {
  const [given = '', expected = '', ...more] = line.split('->').map((each) => each.trim());
  if (more.length > 0) fail(line);
  const book: RuleBook & { former: { until: string; rules: BadgeRules }[] } = { rules: rulesIn(''), former: [] };
  const history = given.replace(/\[(.*?)\]/g, (_, group: string) => {
    const [until, items = ''] = groupsOf(group, `until (${DAY}):(.*)`) ?? [];
    if (until) book.former.push({ until: dayIn(until), rules: rulesIn(items) });
    else book.rules = rulesIn(group);
    return '';
  });
  const [seen = '', when = ''] = history.split('@').map((each) => each.trim());
  const signals =
    seen === 'nothing' ? [] : seen.split('|').flatMap((each, index) => signalsIn(each.trim(), letterOf(index)));
  return { line, signals, book, today: todayIn(when), expected: expectedIn(expected) };
}

const letterOf = (index: number) => String.fromCharCode('a'.charCodeAt(0) + index);

/** The cases of one table: its indented lines. */
export const casesIn = (table: string): HistoryCase[] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => caseIn(line.trim()));
