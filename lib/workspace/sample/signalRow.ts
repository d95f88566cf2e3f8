import type { SignalStatus } from '../../domain/signal.ts';
import type { Pair } from './language.ts';
import type { PhraseKey } from './phrases.ts';
import type { SourceKey } from './sources.ts';

/** What fills a phrase, and where a signal departs from the usual. */
interface SignalValues {
  /** Days from today to the deadline. */
  by?: number;
  /** Days from today to the last day on which the signal counts. */
  ends?: number;
  n?: number;
  who?: string;
  place?: Pair | string;
  rival?: string;
  from?: SourceKey;
}

export interface SignalRow {
  phrase: PhraseKey;
  age: number;
  status: SignalStatus;
  values: SignalValues;
}

const as =
  (status: SignalStatus) =>
  (phrase: PhraseKey, age: number, values: SignalValues = {}): SignalRow => ({ phrase, age, status, values });

export const verified = as('verified');
export const assumed = as('assumed');
export const refuted = as('refuted');

export const OPTIPLAN = 'Optiplan';
export const KAIROS = 'Kairos SCM';
export const FLOWBASE = 'Flowbase';
