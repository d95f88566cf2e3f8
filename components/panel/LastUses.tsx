import type { Channel } from '../../lib/domain/usageEvent.ts';
import { useTexts } from '../texts.tsx';

export interface LastUse {
  id: string;
  title: string;
  channel: Channel;
  day: string;
}

/** What was used lately; `here` where the log knows the account. */
export function LastUses({ uses, here }: { uses: LastUse[]; here: boolean }) {
  const { t, date } = useTexts();
  return (
    <section className="last-uses">
      <h2>{t(here ? 'panel.lastUses.title' : 'panel.lastUses.titleAll')}</h2>
      {uses.length === 0 && <p className="muted">{t('panel.lastUses.none')}</p>}
      <ul>
        {uses.map((use) => (
          <li key={use.id} data-testid="last-use">
            <span>{use.title}</span>
            <span className="muted">
              {t(`content.channel.${use.channel}`)}, {date(use.day)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
