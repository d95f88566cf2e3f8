import type { KpiFigure } from '../../lib/domain/kpi/kpis.ts';

const WIDTH = 72;
const HEIGHT = 24;
/** Room for the width of the line itself. */
const EDGE = 2;

/**
 * A trend as a line from nought, not smoothed, broken where a week is not told; the way to a running week is dotted. Its
 * numbers stand in the table of all trends.
 */
export function KpiLine({ trend, running }: { trend: KpiFigure['trend']; running: boolean }) {
  const most = Math.max(0.01, ...trend.map(({ value }) => value ?? 0));
  const x = (index: number) => EDGE + (index / Math.max(1, trend.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE);
  const last = trend.length - 1;
  const pathOf = (from: number, to: number) => {
    let path = '';
    let drawn = false;
    for (let index = from; index <= to; index += 1) {
      const value = trend[index]?.value;
      // A point between two gaps is a line to itself: its round ends make it a dot.
      if (value !== undefined)
        path += `${drawn ? 'L' : 'M'}${x(index).toFixed(1)},${y(value).toFixed(1)}${drawn ? '' : 'h0'}`;
      drawn = value !== undefined;
    }
    return path;
  };
  return (
    <svg className="kpi-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path className="axis" d={`M0,${HEIGHT - 0.5}H${WIDTH}`} />
      <path d={pathOf(0, running ? last - 1 : last)} />
      {running && <path className="running" d={pathOf(last - 1, last)} />}
    </svg>
  );
}
