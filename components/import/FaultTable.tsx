import { useTexts } from '../texts.tsx';
import { type Fault, placeOf, saysValue, sentenceOf } from './faults.ts';

const MOST_SHOWN = 100;

interface FaultTableProps {
  faults: Fault[];
  caption: string;
  /** All are of one list, which goes without saying. */
  oneList?: boolean;
}

/** Faults of a file, by line, field and reason; the first hundred. */
export function FaultTable({ faults, caption, oneList = false }: FaultTableProps) {
  const texts = useTexts();
  const { t } = texts;
  const more = faults.length - MOST_SHOWN;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it */}
      <section className="scroll" aria-label={caption} tabIndex={0}>
        <table className="faults">
          <thead>
            <tr>
              <th scope="col">{t('options.import.line')}</th>
              <th scope="col" className="wide">
                {t('options.import.field')}
              </th>
              <th scope="col">{t('options.import.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, MOST_SHOWN).map((fault) => (
              <tr key={`${fault.list} ${fault.line} ${fault.field} ${fault.reason}`} data-testid="fault">
                <td>
                  {oneList ? texts.number(fault.line) : placeOf(fault, texts)}{' '}
                  <code className="narrow">{fault.field}</code>
                </td>
                <td className="wide">
                  <code>{fault.field || '–'}</code>
                </td>
                <td>
                  {sentenceOf(fault, texts)}
                  {fault.value && !saysValue(fault.reason) && <code className="found">{fault.value}</code>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p className="muted">{t('options.import.more', { count: more })}</p>}
    </>
  );
}
