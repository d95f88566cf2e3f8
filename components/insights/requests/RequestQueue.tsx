import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Asset } from '../../../lib/domain/asset.ts';
import { type ContentRequest, type RequestState, requestStates } from '../../../lib/domain/contentRequest.ts';
import { queueOf } from '../../../lib/domain/requestReply.ts';
import { useTexts } from '../../texts.tsx';
import { RequestItem } from './RequestItem.tsx';

/** What marketing says to a request; undefined: nothing yet. */
export type ReplyDraft = Pick<ContentRequest, 'state' | 'reply' | 'assetId'>;

export interface RequestQueueProps {
  /** Undefined while they are being read. */
  requests: ContentRequest[] | undefined;
  state: RequestState;
  onState: (state: RequestState) => void;
  assetOf: (id: string) => Asset | undefined;
  /** Approved content for a buyer or a rep, best first. */
  find: (query: string) => Asset[];
  /** Resolves with whether it could be saved. */
  onReply: (id: string, reply: ReplyDraft) => Promise<boolean>;
  /** What came of the last reply. */
  status: string;
}

/** Requests drawn at once: a queue is worked off from its head. */
const MOST = 100;

/** What reps have asked for, one state at a time, with what marketing says to it. */
export function RequestQueue(props: RequestQueueProps) {
  const { requests, state, onState } = props;
  const { t, number } = useTexts();
  const counts = Map.groupBy(requests ?? [], (request) => request.state);
  const queue = requests && queueOf(requests, state);
  return (
    <div className="requests">
      <h1>{t('insights.nav.requests')}</h1>
      <p className="muted">{t('insights.requests.hint')}</p>
      <ToggleButtonGroup
        className="request-states"
        aria-label={t('insights.requests.filter')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[state]}
        onSelectionChange={(keys) => onState(requestStates.find((each) => keys.has(each)) ?? 'open')}
      >
        {requestStates.map((each) => (
          <ToggleButton key={each} id={each} className="request-state" data-testid={`state-${each}`}>
            {t(`content.request.state.${each}`)} <span className="muted">{number(counts.get(each)?.length ?? 0)}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p className="request-status" role="status" data-testid="request-status">
        {props.status}
      </p>
      {queue?.length === 0 && (
        <p className="requests-empty muted" data-testid="requests-empty">
          {t(`insights.requests.none.${state}`)}
        </p>
      )}
      <ul>
        {queue?.slice(0, MOST).map((request) => (
          <RequestItem key={request.id} {...props} request={request} />
        ))}
      </ul>
      {queue && queue.length > MOST && (
        <p className="muted">{t('insights.requests.more', { count: queue.length - MOST })}</p>
      )}
    </div>
  );
}
