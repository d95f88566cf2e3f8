import type { Plugin } from 'vite';

const place = /<template data-shell="([^"]+)"><\/template>/;
const main = /\s*<script type="module"[^>]*\bsrc="([^"]+)"[^>]*><\/script>/;
const style = /\s*<link rel="stylesheet"[^>]*\bhref="\/([^"]+)"[^>]*>/g;
const ahead = /\s*<link rel="modulepreload"[^>]*>/g;

/** Asset files of a build by their names. */
type Files = Record<string, { type: string; source?: string | Uint8Array }>;

/** A page waits for each style sheet it names before it draws anything; none of them is large. */
const within = (html: string, files: Files): string =>
  html.replace(style, (link, file: string) => {
    const { source } = files[file] ?? {};
    return typeof source === 'string' && !/<|url\(/.test(source) ? `<style>${source.trim()}</style>` : link;
  });

/**
 * Where a page names a shell script, that one is told where the page's module is and loads it when it wants to; the page
 * itself loads the shell only, and carries its styles.
 */
export function shellFirst(): Plugin {
  return {
    name: 'whynow-shell-first',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const [, shell] = place.exec(html) ?? [];
        if (!shell) return html;
        const [, address] = main.exec(html) ?? [];
        if (!address) throw new Error(`A page with ${shell} has no module for it to load`);
        const script = `<script src="${shell}" data-main="${address}"></script>`;
        const page = html.replace(main, '').replace(ahead, '').replace(place, script);
        return bundle ? within(page, bundle as Files) : page;
      },
    },
  };
}
