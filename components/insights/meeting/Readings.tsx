import type { Reading } from '../../../lib/domain/meeting.ts';
import { useTexts } from '../../texts.tsx';
import { pointsText, shareText } from '../figures/format.ts';

interface ReadingsProps {
  readings: Reading[];
  /** Reps from which on a count is told. */
  smallest: number;
}

/** The figures of the week: each with its yardstick, its target and the change to the week before. */
export const Readings = (props: ReadingsProps) => (
  <ul className="readings" data-testid="readings">
    {props.readings.map((reading) => (
      <OneReading key={reading.id} reading={reading} smallest={props.smallest} />
    ))}
  </ul>
);

function OneReading({ reading, smallest }: { reading: Reading; smallest: number }) {
  const texts = useTexts();
  const { t, percent } = texts;
  const { id, part, whole, share, before, yardstick, target } = reading;
  const points = pointsText(share, before, texts);
  const untold = part === undefined || whole === undefined;
  const goals = [
    yardstick !== undefined && t('popup.yardstick', { percent: percent(yardstick) }),
    target !== undefined && t('meeting.target', { percent: percent(target) }),
  ];
  return (
    <li data-testid={`reading-${id}`}>
      <h3>{t(`meeting.reading.${id}`)}</h3>
      <p>
        <strong>{shareText(share, texts)}</strong>
        {points && <span className="muted">{t('meeting.change', { points })}</span>}
      </p>
      <div className="reading-bar" aria-hidden="true">
        <span style={{ width: `${(share ?? 0) * 100}%` }} />
        {yardstick !== undefined && <i style={{ left: `${yardstick * 100}%` }} />}
        {target !== undefined && <i className="target" style={{ left: `${target * 100}%` }} />}
      </div>
      <p className="muted">{goals.filter(Boolean).join(' · ')}</p>
      <p className="muted">
        {untold
          ? t('figures.few', { count: smallest })
          : whole === 0
            ? t('meeting.nothing')
            : t(`meeting.of.${id}`, { part, whole })}
      </p>
    </li>
  );
}
