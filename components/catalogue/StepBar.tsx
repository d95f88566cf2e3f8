import { Archive, Check, RotateCcw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Asset } from '../../lib/domain/asset.ts';
import type { AssetAction, Refusal } from '../../lib/domain/assetState.ts';
import { useTexts } from '../texts.tsx';
import { AssetChoice } from './AssetChoice.tsx';
import { UntilForm } from './UntilForm.tsx';

/** A step, with what has to be said along with it. */
export interface Step {
  action: AssetAction;
  until?: Pick<Asset, 'expiresAt' | 'timeZone'>;
  supersededBy?: string;
}

interface StepBarProps {
  asset: Asset;
  /** Why a step is not open to who acts here; nothing for one that is. */
  refusalOf: (action: AssetAction) => Refusal | undefined;
  busy: boolean;
  /** Whether something is typed and not saved: a step is taken with what is saved. */
  unsaved: boolean;
  /** The other assets, as replacements. */
  others: Asset[];
  /** What a renewal begins with. */
  until: { expiresAt: string; timeZone: string };
  onStep: (step: Step) => void;
}

const steps: Record<Asset['state'], AssetAction[]> = {
  draft: ['submit'],
  inReview: ['approve', 'sendBack'],
  approved: ['renew', 'retire'],
  retired: ['restore'],
};
const icons = {
  approve: Check,
  sendBack: Undo2,
  retire: Archive,
  restore: RotateCcw,
  submit: undefined,
  renew: undefined,
};

/** The next steps in an asset's life; one that is not open says why. */
export function StepBar({ asset, refusalOf, busy, unsaved, others, until, onStep }: StepBarProps) {
  const { t } = useTexts();
  const [form, setForm] = useState<'renew' | 'retire'>();
  const [supersededBy, setSupersededBy] = useState(asset.supersededBy ?? '');
  const run = (step: Step) => {
    setForm(undefined);
    onStep(step);
  };
  const reasons = new Set(
    steps[asset.state].flatMap((action) => {
      const why = refusalOf(action);
      return why && why !== 'past' ? [why] : [];
    }),
  );
  return (
    <div className="steps">
      <div className="steps-row">
        {steps[asset.state].map((action) => {
          const why = refusalOf(action);
          const Icon = icons[action];
          return (
            <button
              key={action}
              type="button"
              className="button"
              data-testid={`step-${action}`}
              // Until the new end is typed, a renewal is in the past.
              disabled={busy || unsaved || (why !== undefined && why !== 'past')}
              aria-expanded={action === 'renew' || action === 'retire' ? form === action : undefined}
              onClick={() => (action === 'renew' || action === 'retire' ? setForm(action) : run({ action }))}
            >
              {Icon && <Icon size={16} aria-hidden />}
              {t(`catalogue.action.${action}`)}
            </button>
          );
        })}
      </div>
      {unsaved && <p className="muted">{t('catalogue.saveFirst')}</p>}
      {[...reasons].map((why) => (
        <p key={why} className="muted" data-testid="step-refusal">
          {t(`catalogue.refusal.${why}`)}
        </p>
      ))}
      {form === 'renew' && (
        <UntilForm
          initial={until}
          action={t('catalogue.bulk.renew')}
          onSave={(end) => run({ action: 'renew', until: end })}
          onClose={() => setForm(undefined)}
        />
      )}
      {form === 'retire' && (
        <div className="inline-form">
          <AssetChoice
            label={t('catalogue.replacement')}
            assets={others}
            value={supersededBy}
            onChange={setSupersededBy}
            testId="replacement"
          />
          <button
            type="button"
            className="button primary"
            data-testid="retire-now"
            onClick={() => run({ action: 'retire', ...(supersededBy && { supersededBy }) })}
          >
            {t('catalogue.bulk.retire')}
          </button>
          <button type="button" className="button quiet" onClick={() => setForm(undefined)}>
            {t('catalogue.cancel')}
          </button>
        </div>
      )}
    </div>
  );
}
