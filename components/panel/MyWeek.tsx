import type { Suggestion, Waiting, Worked } from '../../lib/domain/coaching/colleagues.ts';
import type { OwnDeeds } from '../../lib/domain/coaching/ownDeeds.ts';
import { Badge } from '../Badge.tsx';
import { type Texts, useTexts } from '../texts.tsx';

interface MyWeekProps {
  /** The Monday. */
  week: string;
  deeds: OwnDeeds;
  /** Undefined where the rep has not said which accounts are his. */
  waiting: Waiting[] | undefined;
  /** Whether there are figures of a team. */
  withTeam: boolean;
  /** For each badge of waiting accounts, what colleagues used. */
  worked: (Waiting & { assets: Worked[] })[];
  suggestion: Suggestion | undefined;
}

const counted = [
  ['uses', 'popup.uses'],
  ['refusals', 'popup.refusals'],
  ['inTime', 'coaching.inTime'],
  ['late', 'coaching.late'],
  ['verified', 'coaching.verified'],
] as const;

/** "used 41 times in 3 months, by 38 % of the reps who saw it". */
function howUsed({ uses, reach }: Worked, { t, number, percent }: Texts): string {
  const count = uses.more ? t('figures.atLeast', { count: number(uses.count) }) : number(uses.count);
  const used = t('coaching.used', { count });
  return reach === undefined ? used : `${used}, ${t('coaching.reach', { percent: percent(reach) })}`;
}

/** The rep's own week, and what worked for colleagues on accounts like those that wait for him. */
export function MyWeek({ week, deeds, waiting, withTeam, worked, suggestion }: MyWeekProps) {
  const texts = useTexts();
  const { t, date, number, percent } = texts;
  const figures = { ...deeds, verified: deeds.confirmed + deeds.refuted };
  const accounts = waiting?.reduce((sum, each) => sum + each.accounts, 0) ?? 0;
  const told = worked.filter(({ assets }) => assets.length > 0);
  return (
    <div data-testid="my-week-body">
      <p className="muted">{t('coaching.since', { date: date(week) })}</p>
      <dl className="deeds">
        {counted.map(([name, label]) => (
          <div key={name} data-testid={`deed-${name}`}>
            <dt>{t(label)}</dt>
            <dd>
              <strong>{number(figures[name])}</strong>
              {name === 'verified' && figures.verified > 0 && (
                <span className="muted">
                  {' '}
                  {t('coaching.verifiedDetail', { confirmed: deeds.confirmed, refuted: deeds.refuted })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('coaching.waiting')}</h3>
      <p data-testid="week-waiting">
        {waiting ? t('coaching.waitingCount', { count: accounts }) : t('coaching.nobody')}
      </p>
      {waiting && (
        <>
          <h3>{t('coaching.worked')}</h3>
          {!withTeam && <p className="muted">{t('coaching.noTeam')}</p>}
          {withTeam && told.length === 0 && <p className="muted">{t('coaching.nothingTold')}</p>}
          {told.map(({ kind, accounts: count, assets }) => (
            <div key={kind} data-testid={`worked-${kind}`}>
              <p>
                <Badge kind={kind} /> {t('coaching.workedFor', { kind: t(`badge.kind.${kind}`), count })}
              </p>
              <ul>
                {assets.map((each) => (
                  <li key={each.asset.id}>
                    {each.asset.title} <span className="muted">{howUsed(each, texts)}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
      {suggestion && (
        <div className="suggestion" data-testid="suggestion">
          <h3>{t('coaching.suggestion')}</h3>
          <p>{suggestion.asset.title}</p>
          <p className="muted">
            {t('coaching.why', {
              percent: percent(suggestion.reach),
              kind: t(`badge.kind.${suggestion.kind}`),
              count: suggestion.accounts,
            })}
          </p>
        </div>
      )}
    </div>
  );
}
