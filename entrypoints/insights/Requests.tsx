import { useEffect, useMemo, useState } from 'react';
import { type ReplyDraft, RequestQueue } from '../../components/insights/requests/RequestQueue.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { RequestState } from '../../lib/domain/contentRequest.ts';
import { dayOf } from '../../lib/domain/day.ts';
import { problemOf } from '../../lib/domain/problem.ts';
import type { ContentIndex } from '../../lib/pages/contentSearch.ts';
import { watchIndex } from '../../lib/pages/liveIndex.ts';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useStored } from '../../lib/pages/useStored.ts';
import { answerRequest, readRequests } from '../../lib/store/requests.ts';
import { readAssets, readHead } from '../../lib/store/workspace.ts';

/** What reps have asked for, as a queue. */
export function Requests(_: PageProps) {
  const { t } = useTexts();
  const requests = useStored(readRequests);
  const assets = useStored(() => readAssets());
  const head = useStored(() => readHead());
  const [state, setState] = useState<RequestState>('open');
  const [status, setStatus] = useState('');
  const [index, setIndex] = useState<ContentIndex>();
  useEffect(() => {
    const stop = watchIndex((next) => setIndex(() => next));
    return stop;
  }, []);
  const byId = useMemo(() => new Map(assets?.map((asset) => [asset.id, asset])), [assets]);

  const onReply = async (id: string, reply: ReplyDraft) => {
    try {
      await answerRequest(id, reply, dayOf(Date.now(), head?.settings.timeZone));
      setStatus(t('insights.requests.saved', { state: t(`content.request.state.${reply.state}`) }));
      return true;
    } catch (error) {
      const { kind } = problemOf(error);
      setStatus(`${t(`problem.${kind}.title`)}. ${t(`problem.${kind}.next`)}`);
      return false;
    }
  };
  return (
    <RequestQueue
      requests={requests}
      state={state}
      onState={(next) => {
        setState(next);
        setStatus('');
      }}
      assetOf={(id) => byId.get(id)}
      find={(query) => index?.search(query, Date.now()).assets ?? []}
      onReply={onReply}
      status={status}
    />
  );
}
