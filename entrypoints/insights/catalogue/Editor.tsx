import { ArrowLeft } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Faults } from '../../../components/catalogue/draft.ts';
import { EditorForm } from '../../../components/catalogue/EditorForm.tsx';
import { History } from '../../../components/catalogue/History.tsx';
import { LeaveBar } from '../../../components/catalogue/LeaveBar.tsx';
import { OvertakenBar } from '../../../components/catalogue/OvertakenBar.tsx';
import { SaveBar } from '../../../components/catalogue/SaveBar.tsx';
import { Standing } from '../../../components/catalogue/Standing.tsx';
import { type Step, StepBar } from '../../../components/catalogue/StepBar.tsx';
import { useTexts } from '../../../components/texts.tsx';
import type { Asset } from '../../../lib/domain/asset.ts';
import { standingOf, valuesOf } from '../../../lib/domain/assetList.ts';
import type { AssetRevision } from '../../../lib/domain/assetRevision.ts';
import { mayApproveOwn, refusalOf } from '../../../lib/domain/assetState.ts';
import { Failure } from '../../../lib/pages/Failure.tsx';
import { useMinute } from '../../../lib/pages/useMinute.ts';
import { useStored } from '../../../lib/pages/useStored.ts';
import { useWork } from '../../../lib/pages/useWork.ts';
import { Overtaken } from '../../../lib/store/assetsChange.ts';
import { readHistory } from '../../../lib/store/revisions.ts';
import { addressOf } from './addresses.ts';
import { type Intent, saveAsset, saved, takeStep } from './changes.ts';
import { inAYear } from './inAYear.ts';
import type { CatalogueData } from './useCatalogue.ts';
import { useDraft } from './useDraft.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';

/** One asset: its fields, the next steps of its life, and its versions. */
export function Editor({ data, asset }: { data: CatalogueData; asset: Asset | undefined }) {
  const { t } = useTexts();
  const { assets, actor, head } = data;
  const draft = useDraft(data, asset);
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<Faults>({});
  const [overtaken, setOvertaken] = useState(false);
  const [status, setStatus] = useState('');
  const work = useWork();
  const guard = useLeaveGuard(draft.changed);
  const now = useMinute();
  const history = useStored(async () => (asset ? readHistory(asset.id) : []), [asset?.id]);
  const others = useMemo(() => assets.filter(({ id }) => id !== asset?.id), [assets, asset?.id]);
  const suggestions = useMemo(
    () => ({
      owner: data.names,
      competitor: valuesOf(assets, 'competitor'),
      personas: valuesOf(assets, 'personas'),
      stages: valuesOf(assets, 'stages'),
      industries: valuesOf(assets, 'industries'),
      products: valuesOf(assets, 'products'),
    }),
    [assets, data.names],
  );
  const titleOf = (id: string) => assets.find((each) => each.id === id)?.title ?? id;
  const keep = (save: Parameters<typeof saveAsset>[0]) =>
    work.run(async () => {
      try {
        const next = await saveAsset(save);
        draft.discard();
        setOvertaken(false);
        setStatus(t(`catalogue.saved.${next.state}`));
        if (!asset) guard.go(`#${addressOf(next.id)}`);
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
        setOvertaken(true);
      }
    });
  const save = (intent: Intent) => {
    const read = draft.read();
    // A date that is half typed gives no value at all.
    const half = form.current?.querySelector<HTMLInputElement>('[name=expiresAt]')?.validity.badInput;
    const wrong: Faults = half ? { ...read.faults, expiresAt: 'time' } : read.faults;
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) {
      setStatus(t('catalogue.wrong', { count: Object.keys(wrong).length }));
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    } else if (read.asset) keep({ asset: read.asset, base: draft.base, intent, actor, now: Date.now() });
  };
  const step = (taken: Step) =>
    work.run(async () => {
      if (!asset) return;
      const { refused } = await takeStep([asset.id], { ...taken, actor, now: Date.now() });
      const [first] = refused;
      setStatus(t(first ? `catalogue.refusal.${first.why}` : `catalogue.history.done.${taken.action}`));
    });
  const restore = ({ asset: former }: AssetRevision) => {
    if (!asset) return;
    const { version, state } = asset;
    const intent = mayApproveOwn(actor) && state === 'approved' ? 'approve' : 'save';
    keep({ asset: { ...former, version, state }, base: asset, intent, actor, now: Date.now(), change: 'restore' });
  };
  const nameless = actor.name === '';
  const read = draft.changed ? draft.read().asset : undefined;
  const losesApproval =
    asset?.state === 'approved' &&
    read !== undefined &&
    saved({ asset: read, base: draft.base, intent: 'save', actor, now }).state === 'inReview';
  return (
    <div className="editor">
      <header className="editor-header">
        <a className="button quiet" href="#catalogue" data-testid="to-list">
          <ArrowLeft size={16} aria-hidden /> {t('insights.nav.catalogue')}
        </a>
        <h1>{asset?.title ?? t('catalogue.new')}</h1>
        {asset && <Standing standing={standingOf(asset, now)} />}
      </header>
      {guard.pending !== undefined && <LeaveBar onStay={guard.stay} onLeave={guard.leave} />}
      {overtaken && (
        <OvertakenBar
          by={history?.at(-1)?.by}
          onTheirs={() => {
            draft.discard();
            setOvertaken(false);
          }}
          onMine={() => {
            draft.rebase(asset);
            setOvertaken(false);
          }}
        />
      )}
      <form
        ref={form}
        className="editor-form"
        noValidate
        aria-label={asset?.title ?? t('catalogue.new')}
        onSubmit={(event) => {
          event.preventDefault();
          if (!nameless && draft.changed) save('save');
        }}
      >
        <EditorForm
          draft={draft.fields}
          faults={faults}
          others={others}
          suggestions={suggestions}
          onChange={(change) => {
            setStatus('');
            setFaults(Object.fromEntries(Object.entries(faults).filter(([field]) => !(field in change))));
            draft.change(change);
          }}
        />
        <SaveBar
          state={asset?.state ?? 'draft'}
          changed={draft.changed}
          busy={work.busy}
          nameless={nameless}
          losesApproval={losesApproval}
          mayApprove={mayApproveOwn(actor)}
          status={status}
          wrong={Object.keys(faults).length > 0}
          onSave={save}
          onDiscard={() => {
            setFaults({});
            draft.discard();
          }}
        />
      </form>
      {asset && (
        <aside className="editor-aside">
          <StepBar
            key={asset.state}
            asset={asset}
            refusalOf={(action) => refusalOf(asset, { action, actor, history: history ?? [], now })}
            busy={work.busy}
            unsaved={draft.changed}
            others={others}
            until={inAYear(now, asset.timeZone ?? head.settings.timeZone)}
            onStep={step}
          />
          <History history={history} onRestore={nameless || draft.changed ? undefined : restore} titleOf={titleOf} />
        </aside>
      )}
      <Failure work={work} />
    </div>
  );
}
