import { UserRound, UserRoundSearch } from 'lucide-react';
import { type BuyerRole, buyerRoles, type Contact } from '../../lib/domain/account.ts';
import { useTexts } from '../texts.tsx';

interface BuyingGroupProps {
  /** Buyer roles that the play needs. */
  roles: BuyerRole[];
  contacts: Contact[];
}

const rankOf = (role: BuyerRole | undefined) => (role ? buyerRoles.indexOf(role) : buyerRoles.length);

/** Who decides, the decision makers first, and who is still to be found. */
export function BuyingGroup({ roles, contacts }: BuyingGroupProps) {
  const { t, list } = useTexts();
  const missing = roles
    .filter((role) => !contacts.some(({ buyerRole }) => buyerRole === role))
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((role) => t(`panel.play.role.${role}`));
  if (contacts.length === 0 && missing.length === 0) return null;
  return (
    <>
      <h3>{t('panel.play.group')}</h3>
      {contacts.length === 0 && <p className="muted">{t('panel.play.noContacts')}</p>}
      <ul className="group">
        {contacts
          .toSorted((a, b) => rankOf(a.buyerRole) - rankOf(b.buyerRole))
          .map(({ id, name, title, buyerRole }) => (
            <li key={id} data-testid="contact">
              <UserRound size={14} aria-hidden />
              <span>
                {name}
                {title && <span className="muted"> · {title}</span>}
              </span>
              {buyerRole && <span className="role">{t(`panel.play.role.${buyerRole}`)}</span>}
            </li>
          ))}
        {missing.length > 0 && (
          <li className="muted" data-testid="missing">
            <UserRoundSearch size={14} aria-hidden />
            <span>{t('panel.play.missing', { roles: list(missing) })}</span>
          </li>
        )}
      </ul>
    </>
  );
}
