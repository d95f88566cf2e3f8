import { useState } from 'react';
import { placeOf, sentenceOf } from '../../components/options/faults.ts';
import { useTexts } from '../../components/texts.tsx';
import type { CsvList } from '../../lib/workspace/csvColumns.ts';
import { MAX_BYTES } from '../../lib/workspace/report.ts';
import { type Opened, openFile } from './openFile.ts';
import { rereadPages } from './rereadPages.ts';
import { saveFile } from './saveFile.ts';
import type { Work } from './useWork.ts';

/** From a file to its report to its import; nothing is written before the user has said so. */
export function useImport(work: Work, say: (status: string) => void) {
  const texts = useTexts();
  const { t } = texts;
  const [opened, setOpened] = useState<Opened>();
  const open = (file: File, as?: CsvList) => {
    say('');
    work.run(async () => setOpened(await openFile(file, as)));
  };
  const close = (status: string) => {
    setOpened(undefined);
    say(status);
  };
  const reading = opened && !opened.fault ? opened.reading : undefined;
  const proceed = () => {
    if (!reading) return;
    const { workspace } = reading;
    work.run(async () => {
      const { installWorkspace } = await import('../../lib/workspace/install.ts');
      await installWorkspace(workspace);
      const { accounts, signals, assets, plays } = workspace;
      const counts = { accounts: accounts.length, signals: signals.length, assets: assets.length, plays: plays.length };
      close(t('options.import.done', { counts: t('options.workspace.counts', counts) }));
      await rereadPages();
    });
  };
  const save = () => {
    if (!reading) return;
    work.run(async () => {
      const { reportCsv } = await import('../../lib/workspace/reportCsv.ts');
      const headings = [t('options.import.line'), t('options.import.field'), t('options.import.reason'), ''];
      const rows = [...reading.wrong, ...reading.warnings];
      const text = reportCsv(rows, headings, (row) => [
        placeOf(row, texts),
        row.field,
        sentenceOf(row, texts),
        row.value ?? '',
      ]);
      saveFile('whynow-wrong-rows.csv', text);
    });
  };
  const megabytes = MAX_BYTES / 1024 / 1024;
  const fault =
    opened?.fault &&
    (opened.fault === 'tooLarge' ? t('options.file.tooLarge', { megabytes }) : t(`options.file.${opened.fault}`));
  return { opened, fault, open, proceed, save, cancel: () => close(t('options.import.cancelled')) };
}
