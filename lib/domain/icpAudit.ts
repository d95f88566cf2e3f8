import type { Account } from './account.ts';
import { addDays } from './day.ts';
import { folded } from './stem.ts';
import type { Icp } from './workspace.ts';

/** Accounts that are held against the ICP: those that were won, and those with a badge or in a sales cycle. */
export const groups = ['won', 'active'] as const;
export type Group = (typeof groups)[number];
export const fields = ['industry', 'country', 'employees'] as const;
export type Field = (typeof fields)[number];

/** Accounts by what they are, counted slice by slice. */
export type Profile = { size: number } & Record<Field, Map<string, number>>;
export type Profiles = Record<Group, Profile>;

const profile = (): Profile => ({ size: 0, industry: new Map(), country: new Map(), employees: new Map() });
export const noProfiles = (): Profiles => ({ won: profile(), active: profile() });

/** Which of three bands a number of employees lies in. */
export type Band = 'below' | 'within' | 'above';
const bandOf = (employees: number, { min, max }: Icp['employees']): Band =>
  employees < min ? 'below' : employees > max ? 'above' : 'within';

/** Counts some accounts in. @param hasBadge whether the account with that id has a badge now */
export function addProfiles(into: Profiles, accounts: Account[], hasBadge: (id: string) => boolean, icp: Icp): void {
  for (const account of accounts) {
    const { industry, country, employees } = account;
    const values = {
      industry,
      country,
      employees: employees === undefined ? undefined : bandOf(employees, icp.employees),
    };
    const isIn: Record<Group, boolean> = {
      won: account.relation === 'customer',
      active: account.stage !== undefined || hasBadge(account.id),
    };
    for (const group of groups) {
      if (!isIn[group]) continue;
      into[group].size++;
      for (const field of fields) {
        const value = values[field];
        if (value !== undefined) into[group][field].set(value, (into[group][field].get(value) ?? 0) + 1);
      }
    }
  }
}

/** How many of a group lie inside the ICP by one field, of those of which it is known. */
export interface Inside {
  inside: number;
  known: number;
}

/**
 * `outside`: so many of a group have something that the ICP does not name. `unserved`: the ICP names something that none
 * of the group has.
 */
export interface Deviation {
  kind: 'outside' | 'unserved';
  group: Group;
  field: Field;
  value: string;
  count: number;
  /** count / accounts of the group of which it is known, 0 to 1. */
  share: number;
}

export interface IcpAudit {
  /** The day by which the ICP is to be reviewed. */
  dueOn: string;
  overdue: boolean;
  sizes: Record<Group, number>;
  inside: Record<Group, Record<Field, Inside>>;
  /** The largest first. */
  deviations: Deviation[];
}

/** Deviations that are told at most, of each kind. */
const MOST = 5;

/** The ICP beside what a team sells to. @param today a calendar day */
export function icpAudit(icp: Icp, profiles: Profiles, today: string): IcpAudit {
  const dueOn = addDays(icp.reviewedOn, icp.reviewEveryDays);
  const named: Record<Field, string[]> = { industry: icp.industries, country: icp.countries, employees: ['within'] };
  // An ICP that names nothing in a field excludes nothing by it.
  const names = (field: Field, value: string) =>
    named[field].length === 0 || named[field].some((each) => folded(each) === folded(value));
  const sum = (counts: Iterable<number>) => [...counts].reduce((all, count) => all + count, 0);
  const insideOf = (group: Group, field: Field): Inside => {
    const counts = profiles[group][field];
    return {
      inside: sum([...counts].map(([value, count]) => (names(field, value) ? count : 0))),
      known: sum(counts.values()),
    };
  };
  const inside = (group: Group) =>
    Object.fromEntries(fields.map((field) => [field, insideOf(group, field)])) as Record<Field, Inside>;
  const found = groups.flatMap((group) =>
    fields.flatMap((field): Deviation[] => {
      const counts = profiles[group][field];
      const known = sum(counts.values());
      if (known === 0) return [];
      const has = new Set([...counts.keys()].map(folded));
      const outside = [...counts].filter(([value]) => !names(field, value));
      const unserved = field === 'employees' ? [] : named[field].filter((value) => !has.has(folded(value)));
      return [
        ...outside.map(([value, count]) => ({
          kind: 'outside' as const,
          group,
          field,
          value,
          count,
          share: count / known,
        })),
        ...unserved.map((value) => ({ kind: 'unserved' as const, group, field, value, count: 0, share: 0 })),
      ];
    }),
  );
  const first = (kind: Deviation['kind']) =>
    found
      .filter((each) => each.kind === kind)
      .sort((a, b) => b.share - a.share || b.count - a.count)
      .slice(0, MOST);
  return {
    dueOn,
    overdue: dueOn < today,
    sizes: { won: profiles.won.size, active: profiles.active.size },
    inside: { won: inside('won'), active: inside('active') },
    deviations: [...first('outside'), ...first('unserved')],
  };
}
