import type { Account } from './account.ts';

/** What a snippet may name: of the account, of the person it goes to, and of the rep. */
export const snippetFields = ['account', 'contact', 'owner', 'industry', 'country', 'stage', 'renewal', 'me'] as const;
export type SnippetField = (typeof snippetFields)[number];

/** The names in French, folded. */
const french: Record<string, SnippetField> = {
  compte: 'account',
  interlocuteur: 'contact',
  responsable: 'owner',
  secteur: 'industry',
  pays: 'country',
  etape: 'stage',
  echeance: 'renewal',
  moi: 'me',
};

/** A piece of a snippet: plain text, or a field by the name that its author gave it. */
export type SnippetPart = { text: string } | { field: string };

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The field that a name stands for; the name itself where we know none of that name. */
const fieldOf = (name: string): string => {
  const known = plain(name);
  return french[known] ?? snippetFields.find((field) => field === known) ?? known;
};

/** Takes a text apart at its fields, `{account}`; other braces are text. */
export function partsOf(body: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let from = 0;
  for (const match of body.matchAll(/\{([\p{L}_]{1,30})\}/gu)) {
    if (match.index > from) parts.push({ text: body.slice(from, match.index) });
    parts.push({ field: fieldOf(match[1] ?? '') });
    from = match.index + match[0].length;
  }
  if (from < body.length) parts.push({ text: body.slice(from) });
  return parts;
}

/** The fields of a text, each once, in the order in which they stand. */
export const fieldsIn = (parts: SnippetPart[]): string[] => [
  ...new Set(parts.flatMap((part) => ('field' in part ? [part.field] : []))),
];

const MOST = 200;

/**
 * A value as it may stand in a message: one line without control characters, invisible marks and turns of the writing
 * direction, which could make a text read otherwise than it is.
 */
export const safeValue = (value: string): string =>
  value
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, MOST);

/**
 * What the account says of the fields; what it does not say is missing, without an account all but the rep's name.
 * @param me the name that the rep goes by; empty when he has not said it
 * @param dayText a calendar day in words
 */
export function valuesOf(
  account: Partial<Account>,
  me: string,
  dayText: (day: string) => string,
): Record<string, string> {
  const { name, contacts = [], owner, industry, country, stage, renewalOn } = account;
  const values: Record<SnippetField, string | undefined> = {
    account: name,
    // Several people: the rep says to whom he writes.
    contact: contacts.length === 1 ? contacts[0]?.name : undefined,
    owner,
    industry,
    country,
    stage,
    renewal: renewalOn && dayText(renewalOn),
    me,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => (value && safeValue(value) ? [[field, safeValue(value)]] : [])),
  );
}

/** The text with every field filled, in one pass: what a value holds is no field again. Undefined while one is missing. */
export function filled(parts: SnippetPart[], values: Readonly<Record<string, string>>): string | undefined {
  const texts = parts.map((part) =>
    'text' in part ? part.text : Object.hasOwn(values, part.field) ? safeValue(values[part.field] ?? '') : '',
  );
  return texts.some((text) => text === '') ? undefined : texts.join('');
}
