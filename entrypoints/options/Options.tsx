import { useCallback, useEffect, useState } from 'react';
import { Layout } from '../../components/options/Layout.tsx';
import { Notice } from '../../components/options/Notice.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { changeSettings, NOTICE_VERSION } from '../../lib/store/settings.ts';
import { BadgeRules } from './BadgeRules.tsx';
import { Corrections } from './Corrections.tsx';
import { Language } from './Language.tsx';
import { Log } from './Log.tsx';
import { Role } from './Role.tsx';
import { Sites } from './Sites.tsx';
import { Team } from './Team.tsx';
import { Workspace } from './Workspace.tsx';

/** The whole page. The notice stands on top until it has been read, afterwards beside the log. */
export function Options({ settings }: PageProps) {
  const { t } = useTexts();
  const [unread, setUnread] = useState(settings.noticeShown < NOTICE_VERSION);
  const shown = useCallback(() => void changeSettings(() => ({ noticeShown: NOTICE_VERSION })), []);
  useEffect(() => {
    document.title = `${t('options.title')} · Whynow`;
  }, [t]);
  return (
    <Layout>
      <Workspace
        settings={settings}
        notice={unread && <Notice onShown={shown} onUnderstood={() => setUnread(false)} />}
      />
      <Team settings={settings} />
      <Sites settings={settings} />
      <Corrections />
      <BadgeRules />
      <Language settings={settings} />
      <Role settings={settings} />
      <Log settings={settings} notice={!unread && <Notice onShown={shown} />} />
    </Layout>
  );
}
