import type { BadgeKind } from '../../../lib/domain/badgeKinds.ts';
import type { SignalRule } from '../../../lib/domain/badgeRules.ts';

const WIDTH = 96;
const HEIGHT = 28;
const POINTS = 32;

interface StrengthCurveProps {
  kind: BadgeKind;
  rule: Pick<SignalRule, 'weight' | 'halfLifeDays' | 'maxAgeDays'>;
  /** 0 to 1. */
  threshold: number;
  /** Days that the width stands for: the same for all types, so that they can be compared. */
  days: number;
}

/** How a signal's strength goes down with its age, with the line that a badge needs. The words beside it say the same. */
export function StrengthCurve({
  kind,
  rule: { weight, halfLifeDays, maxAgeDays },
  threshold,
  days,
}: StrengthCurveProps) {
  const y = (strength: number) => (HEIGHT - strength * HEIGHT).toFixed(1);
  const curve = Array.from({ length: POINTS + 1 }, (_, index) => {
    const age = (maxAgeDays * index) / POINTS;
    return `${((age / days) * WIDTH).toFixed(1)},${y(weight * 0.5 ** (age / halfLifeDays))}`;
  }).join(' L');
  const end = ((maxAgeDays / days) * WIDTH).toFixed(1);
  return (
    <svg className="rules-curve" data-kind={kind} viewBox={`0 -1 ${WIDTH} ${HEIGHT + 2}`} aria-hidden="true">
      <path className="rules-area" d={`M0,${HEIGHT} L${curve} L${end},${HEIGHT} Z`} />
      <path className="rules-line" d={`M${curve} L${end},${HEIGHT}`} />
      <line className="rules-threshold" x1={0} x2={WIDTH} y1={y(threshold)} y2={y(threshold)} />
    </svg>
  );
}
