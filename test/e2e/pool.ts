import type { Launched } from '../launch.ts';
import { grantHost } from '../surfaces.ts';
import { begin } from './begin.ts';
import { remember, reset } from './reset.ts';

/** What a test begins with: a browser in which the extension has just been installed, or one with the sample in it. */
export interface Beginning {
  language: string;
  sample: boolean;
  /** A host that is given to whoever asks for it. */
  granted?: string | undefined;
}

/** Browsers kept open at once: with the sample and without, in two languages. */
const MOST = 4;

/** Browsers that are used by one test after the other, each put back to its beginning in between. */
export function browserPool(chromium: string, flags: string[]) {
  const free = new Map<string, Launched>();
  const taken = new Map<Launched, string>();
  const nameOf = ({ language, sample, granted = '' }: Beginning) => `${language} ${sample} ${granted}`;

  const start = ({ language, sample }: Beginning, display?: string): Promise<Launched> =>
    begin({ chromium, flags, language, sample, headless: !display, display });

  return {
    /** A browser of one's own, which is closed afterwards. */
    start,
    take: async (beginning: Beginning): Promise<Launched> => {
      const name = nameOf(beginning);
      const known = free.get(name);
      if (known) {
        free.delete(name);
        taken.set(known, name);
        return known;
      }
      for (const [other, oldest] of [...free].slice(0, Math.max(0, free.size + 1 - MOST))) {
        free.delete(other);
        await oldest.close();
      }
      const browser = await start(beginning);
      if (beginning.granted) await grantHost(browser, beginning.granted);
      await remember(browser);
      taken.set(browser, name);
      return browser;
    },
    /** Takes a browser back; one in which something went wrong is of no use to the next test. */
    giveBack: async (browser: Launched, isSound: boolean): Promise<void> => {
      const name = taken.get(browser);
      taken.delete(browser);
      if (name !== undefined && isSound && (await reset(browser))) free.set(name, browser);
      else await browser.close();
    },
    end: async () => {
      for (const browser of free.values()) await browser.close();
    },
  };
}
