import { Building2, CornerLeftUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Account } from '../../lib/domain/account.ts';
import { useTexts } from '../texts.tsx';

export interface FamilyProps {
  parent: Account | undefined;
  /** The first of the subsidiaries. */
  members: Account[];
  memberCount: number;
  onShow: (accountId: string) => void;
  /** The user has come back from a relative: the keyboard goes on where he left. */
  returned: boolean;
}

/** The group that an account belongs to, each member a link: to be looked at, never taken for the match. */
export function Family({ parent, members, memberCount, onShow, returned }: FamilyProps) {
  const { t } = useTexts();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (returned) first.current?.focus();
  }, [returned]);
  const rest = memberCount - members.length;
  return (
    <>
      {parent && (
        <p className="muted account-family" data-testid="parent">
          <CornerLeftUp size={12} aria-hidden />
          <span>{t('panel.family.parent', { name: parent.name })}</span>
          <button ref={first} type="button" className="link" onClick={() => onShow(parent.id)}>
            {t('panel.family.show')}
            <span className="hidden"> {parent.name}</span>
          </button>
        </p>
      )}
      {memberCount > 0 && (
        <p className="muted account-family" data-testid="subsidiaries">
          <Building2 size={12} aria-hidden />
          <span>{t('panel.family.members', { count: memberCount })}</span>
          {members.map(({ id, name }, index) => (
            <button
              key={id}
              ref={parent || index > 0 ? undefined : first}
              type="button"
              className="link"
              onClick={() => onShow(id)}
            >
              {name}
            </button>
          ))}
          {rest > 0 && <span>{t('panel.family.more', { count: rest })}</span>}
        </p>
      )}
    </>
  );
}
