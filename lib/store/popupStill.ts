import { browser } from 'wxt/browser';

/**
 * How the popup's figures looked when they were last on the screen: the browser shows them before our libraries are
 * compiled. In memory only, of this day, this language and this role.
 */
const STILL = 'popupStill';

async function keyNow(): Promise<string> {
  const { settings } = await browser.storage.local.get('settings');
  const { language, role } = Object(settings);
  return [new Date().toDateString(), language, role].join('|');
}

export async function readStill(): Promise<unknown> {
  const [stored, key] = await Promise.all([browser.storage.session.get(STILL), keyNow()]);
  const { of, still } = Object(stored[STILL]);
  return of === key ? still : undefined;
}

export const keepStill = async (still: unknown): Promise<void> =>
  browser.storage.session.set({ [STILL]: { of: await keyNow(), still } });

export const forgetStill = (): Promise<void> => browser.storage.session.remove(STILL);
