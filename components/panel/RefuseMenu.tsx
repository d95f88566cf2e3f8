import { ChevronRight, ThumbsDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components';
import { type OwnType, ownTypes, type RefusalReason, refusalReasons } from '../../lib/domain/usageEvent.ts';
import { useTexts } from '../texts.tsx';

interface RefuseMenuProps {
  of: string;
  /** @param own what the rep used instead, where it is his own */
  onRefuse: (reason: RefusalReason, own?: OwnType) => void;
}

/** One tap for the reason why an offered asset is not used; a second one for what was used instead. */
export function RefuseMenu({ of, onRefuse }: RefuseMenuProps) {
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
          {refusalReasons
            .filter((reason) => reason !== 'usedOwn')
            .map((reason) => (
              <MenuItem key={reason} id={reason} className="menu-item">
                {t(`content.refusal.${reason}`)}
              </MenuItem>
            ))}
          <SubmenuTrigger>
            <MenuItem id="usedOwn" className="menu-item" textValue={t('content.refusal.usedOwn')}>
              {t('content.refusal.usedOwn')}
              <ChevronRight size={16} aria-hidden className="menu-further" />
            </MenuItem>
            <Popover className="popover" placement="bottom end" offset={0}>
              <p className="menu-heading">{t('content.ownTitle')}</p>
              <Menu
                className="menu"
                aria-label={t('content.ownTitle')}
                onAction={(own) => onRefuse('usedOwn', own as OwnType)}
              >
                {ownTypes.map((own) => (
                  <MenuItem key={own} id={own} className="menu-item">
                    {t(`content.own.${own}`)}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </SubmenuTrigger>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
