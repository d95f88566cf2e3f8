import { Check, Clock, Ellipsis, X } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { addDays } from '../../lib/domain/day.ts';
import type { Signal } from '../../lib/domain/signal.ts';
import { useTexts } from '../texts.tsx';
import type { Facts } from './facts.ts';

const WEEK = 7;
const MONTH = 30;

interface FactMenuProps {
  signal: Signal;
  /** Whether the fact is only assumed: what is verified needs no confirmation. */
  assumed: boolean;
  facts: Facts;
  /** One more thing must be typed. */
  onAsk: (what: 'source' | 'until') => void;
}

/** What the rep can say of one fact. */
export function FactMenu({ signal, assumed, facts, onAsk }: FactMenuProps) {
  const { t } = useTexts();
  const { actions, today } = facts;
  const snooze = (days: number) => actions.onSnooze(signal, addDays(today, days));
  return (
    <MenuTrigger>
      <Button
        className="button quiet icon fact-menu"
        aria-label={t('panel.fact.menu', { fact: signal.label })}
        data-testid="fact-menu"
      >
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          {assumed && (
            <MenuItem id="confirm" className="menu-item" onAction={() => onAsk('source')}>
              <Check size={16} aria-hidden /> {t('panel.fact.confirm')}
            </MenuItem>
          )}
          <MenuItem id="refute" className="menu-item" onAction={() => actions.onRefute(signal)}>
            <X size={16} aria-hidden /> {t('panel.fact.refute')}
          </MenuItem>
          <MenuItem id="week" className="menu-item" onAction={() => snooze(WEEK)}>
            <Clock size={16} aria-hidden /> {t('panel.fact.week')}
          </MenuItem>
          <MenuItem id="month" className="menu-item" onAction={() => snooze(MONTH)}>
            <Clock size={16} aria-hidden /> {t('panel.fact.month')}
          </MenuItem>
          <MenuItem id="until" className="menu-item" onAction={() => onAsk('until')}>
            <Clock size={16} aria-hidden /> {t('panel.fact.until')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
