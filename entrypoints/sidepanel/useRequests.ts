import { useState } from 'react';
import type { Asking } from '../../components/panel/RequestForm.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { ContentRequest } from '../../lib/domain/contentRequest.ts';
import { dayOf } from '../../lib/domain/day.ts';
import { problemOf } from '../../lib/domain/problem.ts';
import { isQuestion } from '../../lib/domain/question.ts';
import { ownRequests } from '../../lib/domain/requestReply.ts';
import type { ContentView } from '../../lib/pages/contentView.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import { markSeen, readRequests, sendRequest, withdrawRequest } from '../../lib/store/requests.ts';

interface RequestsState {
  asking: Asking;
  requests: ContentRequest[];
  onSeen: (id: string) => void;
}

/**
 * What the rep asks marketing for: his own words, and the situation in the workspace's words; nothing of the page.
 * @param query what he searches for: his words, until he changes them
 */
export function useRequests({ badge, account, head, me }: ContentView, query: string): RequestsState {
  const { t } = useTexts();
  const requests = useStored(async () => ownRequests(await readRequests(), me), [me]) ?? [];
  const [edited, setEdited] = useState<{ query: string; words: string }>();
  const [sent, setSent] = useState<{ query: string; id: string; words: string }>();
  const [failure, setFailure] = useState<string>();
  const wanted = query.trim();
  const words = edited && edited.query === wanted ? edited.words : wanted;

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      setFailure(undefined);
    } catch (error) {
      const { kind } = problemOf(error);
      setFailure(`${t(`problem.${kind}.title`)}. ${t(`problem.${kind}.next`)}`);
    }
  };
  const shown = sent && (wanted === '' || sent.query === wanted) ? sent : undefined;
  return {
    requests,
    onSeen: (id) => void attempt(() => markSeen(id)),
    asking: {
      words,
      situated: account !== undefined,
      onWords: (next) => setEdited({ query: wanted, words: next }),
      onSend: () =>
        void attempt(async () => {
          const text = words.trim();
          if (text === '') return;
          const { stage, language } = account ?? {};
          const wish = {
            kind: isQuestion(text) ? ('question' as const) : ('content' as const),
            text,
            badge,
            ...(stage && { stage }),
            ...(language && { language }),
          };
          const { id } = await sendRequest(wish, dayOf(Date.now(), head.settings.timeZone));
          setSent({ query: wanted, id, words: text });
        }),
      sent: shown?.words,
      onUndo: () =>
        void attempt(async () => {
          if (sent) await withdrawRequest(sent.id);
          setSent(undefined);
        }),
      failure,
    },
  };
}
