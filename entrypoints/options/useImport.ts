import { useEffect, useRef, useState } from 'react';
import { placeOf, sentenceOf } from '../../components/import/faults.ts';
import { useTexts } from '../../components/texts.tsx';
import { wasStopped } from '../../lib/pages/imports/importer.ts';
import type { Report } from '../../lib/pages/imports/workspaceMessages.ts';
import { saveFile } from '../../lib/pages/saveFile.ts';
import type { Work } from '../../lib/pages/useWork.ts';
import { forgetStill } from '../../lib/store/popupStill.ts';
import type { CsvList } from '../../lib/workspace/csvColumns.ts';
import { type FileFault, MAX_BYTES } from '../../lib/workspace/report.ts';
import { rereadPages } from './rereadPages.ts';
import { WorkspaceImporter } from './workspaceImporter.ts';

type Opened = { file: File } & (
  | { fault: FileFault }
  | { fault?: undefined; list: CsvList | undefined; report: Report }
);

interface Progress {
  doing: 'reading' | 'writing';
  file: string;
  share: number;
}

/** Milliseconds after which a task that says nothing is shown all the same: another import may be under way. */
const SHOWN_AFTER = 400;

/** From a file to its report to its import; nothing is written before the user has said so. */
export function useImport(work: Work, say: (status: string) => void) {
  const texts = useTexts();
  const { t } = texts;
  const [opened, setOpened] = useState<Opened>();
  const [progress, setProgress] = useState<Progress>();
  const importer = useRef<WorkspaceImporter>(undefined);
  importer.current ??= new WorkspaceImporter();
  const { current } = importer;
  useEffect(() => () => void current.stop(), [current]);

  const close = (status: string) => {
    setOpened(undefined);
    say(status);
  };
  /** Runs a task that may be stopped, with its progress. */
  const run = (doing: Progress['doing'], file: File, task: (onProgress: (share: number) => void) => Promise<void>) =>
    work.run(async () => {
      const show = (share: number) => setProgress({ doing, file: file.name, share });
      const late = setTimeout(() => setProgress((shown) => shown ?? { doing, file: file.name, share: 0 }), SHOWN_AFTER);
      try {
        await task(show);
      } catch (error) {
        if (!wasStopped(error)) throw error;
        close(t('options.import.cancelled'));
      } finally {
        clearTimeout(late);
        setProgress(undefined);
      }
    });
  const open = (file: File, as?: CsvList) => {
    say('');
    run('reading', file, async (onProgress) => {
      const result = await current.ask({ ask: 'open', file, as }, onProgress);
      if (result.outcome === 'refused') setOpened({ file, fault: result.fault });
      if (result.outcome === 'opened') setOpened({ file, list: result.list, report: result.report });
    });
  };
  const report = opened && opened.fault === undefined ? opened.report : undefined;
  const proceed = () => {
    if (!opened || !report) return;
    run('writing', opened.file, async (onProgress) => {
      say(t('options.import.staying'));
      const result = await current.ask({ ask: 'install' }, onProgress);
      if (result.outcome !== 'installed') return;
      close(t('options.import.done', { counts: t('options.workspace.counts', { ...result.counts }) }));
      forgetStill();
      await rereadPages();
    });
  };
  const save = () => {
    if (!report) return;
    work.run(async () => {
      const { reportCsv } = await import('../../lib/workspace/reportCsv.ts');
      const headings = [t('options.import.line'), t('options.import.field'), t('options.import.reason'), ''];
      const rows = [...report.wrong, ...report.warnings];
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
  const cancel = () => close(t('options.import.cancelled'));
  return { opened, fault, progress, open, proceed, save, cancel, stop: () => void current.stop() };
}
