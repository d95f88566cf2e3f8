import { CircleHelp, FileQuestion } from 'lucide-react';
import { useState } from 'react';
import type { Asset } from '../../../lib/domain/asset.ts';
import type { ContentRequest } from '../../../lib/domain/contentRequest.ts';
import { Badge } from '../../Badge.tsx';
import { useTexts } from '../../texts.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import type { ReplyDraft } from './RequestQueue.tsx';

interface RequestItemProps {
  request: ContentRequest;
  assetOf: (id: string) => Asset | undefined;
  find: (query: string) => Asset[];
  onReply: (id: string, reply: ReplyDraft) => Promise<boolean>;
}

/** One request: the rep's words, the situation, who and when; and the reply, there already or to be written. */
export function RequestItem({ request, assetOf, find, onReply }: RequestItemProps) {
  const { t, date } = useTexts();
  const [replying, setReplying] = useState(false);
  const { kind, text, badge, stage, persona, language, day, by, reply, assetId, repliedOn } = request;
  const Icon = kind === 'question' ? CircleHelp : FileQuestion;
  const asset = assetId === undefined ? undefined : assetOf(assetId);
  const facts = [t(`insights.requests.kind.${kind}`), stage, persona, language?.toUpperCase(), date(day), by];
  return (
    <li className="request" data-testid="request">
      <Icon size={16} aria-hidden />
      <div>
        <p className="request-text">{text}</p>
        <p className="muted request-facts">
          {badge && (
            <span className="request-badge">
              <Badge kind={badge} /> {t(`badge.kind.${badge}`)}
            </span>
          )}
          {facts.filter(Boolean).join(' · ')}
        </p>
        {repliedOn && !replying && (
          <div className="request-reply" data-testid="request-reply">
            {reply && <p>{reply}</p>}
            {assetId && <p>{t('insights.requests.answeredBy', { title: asset?.title ?? assetId })}</p>}
            <p className="muted">{t('insights.requests.repliedOn', { date: date(repliedOn) })}</p>
          </div>
        )}
        {replying && (
          <ReplyForm
            request={request}
            asset={asset}
            find={find}
            onCancel={() => setReplying(false)}
            onSave={async (draft) => {
              if (await onReply(request.id, draft)) setReplying(false);
            }}
          />
        )}
      </div>
      {!replying && (
        <button
          type="button"
          className="button"
          aria-label={`${t(repliedOn ? 'insights.requests.change' : 'insights.requests.reply')}: ${text}`}
          data-testid="reply-open"
          onClick={() => setReplying(true)}
        >
          {t(repliedOn ? 'insights.requests.change' : 'insights.requests.reply')}
        </button>
      )}
    </li>
  );
}
