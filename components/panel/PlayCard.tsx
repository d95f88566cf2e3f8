import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Contact } from '../../lib/domain/account.ts';
import type { Play } from '../../lib/domain/play.ts';
import type { PlayRun } from '../../lib/domain/playRun.ts';
import { useTexts } from '../texts.tsx';
import { BuyingGroup } from './BuyingGroup.tsx';
import { dueText, isOverdue } from './dueText.ts';
import { type OnStep, PlaySteps, StepTick } from './PlaySteps.tsx';

export interface PlayCardProps {
  play: Play;
  run: PlayRun;
  contacts: Contact[];
  onStep: OnStep;
}

/** What to do about the badge: the next step at once, to be ticked right there; everything else on demand. */
export function PlayCard({ play, run, contacts, onStep }: PlayCardProps) {
  const texts = useTexts();
  const { t } = texts;
  const [open, setOpen] = useState(false);
  const body = useId();
  const { next, settled, steps, doneOn } = run;
  return (
    <section className="play" data-testid="play">
      <h2>
        <button type="button" aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
          <ChevronRight size={16} aria-hidden className="turn" />
          <span>{t('panel.play.title', { title: play.title })}</span>
          <span className="muted">{t('panel.play.progress', { done: settled, all: steps.length })}</span>
        </button>
      </h2>
      {!open && next && (
        <div className="play-next">
          <StepTick step={next} onStep={onStep} />
        </div>
      )}
      <p className="play-due muted" data-testid="play-due" data-overdue={isOverdue(run, texts) || undefined}>
        {dueText(run, texts)}
      </p>
      {/* Said aloud when a step is ticked: the next one takes its place under the same box. */}
      <p className="hidden" role="status">
        {settled > 0 && (doneOn ? t('panel.play.allDone') : next && t('panel.play.next', { step: next.text }))}
      </p>
      <div id={body} className="play-body" hidden={!open}>
        {open && <PlayBody {...{ play, run, contacts, onStep }} />}
      </div>
    </section>
  );
}

function PlayBody({ play, run, contacts, onStep }: PlayCardProps) {
  const { t } = useTexts();
  const { objections = [] } = play;
  return (
    <>
      {play.actor && <p className="muted">{t('panel.play.actor', { actor: play.actor })}</p>}
      <p>{play.approach}</p>
      {play.questions.length > 0 && (
        <>
          <h3>{t('panel.play.questions')}</h3>
          <ul className="questions">
            {play.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('panel.play.steps')}</h3>
      <PlaySteps steps={run.steps} onStep={onStep} />
      {objections.length > 0 && (
        <>
          <h3>{t('panel.play.objections')}</h3>
          <dl className="objections">
            {objections.map(({ objection, answer }) => (
              <div key={objection}>
                <dt>{objection}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <BuyingGroup roles={play.roles ?? []} contacts={contacts} />
    </>
  );
}
