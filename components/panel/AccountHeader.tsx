import { Building2, ChevronDown, CornerLeftUp, Ellipsis, ExternalLink, Undo2 } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Account } from '../../lib/domain/account.ts';
import type { Cue } from '../../lib/domain/matchKeys.ts';
import type { MessageKey } from '../../locales/translate.ts';
import { useTexts } from '../texts.tsx';

export interface AccountHeaderProps {
  account: Account;
  cue: Cue;
  /** What the reading rested on, as adapters name it. */
  read: string[];
  parent: Account | undefined;
  members: number;
  onWrongAccount: () => void;
  onForgetCorrection: () => void;
}

const parts = ['address', 'title', 'topcard', 'heading', 'field', 'link', 'structuredData', 'correspondents'] as const;

export function AccountHeader(props: AccountHeaderProps) {
  const { account, cue, read, parent, members } = props;
  const { t, list } = useTexts();
  const known = read.map((part) => parts.find((each) => each === part) ?? 'other');
  const names = [...new Set(known)].map((part) => t(`panel.part.${part}` satisfies MessageKey));
  const line = [account.domains?.[0], t(`badge.relation.${account.relation}`), account.owner]
    .filter(Boolean)
    .join(' · ');
  return (
    <header className="account">
      <div className="account-title">
        <h1 data-testid="account-name" title={account.name}>
          {account.name}
        </h1>
        <MenuTrigger>
          <Button className="button quiet icon" aria-label={t('panel.account.menu')} data-testid="account-menu">
            <Ellipsis size={16} aria-hidden />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu className="menu">
              <MenuItem className="menu-item" onAction={props.onWrongAccount}>
                <ChevronDown size={16} aria-hidden /> {t('panel.account.wrong')}
              </MenuItem>
              {cue === 'override' && (
                <MenuItem className="menu-item" onAction={props.onForgetCorrection}>
                  <Undo2 size={16} aria-hidden /> {t('panel.account.undo')}
                </MenuItem>
              )}
              {account.crmUrl && (
                <MenuItem className="menu-item" href={account.crmUrl} target="_blank" rel="noreferrer">
                  <ExternalLink size={16} aria-hidden /> {t('panel.account.openCrm')}
                </MenuItem>
              )}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      <p className="account-line" title={line}>
        {line}
      </p>
      <p className="muted account-cue" data-testid="match-cue">
        <span title={names.length > 0 ? t('panel.account.read', { parts: list(names) }) : undefined}>
          {t(`badge.cue.${cue}`)}
        </span>
        <button type="button" className="link" onClick={props.onWrongAccount}>
          {t('panel.account.wrong')}
        </button>
      </p>
      {(parent || members > 0) && (
        <p className="muted account-family">
          {parent ? <CornerLeftUp size={12} aria-hidden /> : <Building2 size={12} aria-hidden />}
          {parent ? t('panel.account.parent', { name: parent.name }) : t('panel.account.members', { count: members })}
        </p>
      )}
    </header>
  );
}
