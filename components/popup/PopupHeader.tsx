import { PanelRightOpen, Settings } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type TabAccount, WEBSITE } from '../../lib/domain/tabAccount.ts';
import { Badge } from '../Badge.tsx';
import { IconButton } from '../IconButton.tsx';
import { type Texts, useTexts } from '../texts.tsx';

export interface PopupHeaderProps {
  account: TabAccount | undefined;
  /** The website is being looked up: nothing is said of an account until that is known. */
  looking: boolean;
  onOpenPanel: () => void;
  onOpenOptions: () => void;
}

/** What stands in the first and the second line. */
function linesOf(account: TabAccount | undefined, { t }: Texts): [title: string, detail?: string] {
  switch (account?.status) {
    case 'matched': {
      const { name, badge, cue } = account.first;
      return [name, account.site === WEBSITE ? `${badge.title} · ${cue}` : badge.title];
    }
    case 'ambiguous':
      return [t('panel.ambiguous.title'), t('panel.ambiguous.why')];
    case 'unreadable':
      return [t('panel.unreadable.title')];
    default:
      return [t('popup.noAccount'), account?.site === WEBSITE ? t('popup.noWebsite') : undefined];
  }
}

/** The account of the tab and the way into the panel; Enter opens it. */
export function PopupHeader({ account, looking, onOpenPanel, onOpenOptions }: PopupHeaderProps) {
  const texts = useTexts();
  const { t } = texts;
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => open.current?.focus(), []);
  const [title, detail] = linesOf(account, texts);
  return (
    <header className="popup-header">
      {account?.status === 'matched' && <Badge kind={account.first.badge.kind} />}
      <div aria-busy={looking}>
        {!looking && <h1 data-testid="popup-account">{title}</h1>}
        {!looking && detail && <p className="muted">{detail}</p>}
      </div>
      <button ref={open} type="button" className="button primary" data-testid="open-panel" onClick={onOpenPanel}>
        <PanelRightOpen size={16} aria-hidden />
        {t('popup.openPanel')}
      </button>
      <IconButton icon={Settings} label={t('popup.openOptions')} onClick={onOpenOptions} testId="open-options" />
    </header>
  );
}
