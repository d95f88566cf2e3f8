import type { Plugin } from 'vite';

const place = /<template data-shell="([^"]+)"><\/template>/;
const main = /\s*<script type="module"[^>]*\bsrc="([^"]+)"[^>]*><\/script>/;
const ahead = /\s*<link rel="modulepreload"[^>]*>/g;

/**
 * Where a page names a shell script, that one is told where the page's module is and loads it when it wants to; the page
 * itself loads the shell only.
 */
export function shellFirst(): Plugin {
  return {
    name: 'whynow-shell-first',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const [, shell] = place.exec(html) ?? [];
        if (!shell) return html;
        const [, address] = main.exec(html) ?? [];
        if (!address) throw new Error(`A page with ${shell} has no module for it to load`);
        const script = `<script src="${shell}" data-main="${address}"></script>`;
        return html.replace(main, '').replace(ahead, '').replace(place, script);
      },
    },
  };
}
