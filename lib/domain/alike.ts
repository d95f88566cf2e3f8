import { isTelling } from './question.ts';
import { folded, stem } from './stem.ts';
import { topicsOf } from './synonyms.ts';

/** What can be grouped by likeness. */
export interface Worded {
  id: string;
  text: string;
  day: string;
}

/** Likeness from which on two texts ask for the same, 0 to 1. */
const ALIKE = 0.5;

/**
 * What a text is about, in either language: the topics of its telling words, or their stems where they have none. A text
 * without a telling word is about itself.
 */
function marksOf(text: string): Set<string> {
  const words = text.split(/[\s\p{P}]+/u).filter((word) => word !== '' && isTelling(word));
  const marks = words.flatMap((word) => {
    const form = stem(folded(word));
    const topics = topicsOf(form);
    return topics.length > 0 ? topics : [form];
  });
  return new Set(marks.length > 0 ? marks : [folded(text.trim())]);
}

/** Shared marks / all marks (the coefficient of Dice, 1945), 0 to 1. */
function likeness(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const mark of a) if (b.has(mark)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/**
 * Texts that ask for the same, together; the largest group first, then the one asked last. Each group is judged by its
 * oldest text, so one that comes later never pulls earlier ones apart. The same texts give the same groups in whatever
 * order they come; within a group the oldest is first.
 */
export function groupAlike<T extends Worded>(items: T[]): T[][] {
  const inOrder = (a: Worded, b: Worded) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1);
  const groups: { marks: Set<string>; items: T[] }[] = [];
  for (const item of items.toSorted(inOrder)) {
    const marks = marksOf(item.text);
    let [best, most] = [undefined as (typeof groups)[number] | undefined, 0];
    for (const group of groups) {
      const alike = likeness(marks, group.marks);
      if (alike >= ALIKE && alike > most) [best, most] = [group, alike];
    }
    if (best) best.items.push(item);
    else groups.push({ marks, items: [item] });
  }
  const newest = (group: T[]) => group.at(-1)?.day ?? '';
  return groups
    .map((group) => group.items)
    .sort(
      (a, b) =>
        b.length - a.length || newest(b).localeCompare(newest(a)) || ((a[0]?.id ?? '') < (b[0]?.id ?? '') ? -1 : 1),
    );
}
