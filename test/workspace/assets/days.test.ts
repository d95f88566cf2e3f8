import { expect, test } from 'vitest';
import { orderIn, readMoment } from '../../../lib/workspace/assets/days.ts';

const NEW_YEARS_EVE = { day: '2026-12-31' };

test.each([
  '2026-12-31',
  '2026/12/31',
  '2026.12.31',
  '31/12/2026',
  '31.12.2026',
  '31-12-2026',
  '31/12/26',
  '31.12.26',
  '12/31/2026',
  '12-31-2026',
  '31 décembre 2026',
  '31 DÉCEMBRE 2026',
  '31 decembre 2026',
  '31 déc. 2026',
  '31 dec 26',
  'jeudi 31 décembre 2026',
  'le 31 décembre 2026',
  'jeu. 31 déc. 2026',
  'December 31, 2026',
  'December 31st, 2026',
  'Dec 31 2026',
  'Dec. 31, 2026',
  'Thursday, December 31, 2026',
  'Thursday 31 December 2026',
  '31st of December 2026',
  '31-Dec-2026',
  '31-Dec-26',
  '31 December, 2026',
  ' 31\u00a0décembre\u00a02026 ',
  '46387',
])('%s', (text) => {
  expect([readMoment(text, 'dayFirst'), readMoment(text, 'monthFirst')]).toEqual([NEW_YEARS_EVE, NEW_YEARS_EVE]);
});

test.each([
  ['05/06/2026', '2026-06-05', '2026-05-06'],
  ['5-6-26', '2026-06-05', '2026-05-06'],
  ['5.6.2026', '2026-06-05', '2026-06-05'],
])('%s depends on the order, unless it stands between dots', (text, dayFirst, monthFirst) => {
  expect(readMoment(text, 'dayFirst')).toEqual({ day: dayFirst });
  expect(readMoment(text, 'monthFirst')).toEqual({ day: monthFirst });
});

test.each([
  ['1er janvier 2027', '2027-01-01'],
  ['1 févr. 2027', '2027-02-01'],
  ['2 feb 2027', '2027-02-02'],
  ['3 mars 2027', '2027-03-03'],
  ['March 3, 2027', '2027-03-03'],
  ['4 avril 2027', '2027-04-04'],
  ['Apr 4, 2027', '2027-04-04'],
  ['5 mai 2027', '2027-05-05'],
  ['May 5, 2027', '2027-05-05'],
  ['6 juin 2027', '2027-06-06'],
  ['June 6th, 2027', '2027-06-06'],
  ['7 juil. 2027', '2027-07-07'],
  ['Jul 7, 2027', '2027-07-07'],
  ['8 août 2027', '2027-08-08'],
  ['8 Aug 2027', '2027-08-08'],
  ['9 sept. 2027', '2027-09-09'],
  ['10 octobre 2027', '2027-10-10'],
  ['11 novembre 2027', '2027-11-11'],
])('months in both languages: %s', (text, day) => {
  expect(readMoment(text, 'dayFirst')).toEqual({ day });
});

test.each([
  ['2026-12-31T18:00', { local: '2026-12-31T18:00' }],
  ['2026-12-31 18:00:00', { local: '2026-12-31T18:00' }],
  ['31/12/2026 18:00', { local: '2026-12-31T18:00' }],
  ['31/12/2026 à 18h', { local: '2026-12-31T18:00' }],
  ['31 décembre 2026 à 18 h 30', { local: '2026-12-31T18:30' }],
  ['31/12/2026 18h05', { local: '2026-12-31T18:05' }],
  ['Dec 31, 2026 6:00 PM', { local: '2026-12-31T18:00' }],
  ['12/31/2026, 12:15 am', { local: '2026-12-31T00:15' }],
  ['Dec 31, 2026 at 6 pm', { local: '2026-12-31T18:00' }],
  ['46387.75', { local: '2026-12-31T18:00' }],
  ['46387,75', { local: '2026-12-31T18:00' }],
  ['2026-12-31T18:00:00Z', { instant: '2026-12-31T18:00:00Z' }],
  ['2026-12-31T18:00:00+01:00', { instant: '2026-12-31T18:00:00+01:00' }],
])('with a time of day: %s', (text, moment) => {
  expect(readMoment(text, 'dayFirst')).toEqual(moment);
});

test.each([
  '',
  'soon',
  '31/02/2026',
  '2026-13-01',
  '30 février 2026',
  '31 brumaire 2026',
  '2026',
  '12/2026',
  '99999',
  '1234',
  '31/12/2026 25:00',
  '31/12/2026 or later',
  '31/12/2026 18',
  '31/12.2026',
  '0/0/2026',
  '9'.repeat(1_000_000),
  `31 ${'a'.repeat(1_000_000)} 2026`,
])('no date: %.20s', (text) => {
  expect(readMoment(text, 'dayFirst')).toBeUndefined();
});

test('the order of a column is told by the dates that can be read in one way only', () => {
  expect(orderIn(['05/06/2026', '31/12/2026'])).toEqual({ order: 'dayFirst' });
  expect(orderIn(['05/06/2026', '12/31/2026'])).toEqual({ order: 'monthFirst' });
  expect(orderIn(['05/06/2026', ' 07/08/2026'])).toEqual({ open: '05/06/2026' });
  // They contradict each other: those that tell stand, the others are asked for.
  expect(orderIn(['31/12/2026', '12/31/2026', '05/06/2026'])).toEqual({ open: '05/06/2026' });
  expect(orderIn(['31/12/2026', '12/31/2026'])).toBeUndefined();
  expect(orderIn(['5.6.2026', '2026-05-06', '5 mai 2026', '06/06/2026', '', '46387'])).toBeUndefined();
});
