/** Items worked through at a time: some tens of milliseconds. */
const SLICE = 300;

/** Works through many items and lets the page breathe in between. */
export async function inSlices<T, R>(items: T[], work: (some: T[]) => R): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += SLICE) {
    if (from > 0) await new Promise((resume) => setTimeout(resume));
    results.push(work(items.slice(from, from + SLICE)));
  }
  return results;
}
