import type { Account } from '../../../lib/domain/account.ts';
import type { Topic } from '../../../lib/domain/coaching/topics.ts';
import { useTexts } from '../../texts.tsx';

interface TopicsProps {
  /** Undefined while they are being worked out. */
  topics: Topic[] | undefined;
  /** Accounts that are named with the topic about assumptions. */
  accounts: Account[];
  /** Whether there are figures of a team. */
  team: boolean;
  months: string;
  titleOf: (assetId: string) => string;
  addressOf: (assetId: string) => string;
}

/** Topics there are at most. */
const MOST = 3;

/** What the manager raises with his team, each with its evidence and what to open. */
export function Topics({ topics, team, months, ...rest }: TopicsProps) {
  const { t } = useTexts();
  return (
    <section className="topics" data-testid="topics" aria-busy={topics === undefined}>
      <h2>{t('topics.title')}</h2>
      <p className="muted">{team ? t('topics.rule', { months }) : t('topics.noTeam')}</p>
      {topics === undefined && <div className="skeleton" />}
      <ol>
        {topics?.map((topic) => (
          <li key={topic.about} data-testid={`topic-${topic.about}`}>
            <OneTopic topic={topic} {...rest} />
          </li>
        ))}
      </ol>
      {topics && topics.length < MOST && (
        <p className="muted">{t(topics.length === 0 ? 'topics.none' : 'topics.fewer')}</p>
      )}
    </section>
  );
}

type OneTopicProps = { topic: Topic } & Pick<TopicsProps, 'accounts' | 'titleOf' | 'addressOf'>;

function OneTopic({ topic, accounts, titleOf, addressOf }: OneTopicProps) {
  const { t, date, percent } = useTexts();
  const share = percent(topic.share);
  switch (topic.about) {
    case 'play': {
      const { play, step, reached, settled } = topic;
      const text = play.steps[step - 1] ?? '';
      return (
        <>
          <h3>{t('topics.play', { play: play.title, step })}</h3>
          <p>{t('topics.playEvidence', { reached, lost: reached - settled, percent: share, text })}</p>
          <details>
            <summary>{t('topics.playOpen')}</summary>
            <p>{play.approach}</p>
            <ol>
              {play.steps.map((each) => (
                <li key={each}>{each === text ? <strong>{each}</strong> : each}</li>
              ))}
            </ol>
          </details>
        </>
      );
    }
    case 'badge': {
      const { badge, outdated, refusals, assetId } = topic;
      return (
        <>
          <h3>{t('topics.badge', { kind: t(`badge.kind.${badge}`) })}</h3>
          <p>
            {t('topics.badgeEvidence', { outdated, refusals, percent: share })}{' '}
            {assetId && (
              <>
                {t('topics.badgeAsset')} <a href={`#${addressOf(assetId)}`}>{titleOf(assetId)}</a>
              </>
            )}
          </p>
        </>
      );
    }
    case 'assumptions': {
      const { live, old, oldest } = topic;
      return (
        <>
          <h3>{t('topics.assumptions', { count: old })}</h3>
          <p>
            {t('topics.assumptionsEvidence', {
              live,
              percent: share,
              accounts: topic.accounts.length,
              date: oldest ? date(oldest) : '–',
            })}{' '}
            {t('topics.accounts')}
            {accounts.map(({ id, name, crmUrl }, index) => (
              <span key={id}>
                {index > 0 ? ', ' : ' '}
                {crmUrl ? (
                  <a href={crmUrl} target="_blank" rel="noreferrer">
                    {name}
                  </a>
                ) : (
                  name
                )}
              </span>
            ))}
          </p>
        </>
      );
    }
  }
}
