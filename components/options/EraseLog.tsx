import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts.tsx';

/** Erasing asks once more, in place. */
export function EraseLog({ onErase }: { onErase: () => void }) {
  const { t } = useTexts();
  const [asking, setAsking] = useState<boolean>();
  const keep = useRef<HTMLButtonElement>(null);
  const erase = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The harmless answer is the one that Enter gives; whoever keeps the log is back where he was.
    if (asking !== undefined) (asking ? keep : erase).current?.focus();
  }, [asking]);
  if (!asking)
    return (
      <button
        type="button"
        className="button quiet danger"
        data-testid="erase-log"
        ref={erase}
        onClick={() => setAsking(true)}
      >
        {t('options.log.erase')}
      </button>
    );
  return (
    <fieldset className="confirm">
      <legend>{t('options.log.eraseConfirm')}</legend>
      <button
        type="button"
        className="button danger"
        data-testid="erase-yes"
        onClick={() => {
          setAsking(false);
          onErase();
        }}
      >
        {t('options.log.eraseYes')}
      </button>
      <button type="button" className="button" data-testid="erase-no" ref={keep} onClick={() => setAsking(false)}>
        {t('options.log.eraseNo')}
      </button>
    </fieldset>
  );
}
