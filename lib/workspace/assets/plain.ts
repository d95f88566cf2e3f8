/** A word as it is compared: without case, accents, spaces and signs. "Étude de cas" -> "etudedecas". */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** By each of some words, as they are compared, what it stands for; the words are parted by commas. */
export const dictionary = <T extends string>(words: Record<T, string>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(words) as [T, string][]).flatMap(([meaning, list]) =>
      [meaning, ...list.split(',')].map((word): [string, T] => [plain(word), meaning]),
    ),
  );
