import type { Account } from '../../domain/account.ts';
import { type SignalType, signalTypes } from '../../domain/badgeKinds.ts';
import { addDays } from '../../domain/day.ts';
import type { Signal } from '../../domain/signal.ts';
import { inLanguage, type Language, spokenDay, spokenMonth, typeset } from './language.ts';
import { type Phrase, phrases } from './phrases.ts';
import type { SignalRow } from './signalRow.ts';
import { customerSignals } from './signalsCustomers.ts';
import { otherSignals } from './signalsOthers.ts';
import { type Source, sources } from './sources.ts';

const typeOf = new Map<string, SignalType>(
  signalTypes.flatMap((type) => Object.keys(phrases[type]).map((key) => [key, type] as const)),
);

export function sampleSignals(language: Language, today: string, accounts: Account[]): Signal[] {
  return accounts.flatMap((account) =>
    (customerSignals[account.id] ?? otherSignals[account.id] ?? []).map((row) => signal(row, account, language, today)),
  );
}

function signal(row: SignalRow, account: Account, language: Language, today: string): Signal {
  const type = typeOf.get(row.phrase);
  if (!type) throw new Error(`No phrase ${row.phrase}`);
  const [usualSource, en, fr, enLabel, frLabel] = (phrases[type] as Record<string, Phrase>)[row.phrase] as Phrase;
  const { by, from = usualSource } = row.values;
  // A tender portal sets its own last day.
  const ends = row.values.ends ?? (type === 'tender' ? by : undefined);
  const date = addDays(today, -row.age);
  const deadline = by === undefined ? undefined : addDays(today, by);
  const source: Source = sources[from];
  return {
    id: `${account.id}-${row.phrase}`,
    accountId: account.id,
    type,
    text: fill(language === 'en' ? en : fr, 'long', row, language, date, deadline),
    label: fill(language === 'en' ? enLabel : frLabel, 'short', row, language, date, deadline),
    date,
    status: row.status,
    source: {
      name: inLanguage(language, source.name),
      ...(source.url && { url: source.url(account, row.phrase) }),
    },
    owner: account.owner,
    ...(deadline && { deadline }),
    ...(ends !== undefined && { expiresAt: addDays(today, ends) }),
  };
}

function fill(
  template: string,
  month: 'long' | 'short',
  row: SignalRow,
  language: Language,
  date: string,
  deadline: string | undefined,
): string {
  const { n, who, place, rival } = row.values;
  const words: Record<string, string | undefined> = {
    on: spokenDay(language, date, month),
    by: deadline && spokenDay(language, deadline, month),
    since: spokenMonth(language, addDays(date, -75)),
    n: n?.toString(),
    share: n === undefined ? undefined : `${n}\u00a0%`,
    who,
    place: place && inLanguage(language, place),
    rival,
  };
  const text = template.replace(/\{(\w+)\}/g, (slot, word: string) => {
    const value = words[word];
    if (value === undefined) throw new Error(`${row.phrase} lacks ${slot}`);
    return value;
  });
  return typeset(language, text);
}
