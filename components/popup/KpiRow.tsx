import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import {
  hasYardstick,
  isReached,
  type KpiFigure,
  type KpiId,
  lowerIsBetter,
  yardsticks,
} from '../../lib/domain/kpi/kpis.ts';
import type { Kpi } from '../../lib/domain/workspace.ts';
import { shareText } from '../insights/figures/format.ts';
import { type Texts, useTexts } from '../texts.tsx';
import { KpiLine } from './KpiLine.tsx';

interface KpiRowProps {
  id: KpiId;
  /** Undefined while it is computed. */
  figure: KpiFigure | undefined;
  agreed: Kpi | undefined;
  /** The last week of the trend is not over. */
  running: boolean;
  /** Smallest group of reps that has figures. */
  smallest: number;
}

const initialsOf = (name: string): string => {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
};

/** What it is measured against: "target 60 % reached · yardstick 35 %". */
function against({ id, figure, agreed, smallest }: KpiRowProps, { t, percent }: Texts): string {
  const parts: string[] = [];
  if (figure && figure.value === undefined)
    parts.push(figure.untold > 0 ? t('figures.few', { count: smallest }) : t('kpi.nothing'));
  if (agreed) {
    const target = t(lowerIsBetter(id) ? 'kpi.atMost' : 'kpi.target', { percent: percent(agreed.target) });
    parts.push(figure && isReached(figure, agreed.target) ? t('kpi.reached', { target }) : target);
  }
  // Without a figure there is nothing to compare.
  if (hasYardstick(id) && figure?.value !== undefined)
    parts.push(t('popup.yardstick', { percent: percent(yardsticks[id]) }));
  return parts.join(' · ');
}

/** One KPI: figure, bar against target and yardstick, 12 weeks, who answers for it; its name explains it. */
export function KpiRow(props: KpiRowProps) {
  const texts = useTexts();
  const { t } = texts;
  const { id, figure, agreed, running } = props;
  const value = figure?.value;
  const left = (share: number) => ({ left: `${Math.min(1, share) * 100}%` });
  return (
    <li className="kpi" data-testid={`kpi-${id}`} aria-busy={figure === undefined}>
      <div className="kpi-main">
        <p className="kpi-head">
          <TooltipTrigger delay={300} closeDelay={100}>
            <Button className="kpi-name">{t(`kpi.name.${id}`)}</Button>
            <Tooltip className="popover kpi-tip" placement="bottom start" offset={4}>
              <Definition {...props} />
            </Tooltip>
          </TooltipTrigger>
          {figure ? <strong>{shareText(value, texts)}</strong> : <span className="skeleton" />}
        </p>
        <div className="rate-bar" aria-hidden="true" data-reached={figure && isReached(figure, agreed?.target)}>
          <span style={{ width: `${(value ?? 0) * 100}%` }} />
          {agreed && <i style={left(agreed.target)} />}
          {hasYardstick(id) && <i className="yardstick" style={left(yardsticks[id])} />}
        </div>
        <p className="muted">{against(props, texts)}</p>
      </div>
      {figure && <KpiLine trend={figure.trend} running={running} />}
      <span className="owner" title={agreed?.owner}>
        {agreed && (
          <>
            <span aria-hidden="true">{initialsOf(agreed.owner)}</span>
            <span className="hidden">{t('kpi.owner', { name: agreed.owner })}</span>
          </>
        )}
      </span>
    </li>
  );
}

function Definition({ id, figure, agreed, smallest }: KpiRowProps) {
  const texts = useTexts();
  const { t, percent, number, date } = texts;
  return (
    <>
      <p>{t(`kpi.means.${id}`)}</p>
      {figure?.of && (
        <p>
          {t('kpi.of', { part: number(figure.of.part), whole: number(figure.of.whole) })}
          {figure.week && `, ${t('popup.week', { date: date(figure.week) })}`}
        </p>
      )}
      {figure !== undefined && figure.untold > 0 && <p>{t('kpi.untold', { count: figure.untold, reps: smallest })}</p>}
      <p>
        {agreed
          ? t(`kpi.cadence.${agreed.cadence}`, { percent: percent(agreed.target), name: agreed.owner })
          : t('kpi.notAgreed')}
      </p>
      {hasYardstick(id) && <p>{t(`kpi.source.${id}`)}</p>}
    </>
  );
}
