import { describe, expect, test } from 'vitest';
import { isQuestion, isTelling } from '../../lib/domain/question.ts';
import { folded, stem } from '../../lib/domain/stem.ts';
import { topicsOf } from '../../lib/domain/synonyms.ts';

const stemOf = (word: string) => stem(folded(word));

describe('forms of one word have one stem', () => {
  test.each([
    ['hosted hosting hosts host'],
    ['hébergées hébergement héberger HÉBERGÉ hébergeur'],
    ['renewal renew renewed renewing'],
    ['renouveler renouvellement renouvelé renouvellements'],
    ['planners planning planned plan plans'],
    ['planificateurs planification planifier'],
    ['price prices pricing'],
    ['integrate integration intégration intégrer'],
    ['secure security sécurité'],
    ['deployment déploiement déployer'],
    ['certified certification certifiés'],
    ['company companies'],
    ['logistics logistique'],
  ])('%s', (words) => {
    expect(new Set(words.split(' ').map(stemOf)).size).toBe(1);
  });

  test.each([
    ['price', 'prime'],
    ['plant', 'plan'],
    ['site', 'suite'],
    ['tender', 'render'],
    ['stock', 'stop'],
  ])('%s and %s stay apart', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });

  test('short words and numbers are left alone', () => {
    for (const word of ['roi', 'erp', 'it', 'sap', 'iso27001', '2026']) expect(stem(word)).toBe(word);
  });
});

describe('questions', () => {
  test.each([
    'Where is our data hosted?',
    'how long does it take',
    'Do you integrate with SAP',
    'combien coûte un site',
    'Où sont hébergées nos données',
    'est-ce que ça marche',
    'Qu’est-ce qui change ?',
    'Avez-vous une certification',
    'price ?',
  ])('%s', (text) => expect(isQuestion(text)).toBe(true));

  test.each(['roi calculator', 'cas client pharma', 'however', 'canteen', 'doute', 'ISO 27001', ''])(
    '%s is none',
    (text) => expect(isQuestion(text)).toBe(false),
  );

  test('words that only ask say nothing of the subject; a price or a time does', () => {
    expect(['how', 'does', 'où', 'est', 'the', 'it'].filter(isTelling)).toEqual([]);
    expect(['combien', 'long', 'IT', 'data'].filter((word) => !isTelling(word))).toEqual([]);
  });
});

test('words that stand for each other share a topic, in both languages', () => {
  const shared = (a: string, b: string) => topicsOf(stemOf(a)).some((topic) => topicsOf(stemOf(b)).includes(topic));
  expect(shared('price', 'tarif')).toBe(true);
  expect(shared('competitor', 'concurrent')).toBe(true);
  expect(shared('renewal', 'échéance')).toBe(true);
  expect(shared('price', 'security')).toBe(false);
});
