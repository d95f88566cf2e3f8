import { CircleSlash } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type RunStep, type SkipReason, type StepAct, skipReasons } from '../../lib/domain/playRun.ts';
import { useTexts } from '../texts.tsx';

/** Resolves with whether it could be saved. */
export type OnStep = (step: RunStep, act: StepAct) => Promise<boolean>;

/** Every step of a play in its order: ticked, skipped with a reason, or open. */
export const PlaySteps = ({ steps, onStep }: { steps: RunStep[]; onStep: OnStep }) => (
  <ol className="steps">
    {steps.map((step) => (
      <li key={step.step} data-testid="step" data-state={step.mark?.state ?? 'open'}>
        {step.mark?.state === 'skipped' ? (
          <Skipped step={step} reason={step.mark.reason} onStep={onStep} />
        ) : (
          <>
            <StepTick step={step} onStep={onStep} />
            {!step.mark && <SkipMenu step={step} onStep={onStep} />}
          </>
        )}
      </li>
    ))}
  </ol>
);

/** The step as a box to tick; ticked again it is open. Shows at once what is being saved. */
export function StepTick({ step, onStep }: { step: RunStep; onStep: OnStep }) {
  const [wanted, setWanted] = useState<boolean>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has been saved, or another step, takes its place.
  useEffect(() => setWanted(undefined), [step.step, step.mark]);
  const tick = async (checked: boolean) => {
    setWanted(checked);
    if (!(await onStep(step, { state: checked ? 'done' : 'open' }))) setWanted(undefined);
  };
  return (
    <label className="tick">
      <input
        type="checkbox"
        data-testid="tick"
        checked={wanted ?? step.mark?.state === 'done'}
        onChange={(event) => void tick(event.target.checked)}
      />
      <span>{step.text}</span>
    </label>
  );
}

function Skipped({ step, reason, onStep }: { step: RunStep; reason: SkipReason | undefined; onStep: OnStep }) {
  const { t } = useTexts();
  return (
    <>
      <div className="tick">
        <CircleSlash size={14} aria-hidden />
        <span>
          <s>{step.text}</s>
          <span className="muted">{reason && t('panel.play.skipped', { reason: t(`panel.play.skip.${reason}`) })}</span>
        </span>
      </div>
      <Button
        className="link"
        aria-label={`${t('panel.play.reopen')}: ${step.text}`}
        onPress={() => void onStep(step, { state: 'open' })}
      >
        {t('panel.play.reopen')}
      </Button>
    </>
  );
}

function SkipMenu({ step, onStep }: { step: RunStep; onStep: OnStep }) {
  const { t } = useTexts();
  const label = t('panel.play.skipStep');
  return (
    <MenuTrigger>
      <Button className="link" aria-label={`${label}: ${step.text}`} data-testid="skip">
        {label}
      </Button>
      <Popover className="popover" placement="bottom end">
        <p className="menu-heading">{t('panel.play.skipTitle')}</p>
        <Menu
          className="menu"
          aria-label={t('panel.play.skipTitle')}
          onAction={(reason) => void onStep(step, { state: 'skipped', reason: reason as SkipReason })}
        >
          {skipReasons.map((reason) => (
            <MenuItem key={reason} id={reason} className="menu-item">
              {t(`panel.play.skip.${reason}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
