import { assetSchema } from '../../../lib/domain/asset.ts';
import { differingFields } from '../../../lib/domain/assetChange.ts';
import { requestStates } from '../../../lib/domain/contentRequest.ts';
import { isSame } from '../../../lib/domain/same.ts';
import { valueText } from '../../catalogue/format.ts';
import type { Texts } from '../../texts.tsx';

/** An edit that somebody else's has overtaken; null is an item that one of the two has deleted. */
export interface ShownConflict {
  id: string;
  /** Which list of the workspace it is of. */
  list: string;
  key: string;
  mine: unknown;
  theirs: unknown;
}

export interface ConflictField {
  name: string;
  label: string;
  mine: string;
  theirs: string;
}

/** Fields of requests and decisions that a person reads; what a device notes for itself is not among them. */
const named = ['text', 'state', 'reply', 'assetId', 'repliedOn', 'owner', 'due', 'doneOn', 'name', 'title'] as const;
const unread = ['id', 'by', 'seen'];

function plainText(name: string, value: unknown, { t, list }: Texts): string {
  const state = requestStates.find((each) => name === 'state' && each === value);
  if (state) return t(`content.request.state.${state}`);
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return list(value);
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** What the two versions differ in, in words. */
export function conflictFields({ list, mine, theirs }: ShownConflict, texts: Texts): ConflictField[] {
  const { t } = texts;
  if (mine === null || theirs === null) {
    const whole = (item: unknown) => t(item === null ? 'options.team.field.deleted' : 'options.team.field.kept');
    return [{ name: 'whole', label: t('options.team.field.whole'), mine: whole(mine), theirs: whole(theirs) }];
  }
  const [own, team] = [assetSchema.safeParse(mine), assetSchema.safeParse(theirs)];
  if (list === 'assets' && own.success && team.success)
    return differingFields(own.data, team.data).map((name) => ({
      name,
      label: t(`catalogue.field.${name}`),
      mine: valueText(own.data, name, texts),
      theirs: valueText(team.data, name, texts),
    }));
  const [a, b] = [Object(mine) as Record<string, unknown>, Object(theirs) as Record<string, unknown>];
  const names = [...new Set([...Object.keys(b), ...Object.keys(a)])].filter(
    (name) => !unread.includes(name) && !isSame(a[name], b[name]),
  );
  return names.map((name) => {
    const known = named.find((each) => each === name);
    const label = t(known ? `options.team.field.${known}` : 'options.team.field.other');
    return { name, label, mine: plainText(name, a[name], texts), theirs: plainText(name, b[name], texts) };
  });
}

/** What the item is called: in the team's version, else in one's own. */
export function conflictTitle({ mine, theirs, key }: ShownConflict): string {
  const [a, b] = [Object(mine) as Record<string, unknown>, Object(theirs) as Record<string, unknown>];
  const found = [b.title, a.title, b.text, a.text, b.name, a.name].find((each) => typeof each === 'string');
  return (found as string | undefined) ?? key;
}
