import { Check, Inbox } from 'lucide-react';
import type { Asset } from '../../lib/domain/asset.ts';
import type { ContentRequest } from '../../lib/domain/contentRequest.ts';
import { isNews } from '../../lib/domain/requestReply.ts';
import { IconButton } from '../IconButton.tsx';
import { useTexts } from '../texts.tsx';
import { AssetRow } from './AssetRow.tsx';
import type { RowContext } from './rowContext.ts';

export interface OwnRequestsProps {
  row: RowContext;
  /** The rep's own, what is new to him first. */
  requests: ContentRequest[];
  /** The asset that answers a request, where it may be offered now. */
  answers: ReadonlyMap<string, Asset>;
  onSeen: (id: string) => void;
}

/** What the rep has asked for: a reply that he has not seen on top, all the rest on demand. */
export default function OwnRequests({ row, requests, answers, onSeen }: OwnRequestsProps) {
  const { t, number } = useTexts();
  const news = requests.filter(isNews);
  const others = requests.filter((request) => !isNews(request));
  return (
    <div className="own-requests">
      {news.length > 0 && (
        <ul aria-label={t('content.request.news')}>
          {news.map((request) => (
            <li key={request.id} className="reply" data-testid="reply">
              <Inbox size={16} aria-hidden />
              <div>
                <RequestLine request={request} />
                <Answer row={row} asset={answers.get(request.id)} />
              </div>
              <IconButton
                icon={Check}
                label={t('content.request.seen')}
                of={request.text}
                onClick={() => onSeen(request.id)}
                testId="reply-seen"
              />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <details data-testid="own-requests">
          <summary className="muted">
            {t('content.request.own')} {number(others.length)}
          </summary>
          <ul>
            {others.map((request) => (
              <li key={request.id} className="own-request">
                <RequestLine request={request} />
                <Answer row={row} asset={answers.get(request.id)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** The rep's words, what has become of them, and what marketing says. */
function RequestLine({ request: { text, state, reply, day, repliedOn } }: { request: ContentRequest }) {
  const { t, date } = useTexts();
  return (
    <>
      <p className="request-words">{text}</p>
      <p className="muted">
        {t(`content.request.state.${state}`)} · {date(repliedOn ?? day)}
      </p>
      {reply && <p data-testid="reply-text">{reply}</p>}
    </>
  );
}

const Answer = ({ row, asset }: { row: RowContext; asset: Asset | undefined }) =>
  asset && (
    <ul>
      <AssetRow {...row} asset={asset} />
    </ul>
  );
