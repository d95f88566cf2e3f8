import { useState } from 'react';
import type { FactActions } from '../../components/panel/facts.ts';
import { useTexts } from '../../components/texts.tsx';
import { ownFact, sourceOf } from '../../lib/domain/ownFact.ts';
import { problemOf } from '../../lib/domain/problem.ts';
import { send } from '../../lib/messaging/send.ts';
import { pseudonym } from '../../lib/store/pseudonym.ts';
import { recordSignalEdit, redoSignalEdit, type Said, undoSignalEdit } from '../../lib/store/signalEdits.ts';

interface FactState {
  actions: FactActions;
  /** Id of what was said last. */
  last: string | undefined;
  /** Why it could not be kept, and what to do. */
  failure: string | undefined;
}

/**
 * Keeps what the rep says of an account's facts, and has the open pages show what follows from it.
 * @param on the team's day, from which on it holds
 */
export function useFactActions(accountId: string, on: string): FactState {
  const { t } = useTexts();
  const [last, setLast] = useState<string>();
  const [failure, setFailure] = useState<string>();

  const keep = async (work: () => Promise<string>) => {
    try {
      setLast(await work());
      setFailure(undefined);
    } catch (error) {
      const { kind } = problemOf(error);
      setFailure(`${t(`problem.${kind}.title`)}. ${t(`problem.${kind}.next`)}`);
      return;
    }
    // The panel reads by itself; a worker that cannot be reached reads at the next page.
    await send('reread', undefined).catch(() => {});
  };
  const say = (said: Omit<Said, 'accountId' | 'on'>) =>
    keep(() => recordSignalEdit({ ...said, accountId, on }, Date.now()));

  const actions: FactActions = {
    onConfirm: ({ id }, typed) => {
      const source = sourceOf(typed);
      return say({ signalId: id, action: 'confirm', ...(source && { source }) });
    },
    onRefute: ({ id }) => say({ signalId: id, action: 'refute' }),
    onSnooze: ({ id }, until) => say({ signalId: id, action: 'snooze', until }),
    onAdd: async (draft) => {
      const id = `own-${crypto.randomUUID()}`;
      const signal = ownFact(draft, id, accountId, await pseudonym());
      await say({ signalId: id, action: 'add', signal });
    },
    onUndo: ({ id }) =>
      keep(async () => {
        await undoSignalEdit(id, Date.now());
        return id;
      }),
    onRedo: ({ id }) =>
      keep(async () => {
        await redoSignalEdit(id);
        return id;
      }),
  };
  return { actions, last, failure };
}
