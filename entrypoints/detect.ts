import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect } from '../lib/page/detect.ts';

/**
 * The only content script. Unlisted rather than `*.content.ts`: it is registered at run time (a site that is off is not
 * read at all), and WXT's content-script wrapper would announce the extension's id to the page.
 */
export default defineUnlistedScript(() => detect());
