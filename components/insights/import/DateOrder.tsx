import { useTexts } from '../../texts.tsx';

export type DayOrder = 'dayFirst' | 'monthFirst';

interface DateOrderProps {
  /** A date that can be read in two ways, as it stands in the file: two numbers and the year. */
  date: string;
  order: DayOrder;
  onChange: (order: DayOrder) => void;
}

/** The day that a date would be. */
function dayAs(date: string, order: DayOrder): string {
  const [first = '1', second = '1', year = '2000'] = date.split(/[/.-]/);
  const [day, month] = order === 'dayFirst' ? [first, second] : [second, first];
  return `${year.slice(0, 4).padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Asks what no date of the file tells: whether the day or the month comes first. */
export function DateOrder({ date, order, onChange }: DateOrderProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <fieldset className="import-order" data-testid="import-order">
      <legend>
        {t('insights.import.order.question', { date })} <span className="muted">{t('insights.import.order.hint')}</span>
      </legend>
      {(['dayFirst', 'monthFirst'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name="order" checked={order === each} onChange={() => onChange(each)} value={each} />
          {t(`insights.import.order.${each}`, { date: texts.date(dayAs(date, each)) })}
        </label>
      ))}
    </fieldset>
  );
}
