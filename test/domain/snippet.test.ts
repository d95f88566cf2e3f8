import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../lib/domain/blocks.ts';
import { fieldsIn, filled, partsOf, safeValue, valuesOf } from '../../lib/domain/snippet.ts';
import { account } from './builders.ts';

const contact = { id: 'c', name: 'Magnus Haugen' };
const nordvik = account({ industry: 'logistics', stage: 'renewal', renewalOn: '2026-12-14', contacts: [contact] });
const values = valuesOf(nordvik, 'Léa', (day) => `on ${day}`);

describe('the fields of a snippet', () => {
  test('are filled from the account, by their English and French names', () => {
    const parts = partsOf('{account}, {Interlocuteur}: {industry}, {échéance}. {moi}');
    expect(fieldsIn(parts)).toEqual(['account', 'contact', 'industry', 'renewal', 'me']);
    expect(filled(parts, values)).toBe('Nordvik Logistics, Magnus Haugen: logistics, on 2026-12-14. Léa');
  });

  test('that nobody knows or that are empty keep the text back', () => {
    expect(filled(partsOf('About {topic}'), values)).toBeUndefined();
    expect(filled(partsOf('{country}'), values)).toBeUndefined();
    expect(filled(partsOf('About {topic}'), { ...values, topic: ' ' })).toBeUndefined();
    expect(filled(partsOf('About {topic}'), { ...values, topic: 'stock' })).toBe('About stock');
    expect(filled(partsOf('{constructor}'), values)).toBeUndefined();
  });

  test('of several people none is taken for the one that is written to', () => {
    const several = account({ contacts: [contact, { id: 'd', name: 'Anna Berg' }] });
    expect(valuesOf(several, '', String)).not.toHaveProperty('contact');
  });

  test('are missing without an account, but for the name of the rep', () => {
    const nobody = valuesOf({}, 'Léa', String);
    expect(nobody).toEqual({ me: 'Léa' });
    expect(filled(partsOf('{me} to {account}'), nobody)).toBeUndefined();
  });

  test('are filled once: what a value holds is no field again', () => {
    const named = valuesOf(account({ name: '{me} {account}' }), 'Léa', String);
    expect(filled(partsOf('To {account}'), named)).toBe('To {me} {account}');
  });

  test('other braces are text', () => {
    expect(fieldsIn(partsOf('{ a } {1} {} {a-b} {{'))).toEqual([]);
    expect(filled(partsOf('{ a } {1}'), {})).toBe('{ a } {1}');
  });
});

test('a value is one line of safe text: no breaks, no turned direction, no invisible marks', () => {
  expect(safeValue(' a\r\nb\u0000c\u2028d ')).toBe('a b c d');
  expect(safeValue('gpj.\u202Eexe\u202C\u200B')).toBe('gpj.exe');
  expect(safeValue('x'.repeat(1000))).toHaveLength(200);
});

describe('the points of a text', () => {
  test('words before a colon are a heading, dashes a list', () => {
    expect(blocksOf('They are: large.\n\n- one\n- two\nDo not worry.\nOù ils gagnent\u00a0: partout')).toEqual([
      { label: 'They are', text: 'large.' },
      { items: ['one', 'two'] },
      { label: undefined, text: 'Do not worry.' },
      { label: 'Où ils gagnent', text: 'partout' },
    ]);
  });

  test('an address, a sentence and a time are no headings', () => {
    const labels = ['https://x.example', 'That is so. Truly: yes', 'At 10:30 we meet'].flatMap(blocksOf);
    expect(labels.map((block) => 'label' in block && block.label)).toEqual([undefined, undefined, undefined]);
  });
});
