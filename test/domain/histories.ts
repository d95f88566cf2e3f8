import fs from 'node:fs';
import path from 'node:path';
import { verdictOf } from '../../lib/domain/badge.ts';
import { casesIn, dayAsWritten, type Expected, type HistoryCase } from './historyTable.ts';

const folder = path.join(import.meta.dirname, 'histories');

/** Every labelled history, by table. */
export const tables = (): Map<string, HistoryCase[]> =>
  new Map(
    fs
      .readdirSync(folder)
      .sort()
      .map((name) => [name, casesIn(fs.readFileSync(path.join(folder, name), 'utf8'))]),
  );

/** What the product says, in the terms of a label. */
export function given({ signals, book, today }: HistoryCase): Expected {
  const { badge, whyNone } = verdictOf(signals, book, today);
  if (!badge) return { kind: undefined, reason: whyNone };
  const { kind, since, lapsesOn, urgency } = badge;
  return { kind, since, lapsesOn, urgency };
}

/** A verdict as the tables write it. */
export const asWritten = (verdict: Expected): string =>
  verdict.kind === undefined
    ? `none${verdict.reason ? `, ${verdict.reason === 'tooWeak' ? 'too weak' : verdict.reason}` : ''}`
    : `${verdict.kind} since ${dayAsWritten(verdict.since)}, lapses ${dayAsWritten(verdict.lapsesOn)}, ${verdict.urgency}`;
