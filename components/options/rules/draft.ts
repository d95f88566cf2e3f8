import { isOn, marginOf } from '../../../lib/domain/badgeDefaults.ts';
import { type BadgeKind, badgeKinds, type SignalType, signalTypes } from '../../../lib/domain/badgeKinds.ts';
import { type BadgeRules, defaultBadgeRules, type SignalRule } from '../../../lib/domain/badgeRules.ts';

export const wholeFields = ['threshold', 'assumedShare', 'margin'] as const;
export type WholeField = (typeof wholeFields)[number];

export const typeFields = ['weight', 'halfLifeDays', 'maxAgeDays', 'windowDays'] as const;
export type TypeField = (typeof typeFields)[number];

export type FieldId = WholeField | `${SignalType}.${TypeField}`;

/** How one type of signal counts, as it stands in the form. */
export interface TypeDraft extends Record<TypeField, string> {
  /** `none`: it counts for nothing. */
  kind: BadgeKind | 'none';
  verifiedOnly: boolean;
}

/** The rules as they stand in the form: what was typed, shares in percent. */
export interface RulesDraft extends Record<WholeField, string> {
  on: BadgeKind[];
  types: Record<SignalType, TypeDraft>;
}

export interface Range {
  min: number;
  max: number;
  unit: 'percent' | 'days';
}

const percent: Range = { min: 0, max: 100, unit: 'percent' };
const days: Range = { min: 1, max: 730, unit: 'days' };
export const rangeOf = (field: WholeField | TypeField): Range => (field.endsWith('Days') ? days : percent);

export type FieldFault = 'empty' | 'notNumber' | 'notWhole' | 'outside';

const shown = (share: number) => String(Math.round(share * 10_000) / 100);

function draftOfType(type: SignalType, rule: SignalRule | undefined): TypeDraft {
  const { kind, weight, halfLifeDays, maxAgeDays, windowDays, verifiedOnly } = rule ?? defaultBadgeRules.signals[type];
  return {
    kind: rule ? kind : 'none',
    weight: shown(weight),
    halfLifeDays: String(halfLifeDays),
    maxAgeDays: String(maxAgeDays),
    windowDays: String(windowDays),
    verifiedOnly: verifiedOnly ?? false,
  };
}

export const draftOf = (rules: BadgeRules): RulesDraft => ({
  threshold: shown(rules.threshold),
  assumedShare: shown(rules.assumedShare),
  margin: shown(marginOf(rules)),
  on: badgeKinds.filter((kind) => isOn(kind, rules)),
  types: Object.fromEntries(
    signalTypes.map((type) => [type, draftOfType(type, rules.signals[type])]),
  ) as RulesDraft['types'],
});

/** The number that was typed, with a point or a comma, or what is wrong with it. */
export function numberIn(text: string, { min, max, unit }: Range): number | FieldFault {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  if (plain === '') return 'empty';
  if (!/^[-+]?\d+(\.\d*)?$/.test(plain)) return 'notNumber';
  const number = Number(plain);
  if (unit === 'days' && !Number.isInteger(number)) return 'notWhole';
  return number < min || number > max ? 'outside' : number;
}

/** What the form says: the rules, unless a field is wrong; and what is wrong, by field. */
export function readDraft(draft: RulesDraft): { rules?: BadgeRules; faults: Partial<Record<FieldId, FieldFault>> } {
  const faults: Partial<Record<FieldId, FieldFault>> = {};
  const read = (id: FieldId, text: string, range: Range): number => {
    const number = numberIn(text, range);
    if (typeof number === 'string') faults[id] = number;
    return typeof number === 'string' ? Number.NaN : range.unit === 'percent' ? number / 100 : number;
  };
  const readType = (type: SignalType): SignalRule | undefined => {
    const { kind, verifiedOnly, ...texts } = draft.types[type];
    // What counts for nothing is not read: its numbers are not even shown.
    if (kind === 'none') return undefined;
    const of = (field: TypeField) => read(`${type}.${field}`, texts[field], rangeOf(field));
    return {
      kind,
      weight: of('weight'),
      halfLifeDays: of('halfLifeDays'),
      maxAgeDays: of('maxAgeDays'),
      windowDays: of('windowDays'),
      ...(verifiedOnly && { verifiedOnly }),
    };
  };
  const rules: BadgeRules = {
    threshold: read('threshold', draft.threshold, percent),
    assumedShare: read('assumedShare', draft.assumedShare, percent),
    margin: read('margin', draft.margin, percent),
    kindsOff: badgeKinds.filter((kind) => !draft.on.includes(kind)),
    signals: Object.fromEntries(
      signalTypes.flatMap((type) => {
        const rule = readType(type);
        return rule ? [[type, rule]] : [];
      }),
    ),
  };
  return Object.keys(faults).length > 0 ? { faults } : { rules, faults };
}

/** Days for which one verified signal carries a badge by itself; 0: never. */
export function daysAlone({ weight, halfLifeDays, maxAgeDays }: SignalRule, threshold: number): number {
  if (weight < threshold) return 0;
  const fades = threshold === 0 ? maxAgeDays : Math.floor(halfLifeDays * Math.log2(weight / threshold) + 1e-9);
  return Math.min(maxAgeDays, fades) + 1;
}
