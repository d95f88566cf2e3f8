import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupAlike } from '../../lib/domain/alike.ts';

let count = 0;
const at = (text: string, day = '2026-11-01') => ({ id: `r${++count}`, text, day });
const group = (...texts: string[]) =>
  groupAlike(texts.map((text) => at(text))).map((all) => all.map(({ text }) => text));

test('questions that ask for the same are together, in either language', () => {
  const groups = group(
    'How long does the implementation take?',
    'Where is our data hosted?',
    'Combien de temps dure le déploiement ?',
    'Où sont hébergées nos données ?',
    'What is the duration of a rollout?',
    'Do you host data in France?',
    'Is there an SAP connector?',
  );
  expect(groups).toEqual([
    [
      'How long does the implementation take?',
      'Combien de temps dure le déploiement ?',
      'What is the duration of a rollout?',
    ],
    ['Where is our data hosted?', 'Où sont hébergées nos données ?', 'Do you host data in France?'],
    ['Is there an SAP connector?'],
  ]);
});

test('a word in common is not enough', () => {
  expect(group('Case study about data security for banks', 'Price list for data export tools')).toHaveLength(2);
  expect(group('Who are you?', 'What is it?')).toHaveLength(2);
  expect(group('???', '???')).toHaveLength(1);
});

test('the largest first, then the one asked last; inside, the oldest first', () => {
  const groups = groupAlike([
    at('Discount for two years', '2026-11-09'),
    at('Battlecard against Kairos', '2026-11-02'),
    at('Kairos battlecard', '2026-10-02'),
    at('Security certificate', '2026-11-10'),
  ]);
  expect(groups.map((all) => all.map(({ day }) => day.slice(5)))).toEqual([['10-02', '11-02'], ['11-10'], ['11-09']]);
});

test('the order in which they come plays no part, and nothing is lost', () => {
  const words = fc.constantFrom(
    'price',
    'prix',
    'hosting',
    'hébergement',
    'deadline',
    'SAP',
    'connector',
    'the',
    'training',
  );
  const texts = fc.array(
    fc.array(words, { minLength: 1, maxLength: 4 }).map((each) => each.join(' ')),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(texts, (all) => {
      const items = all.map((text, index) => ({ id: `i${index}`, text, day: `2026-11-0${1 + (index % 5)}` }));
      const groups = groupAlike(items);
      expect(groupAlike(items.toReversed())).toEqual(groups);
      expect(
        groups
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(items.map(({ id }) => id).sort());
    }),
  );
});
