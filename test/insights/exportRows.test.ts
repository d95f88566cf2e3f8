import { expect, test } from 'vitest';
import { exportRows } from '../../components/insights/content/exportRows.ts';
import { textsOf } from '../../components/texts.tsx';
import { pageTexts } from '../../locales/pages.ts';
import { approved, count, rowsOf, sum, THIS_WEEK } from '../domain/assetSum.ts';
import { asset, TODAY } from '../domain/builders.ts';

const texts = textsOf(pageTexts('en'), 'en', TODAY);
const rows = rowsOf(
  [asset({ id: 'a', title: '=1+1', owner: 'Ann', approvedAt: approved(3) }), asset({ id: 'b', title: 'B' })],
  [
    sum('a', {
      offers: count(1200),
      uses: count(41, true),
      refusals: count(9),
      used: true,
      reasons: new Map([['outdated', 6]]),
      reach: 0.414,
      lastUse: THIS_WEEK,
      trend: [undefined, 41],
    }),
  ],
);

test('the columns that are shown, with a column for each reason and month; what is not told is not nought', () => {
  const table = exportRows(
    rows,
    ['title', 'offers', 'uses', 'reasons', 'reach', 'lastUse', 'age', 'trend', 'class'],
    ['2026-10', '2026-11'],
    5,
    texts,
  );
  const [first, second] = table.rows.map((row) => Object.fromEntries(table.columns.map((name, at) => [name, row[at]])));
  expect(table.columns).toHaveLength(3 + 7 + 3 + 2 + 1);
  expect(first).toMatchObject({
    Title: '=1+1',
    Offers: 1200,
    Uses: '41 or more',
    'Why refused: Outdated': '6 or more',
    'Why refused: Too long': 'under 5 reps',
    'Reach, %': 41,
    'Last use': '2026-11-16',
    'Age, days': 3,
    'Uses 2026-10': undefined,
    'Uses 2026-11': 41,
    Class: 'Hot, Fresh',
  });
  expect(second).toMatchObject({ Title: 'B', Offers: 0, 'Why refused: Outdated': 0, 'Reach, %': undefined, Class: '' });
});
