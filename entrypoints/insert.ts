import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insertAsset } from '../lib/page/insert.ts';
import { provideInsert } from '../lib/page/lifetime.ts';

/** Joins the content script when the rep first inserts something: until then no page carries these bytes. */
export default defineUnlistedScript(() => provideInsert(insertAsset));
