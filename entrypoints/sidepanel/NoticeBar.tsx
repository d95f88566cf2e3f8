import { browser } from 'wxt/browser';
import { useTexts } from '../../components/texts.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { changeSettings, NOTICE_VERSION } from '../../lib/store/settings.ts';

/** What is logged, in one line, until it has been read: nothing is logged before. */
export function NoticeBar({ settings }: PageProps) {
  const { t } = useTexts();
  if (settings.noticeShown >= NOTICE_VERSION) return null;
  return (
    <aside className="notice-bar" data-testid="notice-bar">
      <p>{t('notice.short')}</p>
      <button type="button" className="link" onClick={() => void browser.runtime.openOptionsPage()}>
        {t('notice.details')}
      </button>
      <button type="button" className="button" onClick={() => void changeSettings({ noticeShown: NOTICE_VERSION })}>
        {t('notice.understood')}
      </button>
    </aside>
  );
}
