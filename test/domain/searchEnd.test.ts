import { describe, expect, test } from 'vitest';
import { answer, leave, look, NO_SEARCH, type Search, type Step } from '../../lib/domain/searchEnd.ts';

/** What is counted of a series of things that happen: [milliseconds, text, found], `use` or `leave`. */
function play(...acts: [at: number, what: string | typeof use | typeof left, found?: boolean][]): string[] {
  let search: Search = NO_SEARCH;
  return acts.flatMap(([at, what, found]) => {
    const step: Step =
      what === use ? answer(search) : what === left ? leave(search, at) : look(search, String(what), found, at);
    search = step.search;
    return step.end ?? [];
  });
}
const use = Symbol('use');
const left = Symbol('left');

describe('how a search ends', () => {
  test.each([
    [
      'used at once',
      [
        [0, 'roi', true],
        [300, use],
        [5000, ''],
      ],
      ['answered'],
    ],
    [
      'too short, and used',
      [
        [0, 'ro', true],
        [300, use],
        [5000, ''],
      ],
      [],
    ],
    [
      'found and used',
      [
        [0, 'roi', true],
        [1500, use],
      ],
      ['answered'],
    ],
    [
      'used twice: one search',
      [
        [0, 'roi', true],
        [1500, use],
        [1600, use],
        [2000, ''],
      ],
      ['answered'],
    ],
    [
      'cleared with results',
      [
        [0, 'roi', true],
        [1500, ''],
      ],
      ['unused'],
    ],
    [
      'left with results',
      [
        [0, 'roi', true],
        [1500, left],
      ],
      ['unused'],
    ],
    [
      'nothing found',
      [
        [0, 'zebra', false],
        [1500, ''],
      ],
      ['noResult'],
    ],
    [
      'only something near found, and used',
      [
        [0, 'zebra', false],
        [1500, use],
        [1600, ''],
      ],
      ['answered'],
    ],
    [
      'letters on the way to a query',
      [
        [0, 'r', true],
        [100, 'ro', true],
        [200, 'roi', true],
        [300, 'roi c', true],
        [1500, ''],
      ],
      ['unused'],
    ],
    [
      'too short',
      [
        [0, 'ro', true],
        [5000, ''],
      ],
      [],
    ],
    [
      'gone at once',
      [
        [0, 'roi', true],
        [900, ''],
      ],
      [],
    ],
    [
      'spaces',
      [
        [0, '   ', true],
        [5000, left],
      ],
      [],
    ],
    [
      'results that come later',
      [
        [0, 'roi', undefined],
        [700, 'roi', true],
        [1500, ''],
      ],
      ['unused'],
    ],
    [
      'results that never came',
      [
        [0, 'roi', undefined],
        [1500, ''],
      ],
      [],
    ],
    [
      'stood, then was typed on and cleared',
      [
        [0, 'roi', false],
        [2000, 'ro', true],
        [2100, 'r', true],
        [2200, ''],
      ],
      ['noResult'],
    ],
    [
      'the last that stood counts',
      [
        [0, 'roii', false],
        [2000, 'roi', true],
        [4000, ''],
      ],
      ['unused'],
    ],
    [
      'two searches',
      [
        [0, 'roi', true],
        [1500, ''],
        [1600, 'zebra', false],
        [3000, left],
      ],
      ['unused', 'noResult'],
    ],
    ['a use without a search', [[0, use]], []],
    [
      'left twice',
      [
        [0, 'roi', true],
        [1500, left],
        [1501, left],
      ],
      ['unused'],
    ],
  ] as [string, [number, string | typeof use | typeof left, boolean?][], string[]][])('%s', (_, acts, ends) => {
    expect(play(...acts)).toEqual(ends);
  });
});
