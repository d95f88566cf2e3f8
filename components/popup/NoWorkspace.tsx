import { useTexts } from '../texts.tsx';

/** Before the first import there is nothing to count: the one next step instead. */
export function NoWorkspace({ onSetUp }: { onSetUp: () => void }) {
  const { t } = useTexts();
  return (
    <>
      <p>{t('panel.none.noWorkspace')}</p>
      <p className="block">
        <button type="button" className="button" onClick={onSetUp}>
          {t('panel.none.setUp')}
        </button>
      </p>
    </>
  );
}
