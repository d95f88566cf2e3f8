import type { Channel } from '../../lib/domain/usageEvent.ts';
import { useTexts } from '../texts.tsx';

export interface LastUse {
  id: string;
  title: string;
  channel: Channel;
  day: string;
}

interface LastUsesProps {
  uses: LastUse[];
  /** Whether the log knows the account. */
  here: boolean;
  /** Whether the rep has paused his log. */
  paused: boolean;
}

/** What was used lately. */
export function LastUses({ uses, here, paused }: LastUsesProps) {
  const { t, date } = useTexts();
  return (
    <section className="last-uses">
      <h2>{t(here ? 'panel.lastUses.title' : 'panel.lastUses.titleAll')}</h2>
      {paused && <p className="muted">{t('panel.lastUses.paused')}</p>}
      {uses.length === 0 && !paused && <p className="muted">{t('panel.lastUses.none')}</p>}
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
