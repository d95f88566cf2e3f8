import { defineConfig } from 'wxt';
import { leanPolyfill } from './lib/background/leanPolyfillPlugin.ts';
import { compileHint, siteScripts } from './lib/page/siteScriptsPlugin.ts';
import { shellFirst } from './lib/pages/shellFirstPlugin.ts';
import { siteFacts } from './lib/sites/index.ts';
import { freeMailPlugin } from './lib/workspace/freeMailPlugin.ts';
import { keepManifestTexts } from './locales/manifestLocales.ts';
import { messagesPlugin } from './locales/messagesPlugin.ts';

/** Public half of a key that is kept nowhere: it only gives the unpacked extension the same id on every machine. */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxIKVa7XD35boB3wYX0n5KBTfMI1K6QZBKPJEtNywlATNResgyoXkK8tg4B/Mp+zKPzpb9WtFcEuzViAhX3dSZbtzBqOPLbyZ8H1LT7kcAs+/Ri5diq/aF6Dr4s+YQOs7gaZUUiN/Y1z1Fzp/W482OJlo+e1sPvCkgTKylVV16RU5+i6A5bIm3hilO6oDBxwB70qDKCF0DGVr2UrULTvAGgvVUG5UGw+WaYPphgMy3YVIvjiI5fQSoRKIg8Rx3K+VDVY/7DI/bH+/pSkXEw4Z5xEDjI07D6NmOPzAfYu1JdsZ4KYoeO6I8yCZyouf/t1fWYdsUq2jT5Ta9JDKw6YHewIDAQAB';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  vite: () => ({
    plugins: [messagesPlugin(), freeMailPlugin(), compileHint(), leanPolyfill(), shellFirst()],
    worker: { format: 'es', plugins: () => [freeMailPlugin(), leanPolyfill()] },
    // Dexie's build for browsers of today; the one its package names by default is ES5 and 12 KB larger in the worker.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  hooks: {
    'entrypoints:found': siteScripts,
    'build:done': (wxt) => keepManifestTexts(wxt.config.outDir),
  },
  zip: { name: 'whynow' },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: browser === 'chrome' ? '126' : undefined,
    ...(browser === 'chrome'
      ? { key: mode === 'store' ? undefined : key }
      : {
          browser_specific_settings: {
            gecko: {
              id: 'whynow@whynow.example',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }),
    // Each permission and its reason stands in the README.
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      ...(browser === 'chrome' ? ['sidePanel', 'offscreen'] : []),
    ],
    // Asked for by whoever signs in to a team store at an OpenID provider.
    ...(browser === 'chrome' ? { optional_permissions: ['identity'] } : {}),
    host_permissions: siteFacts.filter(({ access }) => access === 'install').flatMap(({ matches }) => matches),
    // Plain http is for a team store on this machine, to try one out.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    // Firefox hands over what the policy holds without a schema.
    ...(browser === 'chrome' ? { storage: { managed_schema: 'policy.json' } } : {}),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_extension_openPanel__' },
    },
  }),
});
