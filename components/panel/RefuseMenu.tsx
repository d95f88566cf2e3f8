import { ThumbsDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type RefusalReason, refusalReasons } from '../../lib/domain/usageEvent.ts';
import { useTexts } from '../texts.tsx';

/** One tap for the reason why an offered asset is not used. */
export function RefuseMenu({ of, onRefuse }: { of: string; onRefuse: (reason: RefusalReason) => void }) {
  const { t } = useTexts();
  const label = t('content.action.refuse');
  return (
    <MenuTrigger>
      <Button className="button quiet icon" aria-label={`${label}: ${of}`} data-testid="refuse">
        <ThumbsDown size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <p className="menu-heading">{t('content.refuseTitle')}</p>
        <Menu
          className="menu"
          aria-label={t('content.refuseTitle')}
          onAction={(reason) => onRefuse(reason as RefusalReason)}
        >
          {refusalReasons.map((reason) => (
            <MenuItem key={reason} id={reason} className="menu-item">
              {t(`content.refusal.${reason}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
