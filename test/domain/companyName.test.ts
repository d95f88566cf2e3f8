import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyName } from '../../lib/domain/companyName.ts';
import { formsByCountry } from './legalForms.ts';

const coreOf = (name: string) => companyName(name).core;

test('legal forms of at least 25 countries are known, each by its source', () => {
  expect(new Set(formsByCountry.map(([country]) => country)).size).toBeGreaterThanOrEqual(25);
  for (const [country, source] of formsByCountry) expect(source.length, country).toBeGreaterThan(5);
});

test.each(formsByCountry)('legal forms of %s (%s)', (_country, _source, core, ...names) => {
  for (const name of names) expect(coreOf(name), name).toBe(core);
  for (const name of names.filter((each) => companyName(each).plain !== core))
    expect(companyName(name).forms.length, name).toBeGreaterThan(0);
});

describe('are one company', () => {
  test.each([
    ['Société Générale S.A.', 'SOCIETE GENERALE'],
    ['Müller & Söhne', 'Müller und Söhne', 'Müller + Söhne', 'Müller and Söhne', 'Müller et Söhne'],
    ['Straße AG', 'STRASSE'],
    ['L’Oréal', "L'Oreal", 'LOREAL'],
    ['J.P. Morgan', 'JP Morgan', 'J P Morgan'],
    ['The Body Shop', 'Body Shop'],
    [
      'Nordvik\u200b Logistics',
      'Nord\u00advik Logistics',
      'Nordvik\u00a0Logistics',
      'Ｎｏｒｄｖｉｋ Logistics',
      '𝐍𝐨𝐫𝐝𝐯𝐢𝐤 Logistics',
      'Nordvik™ Logistics®',
    ],
    ['ガス株式会社', 'ｶﾞｽ'],
    ['Алёна', 'АЛЕНА'],
    ['Καφέ', 'ΚΑΦΕ'],
  ])('%s', (...names) => {
    expect(new Set(names.map(coreOf)).size, names.map(coreOf).join(', ')).toBe(1);
  });
});

describe('are not', () => {
  test.each([
    ['Nordvik', 'Nordvik Group'],
    ['Nordvik', 'Nordvik Holding'],
    ['Nordvik', 'Nordvik Deutschland'],
    ['Nordvik', 'Nоrdvik'], // with a Cyrillic о
    ['Ромашка', 'Romashka'],
    ['Sector 7', 'Sector 9'],
    ['3M', 'M'],
    ['ガス', 'カス'],
    ['टाटा', 'टट'],
    ['Generation Z', 'Generation'],
  ])('%s and %s', (one, other) => {
    expect(coreOf(one)).not.toBe(coreOf(other));
  });
});

test.each(['SA', 'AG', 'Company', 'Co. Ltd.', 'The', 'ООО', '株式会社', 'A/S'])('%s is still a name', (name) => {
  expect(coreOf(name)).not.toBe('');
});

describe('of any text', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 60 }));

  test('the core is stable, and kept in any case and width', () => {
    fc.assert(
      fc.property(text, (name) => {
        const core = coreOf(name);
        expect(core).not.toMatch(/^ | {2}| $|\p{Cf}/u);
        expect(companyName(`  ${name} `).plain).toBe(companyName(name).plain);
      }),
    );
  });

  const word = fc.stringMatching(/^[b-df-hj-np-tv-z][aeou][b-df-hj-np-tv-z]{2}[aeou][b-df-hj-np-tv-z]$/);
  const form = fc.constantFrom(
    'GmbH',
    'S.A.S.',
    'Ltd',
    'AB',
    'Sp. z o.o.',
    'd.o.o.',
    'Kft.',
    'A.Ş.',
    'Pty Ltd',
    'K.K.',
  );
  test('a form behind it, its case and its accents change no core', () => {
    fc.assert(
      fc.property(word, word, form, (one, other, behind) => {
        const core = coreOf(`${one} ${other}`);
        expect(core).toBe(`${one} ${other}`);
        expect(coreOf(`${one} ${other} ${behind}`)).toBe(core);
        expect(coreOf(`${one} ${other}, ${behind}`.toUpperCase())).toBe(core);
        expect(coreOf(`${one.replaceAll('e', 'é')} ${other.replaceAll('o', 'ö')}`)).toBe(core);
      }),
    );
  });
});
