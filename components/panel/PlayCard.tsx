import { ChevronRight } from 'lucide-react';
import { type BuyerRole, buyerRoles, type Contact } from '../../lib/domain/account.ts';
import type { Play } from '../../lib/domain/play.ts';
import { useTexts } from '../texts.tsx';

export interface PlayCardProps {
  play: Play;
  contacts: Contact[];
}

const rankOf = (role: BuyerRole | undefined) => (role ? buyerRoles.indexOf(role) : buyerRoles.length);

/** What to do about the badge: the first step at once, everything else on demand. */
export function PlayCard({ play, contacts }: PlayCardProps) {
  const { t } = useTexts();
  return (
    <details className="play">
      <summary>
        <span className="play-title">
          <ChevronRight size={16} aria-hidden className="turn" />
          <span>{t('panel.play.title', { title: play.title })}</span>
          <span className="muted">{t('panel.play.steps', { count: play.steps.length })}</span>
        </span>
        <span className="play-next">{play.steps[0]}</span>
      </summary>
      <div className="play-body">
        <p>{play.approach}</p>
        <ol>
          {play.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {play.questions.length > 0 && (
          <>
            <h3>{t('panel.play.questions')}</h3>
            <ul className="questions">
              {play.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </>
        )}
        <BuyingGroup play={play} contacts={contacts} />
      </div>
    </details>
  );
}

function BuyingGroup({ play, contacts }: PlayCardProps) {
  const { t, list } = useTexts();
  const known = contacts.map((contact) => contact.buyerRole);
  const missing = (play.roles ?? [])
    .filter((role) => !known.includes(role))
    .map((role) => t(`panel.play.role.${role}`));
  if (contacts.length === 0 && missing.length === 0) return null;
  return (
    <>
      <h3>{t('panel.play.group')}</h3>
      <ul className="group">
        {[...contacts]
          .sort((a, b) => rankOf(a.buyerRole) - rankOf(b.buyerRole))
          .map((contact) => (
            <li key={contact.id}>
              <span>{contact.name}</span>
              <span className="muted">
                {[contact.title, contact.buyerRole && t(`panel.play.role.${contact.buyerRole}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
      </ul>
      {missing.length > 0 && <p className="muted">{t('panel.play.missing', { roles: list(missing) })}</p>}
    </>
  );
}
