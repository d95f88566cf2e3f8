import { storage } from '@wxt-dev/storage';

/** A self-hosted address that the user has granted. */
export interface GrantedHost {
  /** `https://mail.example.org`, without a path. */
  origin: string;
  site: string;
}

export interface Settings {
  /** `auto` follows the browser. */
  language: 'auto' | 'en' | 'fr';
  /** Ids of sites that are switched off. */
  sitesOff: string[];
  hosts: GrantedHost[];
  /** Where the chip stands on a site, by the site's id; a site that is not here has it at the bottom. */
  chips: Record<string, { bottom?: number | undefined; hidden?: boolean | undefined }>;
  /** Version of the notice ("what is logged") that has been shown; 0: none yet, and nothing is logged. */
  noticeShown: number;
}

/** Raised when the notice changes in a way that the rep must see again. */
export const NOTICE_VERSION = 1;

const defaults: Settings = { language: 'auto', sitesOff: [], hosts: [], chips: {}, noticeShown: 0 };

export const settings = storage.defineItem<Settings>('local:settings', { version: 1, fallback: defaults });

/** Random per installation; makes hashed identities and event ids of no use to anybody else. */
export const installationSecret = storage.defineItem<string>('local:secret', { init: () => crypto.randomUUID() });

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await settings.setValue({ ...(await settings.getValue()), ...change });
}
