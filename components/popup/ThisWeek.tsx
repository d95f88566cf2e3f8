import type { WeekNews, Why } from '../../lib/domain/kpi/thisWeek.ts';
import { shareText } from '../insights/figures/format.ts';
import { type Texts, useTexts } from '../texts.tsx';

interface ThisWeekProps {
  news: WeekNews;
  titles: ReadonlyMap<string, string>;
  /** The time in which the reason was counted, in words. */
  period: string;
}

function nameOf({ cause, key }: Why, titles: ThisWeekProps['titles'], { t }: Texts): string {
  switch (cause) {
    case 'reason':
      return t(`content.refusal.${key}`);
    case 'used':
    case 'inTime':
    case 'late':
      return titles.get(key) ?? key;
    default:
      return t(`badge.kind.${key}`);
  }
}

/** What changed most in the last full week, in words, and what stands out behind it. */
function newsText({ news, titles, period }: ThisWeekProps, texts: Texts): string {
  const { t, number, date } = texts;
  if (news.is === 'unknown') return t('thisWeek.unknown');
  if (news.is === 'same') return t('thisWeek.same', { date: date(news.week) });
  const figure = (value: number) => (news.unit === 'share' ? shareText(value, texts) : number(value));
  const what = news.unit === 'share' ? t(`kpi.name.${news.what}`) : t(`thisWeek.count.${news.what}`);
  const values = { what, before: figure(news.before), now: figure(news.now), date: date(news.week) };
  const sentence = t(
    news.is === 'little' ? 'thisWeek.little' : news.now > news.before ? 'thisWeek.rose' : 'thisWeek.fell',
    values,
  );
  const { why } = news;
  if (!why || news.is === 'little') return sentence;
  return `${sentence} ${t(`thisWeek.why.${why.cause}`, { name: nameOf(why, titles, texts), count: number(why.count), period })}`;
}

export function ThisWeek(props: ThisWeekProps) {
  const texts = useTexts();
  return (
    <section className="this-week" data-testid="this-week">
      <h2>{texts.t('thisWeek.title')}</h2>
      <p>{newsText(props, texts)}</p>
    </section>
  );
}
