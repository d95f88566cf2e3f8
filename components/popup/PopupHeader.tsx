import { PanelRightOpen, Settings } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { TabAccount } from '../../lib/domain/tabAccount.ts';
import { Badge } from '../Badge.tsx';
import { IconButton } from '../IconButton.tsx';
import { useTexts } from '../texts.tsx';

export interface PopupHeaderProps {
  account: TabAccount | undefined;
  onOpenPanel: () => void;
  onOpenOptions: () => void;
}

/** The account of the tab and the way into the panel; Enter opens it. */
export function PopupHeader({ account, onOpenPanel, onOpenOptions }: PopupHeaderProps) {
  const { t } = useTexts();
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => open.current?.focus(), []);
  const first = account?.status === 'matched' ? account.first : undefined;
  return (
    <header className="popup-header">
      {first && <Badge kind={first.badge.kind} />}
      <div>
        <h1 data-testid="popup-account">{first?.name ?? t('popup.noAccount')}</h1>
        {first && <p className="muted">{first.badge.title}</p>}
      </div>
      <button ref={open} type="button" className="button primary" data-testid="open-panel" onClick={onOpenPanel}>
        <PanelRightOpen size={16} aria-hidden />
        {t('popup.openPanel')}
      </button>
      <IconButton icon={Settings} label={t('popup.openOptions')} onClick={onOpenOptions} testId="open-options" />
    </header>
  );
}
