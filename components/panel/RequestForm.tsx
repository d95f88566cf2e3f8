import { Send } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isQuestion } from '../../lib/domain/question.ts';
import { useTexts } from '../texts.tsx';

/** What the rep asks marketing for, and how. */
export interface Asking {
  /** His words, as they would be sent. */
  words: string;
  onWords: (words: string) => void;
  /** Whether what is known of an account goes along. */
  situated: boolean;
  onSend: () => void;
  /** What he has just sent; undefined when nothing, or when he goes on searching. */
  sent: string | undefined;
  onUndo: () => void;
  /** Why it could not be kept, and what to do. */
  failure: string | undefined;
}

/** Asks marketing in the rep's own words, which he can change before they go. Enter sends. */
export function RequestForm({ asking, focus }: { asking: Asking; focus: boolean }) {
  const { t } = useTexts();
  const { words, onWords, onSend } = asking;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  return (
    <form
      className="request-form"
      data-testid="request-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <label className="field">
        {t(isQuestion(words) ? 'content.request.question' : 'content.request.content')}
        <textarea
          ref={field}
          rows={2}
          maxLength={500}
          value={words}
          data-testid="request-words"
          onChange={(event) => onWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onSend();
          }}
        />
      </label>
      <p className="muted">{t(asking.situated ? 'content.request.what' : 'content.request.whatAlone')}</p>
      {asking.failure && (
        <p className="request-failure" role="alert">
          {asking.failure}
        </p>
      )}
      <button type="submit" className="button primary" disabled={words.trim() === ''} data-testid="request-send">
        <Send size={16} aria-hidden />
        {t('content.request.send')}
      </button>
    </form>
  );
}

/** What has just been asked for, with the way back. */
export function RequestSent({ asking }: { asking: Asking }) {
  const { t } = useTexts();
  return (
    <p className="request-sent" role="status" data-testid="request-sent">
      {asking.sent !== undefined && (
        <>
          <span>{t('content.request.sent', { words: asking.sent })}</span>
          <button type="button" className="link" onClick={asking.onUndo}>
            {t('panel.fact.undo')}
          </button>
        </>
      )}
    </p>
  );
}
