import { useState } from 'react';
import { PlayCard } from '../../components/panel/PlayCard.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { Badge } from '../../lib/domain/badge.ts';
import { dayOf } from '../../lib/domain/day.ts';
import type { Play } from '../../lib/domain/play.ts';
import { markOf, type RunStep, runOf, type StepAct } from '../../lib/domain/playRun.ts';
import { problemOf } from '../../lib/domain/problem.ts';
import type { AccountView } from '../../lib/pages/accountView.ts';
import { putStepMark, removeStepMark } from '../../lib/store/playSteps.ts';

interface PlaySectionProps extends Pick<AccountView, 'account' | 'head' | 'marks'> {
  badge: Badge;
  play: Play;
}

/** The play of an account's badge, with what the rep has done of it. */
export function PlaySection({ account, head, marks, badge, play }: PlaySectionProps) {
  const { t } = useTexts();
  const [failure, setFailure] = useState('');
  const run = runOf(play, badge, marks);
  const onStep = async (step: RunStep, act: StepAct) => {
    try {
      const at = { accountId: account.id, playId: play.id, since: badge.since, deadline: run.deadline };
      if (act.state !== 'open')
        await putStepMark(markOf(step, act, { ...at, day: dayOf(Date.now(), head.settings.timeZone) }));
      else if (step.mark) await removeStepMark(step.mark.id);
      setFailure('');
      return true;
    } catch (error) {
      const { kind } = problemOf(error);
      setFailure(`${t(`problem.${kind}.title`)}. ${t(`problem.${kind}.next`)}`);
      return false;
    }
  };
  return (
    <>
      <PlayCard play={play} run={run} contacts={account.contacts ?? []} onStep={onStep} />
      <p className="play-failure" role="alert">
        {failure}
      </p>
    </>
  );
}
