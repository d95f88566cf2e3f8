import * as registry from './registry.ts';
import type { SiteFacts } from './site.ts';

/**
 * Every site, without what only its content script needs. The file, the site and its export bear the site's id. A test
 * fails when a site of this folder is missing here.
 */
export const siteFacts: SiteFacts[] = Object.values(registry);

/** The content script of a site, as the build names it. */
export const scriptOf = (siteId: string): `detect-${string}` => `detect-${siteId}`;

/** The script beside it that looks at messages as they are sent, on sites with `sends`. */
export const sendingScriptOf = (siteId: string): `sending-${string}` => `sending-${siteId}`;
