import { useState } from 'react';
import { useTexts } from '../texts.tsx';

/** Erasing asks once more, in place. */
export function EraseLog({ onErase }: { onErase: () => void }) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" className="button quiet danger" data-testid="erase-log" onClick={() => setAsking(true)}>
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
      <button
        type="button"
        className="button"
        // The harmless answer is the one that Enter gives.
        ref={(button) => button?.focus()}
        onClick={() => setAsking(false)}
      >
        {t('options.log.eraseNo')}
      </button>
    </fieldset>
  );
}
