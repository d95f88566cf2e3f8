import { TriangleAlert } from 'lucide-react';
import type { HealthSummary } from '../../lib/domain/healthSummary.ts';
import { failingText } from '../failing.ts';
import { type Texts, useTexts } from '../texts.tsx';

interface SiteHealthProps {
  /** The site's. */
  name: string;
  health: HealthSummary;
  /** Milliseconds. */
  now: number;
}

const counts = ({ reads, failures }: { reads: number; failures: number }, { t }: Texts) =>
  `${t('health.reads', { count: reads })} · ${t('health.failures', { count: failures })}`;

/** How reading a site goes: one quiet line; where it fails more than it reads, what to do. */
export function SiteHealth({ name, health, now }: SiteHealthProps) {
  const texts = useTexts();
  const { t } = texts;
  const { readAt, versions, failing } = health;
  if (versions.length === 0) return null;
  const last = readAt === undefined ? t('health.neverRead') : t('health.lastRead', { ago: texts.ago(now - readAt) });
  return (
    <div className="health" data-testid="site-health">
      <p className="muted">{`${last} · ${counts(health, texts)}`}</p>
      {versions.length > 1 && (
        <p className="muted">
          {versions
            .map((each) => t('health.version', { version: each.version, counts: counts(each, texts) }))
            .join(' · ')}
        </p>
      )}
      {failing && (
        <p className="health-warning" data-testid="site-failing">
          <TriangleAlert size={16} aria-hidden />
          <span>
            {failingText(name, failing, texts)} {t('health.next')}
          </span>
        </p>
      )}
    </div>
  );
}
