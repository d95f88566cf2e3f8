import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../texts.tsx';

interface LeaveBarProps {
  onStay: () => void;
  onLeave: () => void;
}

/** Asks in place before what was typed and not saved is given up. */
export function LeaveBar({ onStay, onLeave }: LeaveBarProps) {
  const { t } = useTexts();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <div className="leave" role="alert" data-testid="leave">
      <TriangleAlert size={16} aria-hidden />
      <span>{t('catalogue.leave.title')}</span>
      <button ref={stay} type="button" className="button primary" onClick={onStay}>
        {t('catalogue.leave.stay')}
      </button>
      <button type="button" className="button" data-testid="leave-now" onClick={onLeave}>
        {t('catalogue.leave.leave')}
      </button>
    </div>
  );
}
