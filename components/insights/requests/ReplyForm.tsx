import { useEffect, useRef, useState } from 'react';
import type { Asset } from '../../../lib/domain/asset.ts';
import { type ContentRequest, type RequestState, requestStates } from '../../../lib/domain/contentRequest.ts';
import { lackOf } from '../../../lib/domain/requestReply.ts';
import { useTexts } from '../../texts.tsx';
import { AnswerChoice } from './AnswerChoice.tsx';
import type { ReplyDraft } from './RequestQueue.tsx';

interface ReplyFormProps {
  request: ContentRequest;
  /** The asset that answers it already. */
  asset: Asset | undefined;
  find: (query: string) => Asset[];
  onSave: (reply: ReplyDraft) => void;
  onCancel: () => void;
}

/** What marketing says: what becomes of the request, in words, and the content that answers it. */
export function ReplyForm({ request, asset: before, find, onSave, onCancel }: ReplyFormProps) {
  const { t } = useTexts();
  const [state, setState] = useState<RequestState>(request.state === 'open' ? 'done' : request.state);
  const [reply, setReply] = useState(request.reply ?? '');
  const [asset, setAsset] = useState(before);
  const [tried, setTried] = useState(false);
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => words.current?.focus(), []);
  const text = reply.trim();
  const draft: ReplyDraft = { state, ...(text && { reply: text }), ...(asset && { assetId: asset.id }) };
  const lack = lackOf(draft);
  return (
    <form
      className="reply-form"
      data-testid="reply-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!lack) onSave(draft);
        else words.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
      }}
    >
      <label className="reply-field">
        {t('insights.requests.state')}
        <select
          value={state}
          data-testid="reply-state"
          onChange={({ target }) => setState(requestStates.find((each) => each === target.value) ?? state)}
        >
          {requestStates.map((each) => (
            <option key={each} value={each}>
              {t(`content.request.state.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <AnswerChoice chosen={asset} find={find} onChoose={setAsset} />
      <label className="reply-field wide">
        {t(state === 'declined' ? 'insights.requests.reason' : 'insights.requests.words')}
        <textarea
          ref={words}
          rows={3}
          maxLength={500}
          value={reply}
          data-testid="reply-words"
          aria-invalid={(tried && lack !== undefined) || undefined}
          aria-describedby={tried && lack ? 'reply-lack' : undefined}
          onChange={({ target }) => setReply(target.value)}
        />
      </label>
      {tried && lack && (
        <p className="reply-lack wide" id="reply-lack" role="alert">
          {t(`insights.requests.lack.${lack}`)}
        </p>
      )}
      <p className="reply-buttons wide">
        <button type="submit" className="button primary" data-testid="reply-save">
          {t('panel.fact.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('panel.fact.cancel')}
        </button>
      </p>
    </form>
  );
}
