// Apart from the schema of the rules: the worker judges by rules that were checked when they came, and needs no schema.
import type { BadgeKind } from './badgeKinds.ts';
import type { BadgeRules } from './badgeRules.ts';

export const DEFAULT_MARGIN = 0.1;
export const marginOf = ({ margin = DEFAULT_MARGIN }: BadgeRules): number => margin;
export const isOn = (kind: BadgeKind, { kindsOff = ['intent'] }: BadgeRules): boolean => !kindsOff.includes(kind);
