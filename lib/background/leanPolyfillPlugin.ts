import type { Plugin } from 'vite';

/** What of the browser's interface we call; the polyfill passes on what it has no description of. */
const used = ['action', 'alarms', 'permissions', 'runtime', 'scripting', 'storage', 'tabs'];

/**
 * Leaves out of webextension-polyfill its descriptions of interfaces that we never call: 40 of them, 4 KB in the worker and
 * in every page of ours.
 */
export function leanPolyfill(): Plugin {
  return {
    name: 'whynow-lean-polyfill',
    transform(code, file) {
      if (!/node_modules\/webextension-polyfill\/.*\.js$/.test(file)) return;
      const [all, list] = /const apiMetadata = (\{.*?\n {6}\});/s.exec(code) ?? [];
      if (!all || !list) throw new Error('webextension-polyfill has changed: its descriptions were not found');
      const described = Object.entries(JSON.parse(list) as object).filter(([name]) => used.includes(name));
      return code.replace(all, () => `const apiMetadata = ${JSON.stringify(Object.fromEntries(described))};`);
    },
  };
}
