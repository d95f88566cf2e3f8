import { ChevronDown, Ellipsis, ExternalLink, Undo2 } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Account } from '../../lib/domain/account.ts';
import type { Cue } from '../../lib/domain/matchKeys.ts';
import type { MessageKey } from '../../locales/translate.ts';
import { type Texts, useTexts } from '../texts.tsx';
import { Family, type FamilyProps } from './Family.tsx';

/** Why this is the account of the page, and what the rep can say to it. */
interface Matching {
  cue: Cue;
  /** What the reading rested on, as adapters name it. */
  read: string[];
  onWrongAccount: () => void;
  onForgetCorrection: () => void;
}

interface AccountHeaderProps extends FamilyProps {
  account: Account;
  /** Undefined for an account that is only looked at. */
  matching: Matching | undefined;
}

const parts = ['address', 'title', 'topcard', 'heading', 'field', 'link', 'structuredData', 'correspondents'] as const;

function namesOf(read: string[], { t, list }: Texts): string | undefined {
  const known = read.map((part) => parts.find((each) => each === part) ?? 'other');
  const names = [...new Set(known)].map((part) => t(`panel.part.${part}` satisfies MessageKey));
  return names.length > 0 ? t('panel.account.read', { parts: list(names) }) : undefined;
}

export function AccountHeader({ account, matching, ...family }: AccountHeaderProps) {
  const texts = useTexts();
  const { t } = texts;
  const line = [account.domains?.[0], t(`badge.relation.${account.relation}`), account.owner]
    .filter(Boolean)
    .join(' · ');
  return (
    <header className="account">
      <div className="account-title">
        <h1 data-testid="account-name" title={account.name}>
          {account.name}
        </h1>
        {(matching || account.crmUrl) && <AccountMenu account={account} matching={matching} />}
      </div>
      <p className="account-line" title={line}>
        {line}
      </p>
      {matching && (
        <p className="muted account-cue" data-testid="match-cue">
          <span title={namesOf(matching.read, texts)}>{t(`badge.cue.${matching.cue}`)}</span>
          <button type="button" className="link" onClick={matching.onWrongAccount}>
            {t('panel.account.wrong')}
          </button>
        </p>
      )}
      <Family {...family} />
    </header>
  );
}

function AccountMenu({ account, matching }: Pick<AccountHeaderProps, 'account' | 'matching'>) {
  const { t } = useTexts();
  return (
    <MenuTrigger>
      <Button className="button quiet icon" aria-label={t('panel.account.menu')} data-testid="account-menu">
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          {matching && (
            <MenuItem className="menu-item" onAction={matching.onWrongAccount}>
              <ChevronDown size={16} aria-hidden /> {t('panel.account.wrong')}
            </MenuItem>
          )}
          {matching?.cue === 'override' && (
            <MenuItem className="menu-item" onAction={matching.onForgetCorrection}>
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
  );
}
