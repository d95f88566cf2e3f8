import { browser } from 'wxt/browser';

/** The match pattern under which an origin is granted: browsers grant a host, whatever its port. */
export const patternOf = (origin: string): string => `https://${URL.parse(origin)?.hostname}/*`;

/** Those match patterns that the browser lets us read now; the user may change that in the browser's own pages. */
export async function heldAmong(patterns: string[]): Promise<string[]> {
  const held: string[] = [];
  for (const pattern of patterns) if (await browser.permissions.contains({ origins: [pattern] })) held.push(pattern);
  return held;
}
