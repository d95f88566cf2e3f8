import type { RuleBook } from '../../lib/domain/badgeFold.ts';
import type { FactDraft } from '../../lib/domain/ownFact.ts';
import type { Signal } from '../../lib/domain/signal.ts';
import type { SignalEdit } from '../../lib/domain/signalEdit.ts';
import type { Texts } from '../texts.tsx';

/** What a rep can say of the facts about an account, and take back. */
export interface FactActions {
  /** @param source as typed; empty: none */
  onConfirm: (signal: Signal, source: string) => void;
  onRefute: (signal: Signal) => void;
  /** @param until last day */
  onSnooze: (signal: Signal, until: string) => void;
  onAdd: (fact: FactDraft) => void;
  onUndo: (edit: SignalEdit) => void;
  onRedo: (edit: SignalEdit) => void;
}

/** All that is known of an account's facts, beside the verdict that follows from it. */
export interface Facts {
  book: RuleBook;
  today: string;
  /** With what reps have said of them. */
  signals: Signal[];
  edits: SignalEdit[];
  /** The rep's own pseudonym. */
  me: string;
  actions: FactActions;
}

/** A pseudonym in words; a source may be one too. */
export const nameOf = (name: string, me: string, { t }: Texts): string => (name === me ? t('panel.fact.you') : name);

/** The short form of the fact that something was said of. */
export const factIn = ({ signal, signalId }: SignalEdit, signals: Signal[]): string =>
  (signals.find(({ id }) => id === signalId) ?? signal)?.label ?? signalId;
