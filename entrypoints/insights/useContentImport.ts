import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../components/texts.tsx';
import type { ContentAsk, ContentOutcome, ImportFault } from '../../lib/pages/imports/contentMessages.ts';
import { Importer, wasStopped } from '../../lib/pages/imports/importer.ts';
import type { Work } from '../../lib/pages/useWork.ts';
import { recallMapping, rememberMapping } from '../../lib/store/importMappings.ts';
import { pseudonym } from '../../lib/store/pseudonym.ts';
import type { Settings } from '../../lib/store/settings.ts';
import type { ImportChoices, Overview, Preview } from '../../lib/workspace/assets/assetImport.ts';
import { asMapping } from '../../lib/workspace/assets/mapping.ts';

type Source = { name: string; kind: 'file' | 'links' };

export type Opened = Source & {
  overview: Overview;
  remembered: boolean;
  choices: ImportChoices;
  preview?: Preview;
  /** The preview is that of the choices. */
  settled: boolean;
};

interface Progress {
  doing: 'reading' | 'checking' | 'writing';
  file: string;
  share: number;
}

/** Milliseconds after which a task is shown: a small file needs no progress. */
const SHOWN_AFTER = 300;

/** From a source to what it would change to the import; nothing is written before the user has said so. */
export function useContentImport({ owner }: Settings, work: Work, say: (status: string) => void) {
  const { t } = useTexts();
  const [opened, setOpened] = useState<Opened>();
  const [refused, setRefused] = useState<Source & { fault: ImportFault }>();
  const [progress, setProgress] = useState<Progress>();
  const hold = useRef<Importer<ContentAsk, ContentOutcome>>(undefined);
  hold.current ??= new Importer<ContentAsk, ContentOutcome>();
  const worker = hold.current;
  useEffect(() => () => void worker.stop(), [worker]);
  /** What is asked waits for what was asked before; of several plans only the last is made. */
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const lastPlan = useRef(0);

  const close = (status: string) => {
    lastPlan.current++;
    setOpened(undefined);
    setRefused(undefined);
    say(status);
  };
  const ask = (doing: Progress['doing'], file: string, what: ContentAsk): Promise<ContentOutcome> => {
    const turn = before.current
      .catch(() => {})
      .then(async () => {
        const start = performance.now();
        const show = (share: number) => {
          if (performance.now() - start >= SHOWN_AFTER) setProgress({ doing, file, share });
        };
        const late = setTimeout(() => show(0), SHOWN_AFTER);
        try {
          return await worker.ask(what, show);
        } finally {
          clearTimeout(late);
          setProgress(undefined);
        }
      });
    before.current = turn;
    return turn;
  };
  const run = (task: () => Promise<void>) =>
    work.run(() =>
      task().catch((error: unknown) => {
        if (!wasStopped(error)) throw error;
        close(t('insights.import.cancelled'));
      }),
    );
  const plan = async (source: Opened): Promise<void> => {
    const turn = ++lastPlan.current;
    setOpened({ ...source, settled: false });
    const deviceZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    await before.current.catch(() => {});
    if (turn !== lastPlan.current) return;
    const result = await ask('checking', source.name, {
      content: 'plan',
      choices: source.choices,
      now: Date.now(),
      deviceZone,
    });
    if (turn !== lastPlan.current) return;
    if (result.outcome === 'planned') setOpened({ ...source, preview: result.preview, settled: true });
    if (result.outcome === 'refused') {
      setOpened(undefined);
      setRefused({ ...source, fault: result.fault });
    }
  };
  const open = (source: Source, what: ContentAsk) =>
    run(async () => {
      close('');
      const result = await ask('reading', source.name, what);
      if (result.outcome === 'refused') setRefused({ ...source, fault: result.fault });
      if (result.outcome !== 'opened') return;
      const { overview } = result;
      const known = source.kind === 'file' ? await recallMapping(overview.key) : undefined;
      const mapping = known && asMapping(known.fields, overview.headings.length);
      await plan({
        ...source,
        overview,
        remembered: mapping !== undefined,
        settled: false,
        choices: {
          mapping: mapping ?? overview.mapping,
          order: known?.order,
          defaults: { owner, audience: 'external', state: 'draft' },
          owner,
        },
      });
    });
  const proceed = () => {
    const source = opened;
    if (!source?.preview) return;
    const { counts } = source.preview;
    run(async () => {
      const by = owner || (await pseudonym());
      const result = await ask('writing', source.name, { content: 'install', by, at: Date.now() });
      if (result.outcome === 'stale') {
        say(t('insights.import.catalogueChanged'));
        return plan(source);
      }
      const { mapping, order } = source.choices;
      if (source.kind === 'file')
        await rememberMapping({ headings: source.overview.key, fields: mapping, ...(order && { order }) });
      close(t('insights.import.done', { fresh: counts.fresh, changed: counts.changed }));
    });
  };
  return {
    opened,
    refused,
    progress,
    openFile: (file: File) => open({ name: file.name, kind: 'file' }, { content: 'open', file }),
    openLinks: (text: string) =>
      open({ name: t('insights.import.pasted'), kind: 'links' }, { content: 'openLinks', text }),
    change: (changed: Partial<ImportChoices>) => {
      if (opened) run(() => plan({ ...opened, choices: { ...opened.choices, ...changed } }));
    },
    proceed,
    cancel: () => close(t('insights.import.cancelled')),
    stop: () => void worker.stop(),
  };
}
