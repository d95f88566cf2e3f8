import { describe, expect, test } from 'vitest';
import { ownFact, sourceOf } from '../../lib/domain/ownFact.ts';
import { signalSchema } from '../../lib/domain/signal.ts';
import { TODAY } from './builders.ts';

const draft = { type: 'leadership', what: ' New CFO since Monday. ', date: TODAY, source: '' } as const;

describe('a fact that a rep adds', () => {
  test('without a source it is assumed, and his own word', () => {
    const fact = ownFact(draft, 'own-1', 'a1', 'rep-1');
    expect(fact).toMatchObject({ status: 'assumed', text: 'New CFO since Monday', source: { name: 'rep-1' } });
  });

  test('with a source it is verified', () => {
    const fact = ownFact({ ...draft, source: 'https://news.example/cfo' }, 'own-1', 'a1', 'rep-1');
    expect(fact).toMatchObject({ status: 'verified', source: { name: 'news.example' } });
  });

  test('whatever is typed, it is a signal that may be kept', () => {
    for (const what of ['x'.repeat(5000), 'Ends.'.repeat(80), '<b>=1+1</b>'])
      for (const source of ['y'.repeat(5000), `https://${'h'.repeat(60)}.example/${'p'.repeat(5000)}`, ' '])
        expect(signalSchema.safeParse(ownFact({ ...draft, what, source }, 'own-1', 'a1', 'rep-1')).success).toBe(true);
  });
});

test('a source is a link only where it is an address that may be opened', () => {
  expect(sourceOf('  ')).toBeUndefined();
  expect(sourceOf(' Call with Anna ')).toEqual({ name: 'Call with Anna' });
  expect(sourceOf('https://crm.example/1')).toEqual({ name: 'crm.example', url: 'https://crm.example/1' });
  for (const unsafe of ['javascript:alert(1)', 'http://crm.example/1', 'https://user:word@crm.example/'])
    expect(sourceOf(unsafe)).toEqual({ name: unsafe });
});
