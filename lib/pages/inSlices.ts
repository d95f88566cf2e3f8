/** Items worked through at a time: some tens of milliseconds. */
const SLICE = 300;

/**
 * Works through many items and lets the page breathe in between.
 * @param slice how many at a time: more where each is quick, because the browser makes each pause 4 ms long
 */
export async function inSlices<T, R>(items: T[], work: (some: T[]) => R, slice = SLICE): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += slice) {
    if (from > 0) await new Promise((resume) => setTimeout(resume));
    results.push(work(items.slice(from, from + slice)));
  }
  return results;
}
