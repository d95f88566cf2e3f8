import { Check, CloudOff, RefreshCw, TriangleAlert } from 'lucide-react';
import { useTexts } from '../texts.tsx';
import { type Standing, standingText } from './stateText.ts';

const iconOf = (kind: Standing['kind']) => {
  if (kind === 'fresh') return Check;
  if (kind === 'syncing') return RefreshCw;
  return kind === 'offline' ? CloudOff : TriangleAlert;
};

interface TeamLineProps {
  standing: Standing;
  now: number;
  /** Where something can be done about it. */
  onSetUp?: (() => void) | undefined;
}

/** How fresh the team's data are, quietly; never in anybody's way. */
export function TeamLine({ standing, now, onSetUp }: TeamLineProps) {
  const texts = useTexts();
  const Icon = iconOf(standing.kind);
  return (
    <p className="team-line" data-testid="team-line" data-state={standing.kind}>
      <Icon size={16} aria-hidden />
      <span>
        {standingText(standing, now, texts)}
        {onSetUp && standing.kind === 'signIn' && (
          <>
            {' '}
            <button type="button" className="link" onClick={onSetUp}>
              {texts.t('team.setUp')}
            </button>
          </>
        )}
      </span>
    </p>
  );
}
