import * as z from 'zod/mini';
import { contentRequestSchema } from '../domain/contentRequest.ts';
import { decisionSchema } from '../domain/decision.ts';
import { signalEditSchema } from '../domain/signalEdit.ts';
import { collectionSchema, workspaceLists, workspaceSchema } from '../domain/workspace.ts';
import type { BadItem } from '../store/teamRows.ts';
import type { Item } from './wire.ts';

const { format, version, id, name, language, settings, sitesOff, badgeRules, formerRules, icp } = workspaceSchema.shape;

/** The lists of a team store, each with the schema that the workspace file has for its rows. */
const schemas = {
  workspace: z.object({ format, version, id, name, language, settings, sitesOff, badgeRules, formerRules, icp }),
  ...workspaceLists,
  collections: collectionSchema,
  signalEdits: signalEditSchema,
  requests: contentRequestSchema,
  decisions: decisionSchema,
} as const;
export type TeamList = keyof typeof schemas;
export type TeamItem<L extends TeamList> = z.infer<(typeof schemas)[L]>;

export const isTeamList = (list: string): list is TeamList => Object.hasOwn(schemas, list);

/** Systems write `null` where there is nothing; for us a field without a value is a field that is not there. */
const withoutNull = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));

export type CheckedItem<L extends TeamList> = { row: TeamItem<L>; bad?: undefined } | { row?: undefined; bad: BadItem };

/** Checks the body of an item. What is wrong is named and never fatal. */
export function checkItem<L extends TeamList>(list: L, { id, body }: Item): CheckedItem<L> {
  const bad = (field: string) => ({ bad: { list, id: id.slice(0, 80), field: field.slice(0, 80) } });
  if (typeof body !== 'object' || body === null) return bad('');
  // As a key of a pack it would name the pack's prototype.
  if (id === '__proto__') return bad('id');
  const parsed = schemas[list].safeParse(withoutNull(body));
  if (!parsed.success) return bad(parsed.error.issues[0]?.path.map(String).join('.') ?? '');
  const row = parsed.data as TeamItem<L>;
  return list === 'workspace' || (row as { id: string }).id === id ? { row } : bad('id');
}
