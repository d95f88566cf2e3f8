import { type ReactNode, useState } from 'react';
import { LogSection } from '../../components/options/LogSection.tsx';
import { LogSwitch } from '../../components/options/LogSwitch.tsx';
import { useTexts } from '../../components/texts.tsx';
import { Failure } from '../../lib/pages/Failure.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useWork } from '../../lib/pages/useWork.ts';
import { eraseLog, recordPause } from '../../lib/store/log.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { exportLog, useLog } from './useLog.ts';

export function Log({ settings, notice }: PageProps & { notice: ReactNode }) {
  const { t } = useTexts();
  const rows = useLog();
  const work = useWork();
  const [status, setStatus] = useState('');
  const erase = async () => {
    await eraseLog();
    setStatus(t('options.log.erased'));
  };
  const pause = async (logPaused: boolean) => {
    await changeSettings({ logPaused });
    if (logPaused) await recordPause(Date.now());
  };
  return (
    <>
      <LogSection
        notice={notice}
        switches={
          <>
            <LogSwitch name="pause" on={settings.logPaused} onSwitch={(paused) => work.run(() => pause(paused))} />
            <LogSwitch
              name="sending"
              on={settings.watchSending}
              onSwitch={(watchSending) => work.run(() => changeSettings({ watchSending }))}
            />
          </>
        }
        rows={rows}
        status={status}
        onExportCsv={() => work.run(() => exportLog('csv'))}
        onExportJson={() => work.run(() => exportLog('json'))}
        onErase={() => work.run(erase)}
      />
      <Failure work={work} />
    </>
  );
}
