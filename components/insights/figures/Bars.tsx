interface BarsProps {
  /** What is drawn, for who does not see it. */
  label: string;
  /** In order of time; a value that is undefined is not known, which is not nought. */
  points: { at: string; value: number | undefined; text: string }[];
}

const WIDTH = 8;
const HEIGHT = 24;

/** A few small bars from nought; what is not known is a dot on the line. The numbers are there as text, too. */
export function Bars({ label, points }: BarsProps) {
  const most = Math.max(1, ...points.map(({ value = 0 }) => value));
  return (
    <span className="bars">
      <svg width={points.length * WIDTH} height={HEIGHT} aria-hidden="true">
        {points.map(({ at, value, text }, index) => {
          const height = value === undefined ? 2 : Math.max(1, (value / most) * HEIGHT);
          return (
            <rect
              key={at}
              data-unknown={value === undefined || undefined}
              x={index * WIDTH + (value === undefined ? 2 : 0)}
              y={HEIGHT - height}
              width={value === undefined ? 2 : WIDTH - 2}
              height={height}
            >
              <title>{`${at}: ${text}`}</title>
            </rect>
          );
        })}
      </svg>
      <span className="hidden">{`${label}: ${points.map(({ at, text }) => `${at} ${text}`).join(', ')}`}</span>
    </span>
  );
}
