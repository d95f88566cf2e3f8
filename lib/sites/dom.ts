/**
 * Small readings of a page that may be hostile or huge. Members are taken from the prototype, never from the node: a form
 * named `querySelector` or an input named `parentElement` shadows the node's own (DOM clobbering). Nothing here writes.
 */

const longest = 300;
const enough = 2_000;

/** A member of a node as its class defines it, whatever the page has named its forms and inputs. */
export const member = <N extends Node, K extends keyof N>(node: N, key: K): N[K] =>
  Reflect.get(Object.getPrototypeOf(node), key, node);

type Root = Document | Element | ShadowRoot;

export const all = (root: Root, selector: string): Element[] => [
  ...(member(root, 'querySelectorAll').call(root, selector) as NodeListOf<Element>),
];

export const one = (root: Root, selector: string): Element | undefined =>
  (member(root, 'querySelector').call(root, selector) as Element | null) ?? undefined;

/** An attribute, cut: addresses in pages can be of any length. */
export const attr = (el: Element | undefined, name: string): string | undefined =>
  (el && (member(el, 'getAttribute').call(el, name) as string | null)?.slice(0, enough)) || undefined;

export const closest = (el: Element, selector: string): Element | undefined =>
  (member(el, 'closest').call(el, selector) as Element | null) ?? undefined;

/** White space collapsed, cut at 300 characters; undefined when nothing is left. */
export const tidy = (value: string): string | undefined =>
  value.slice(0, enough).replace(/\s+/g, ' ').trim().slice(0, longest).trim() || undefined;

/** The text of an element, open shadow roots included: at most the first 2,000 characters of 2,000 nodes are looked at. */
export function text(el: Element | undefined): string | undefined {
  let out = '';
  let nodes = 0;
  const walk = (node: Node): void => {
    if (out.length >= enough || ++nodes > enough) return;
    const type = member(node, 'nodeType');
    if (type === 3) {
      out += member(node as Text, 'substringData')
        .call(node, 0, enough)
        .replace(/\s+/g, ' ');
    } else if (type === 1 || type === 11) {
      const name = member(node, 'nodeName');
      if (name === 'SCRIPT' || name === 'STYLE') return;
      const inside = (type === 1 && member(node as Element, 'shadowRoot')) || node;
      if (inside !== node) walk(inside);
      for (
        let child = member(node, 'firstChild');
        child && out.length < enough && nodes < enough;
        child = member(child, 'nextSibling')
      )
        walk(child);
    }
  };
  if (el) walk(el);
  return tidy(out);
}

/** The element above, through open shadow roots. */
function above(el: Element): Element | undefined {
  const parent = member(el, 'parentNode') as (ParentNode & { host?: Element }) | null;
  if (!parent) return undefined;
  return member(parent, 'nodeType') === 1 ? (parent as Element) : parent.host;
}

/** Smallest element around all of these (at most 200 are looked at); undefined where only the page as a whole holds them. */
export function around(parts: Element[]): Element | undefined {
  const [first, ...others] = parts.slice(0, 200);
  let el = first;
  for (const part of others) while (el && !member(el, 'contains').call(el, part)) el = above(el);
  return el && /^(BODY|HTML)$/.test(member(el, 'nodeName')) ? undefined : el;
}

/**
 * Whether the element is shown: not in a view that was left but kept in the DOM. Sizes are not asked for: that would
 * force a layout of the page. `aria-hidden` counts on wrappers below the body's children only: an open dialog sets it
 * on those, and the record behind a dialog is still the record.
 */
export function visible(el: Element): boolean {
  if (closest(el, '[hidden]')) return false;
  for (let node = above(el); node; ) {
    if (closest(node, '[hidden], :not(body) > [aria-hidden="true"]')) return false;
    const root = member(node, 'getRootNode').call(node);
    node = member(root, 'nodeType') === 11 ? (root as ShadowRoot).host : undefined;
  }
  return member(el, 'checkVisibility').call(el, { visibilityProperty: true });
}

/** The host of a web address without `www.`; the scheme may be missing. */
export function hostOf(href: string | undefined): string | undefined {
  const value = href?.slice(0, enough).trim();
  if (!value || /[\s@]/.test(value)) return undefined;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:(?!\d)/i.test(value) ? value : `https://${value}`);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  return /^[^.]+(\.[^.]+)*\.[a-z][^.]+$/.test(host) ? host : undefined;
}

/** The domain of a mail address, given bare or as `mailto:`. */
export function mailDomain(address: string | undefined): string | undefined {
  const found = /^(?:mailto:)?[^\s@<>]{1,64}@([^\s@<>?]{3,253})/i.exec(address?.slice(0, enough).trim() ?? '');
  return hostOf(found?.[1]);
}

/** What an input or a text area holds, cut; undefined for anything else and when empty. */
export const typed = (el: Element | undefined): string | undefined =>
  el && /^(INPUT|TEXTAREA)$/.test(member(el, 'nodeName'))
    ? tidy(String(member(el as HTMLInputElement, 'value')))
    : undefined;
