/** What a part of a page looked like: the name of an element, its attributes, what is in it. Nothing in it does anything. */
export type Still = [name: string, attributes: Record<string, string>, ...content: (Still | string)[]];

const SVG = 'http://www.w3.org/2000/svg';
/** What decides how something looks; addresses and handlers are not among them. */
const kept = ['class', 'style', 'd', 'viewBox', 'width', 'height', 'data-reached', 'data-selected'];

/** An element as it looks now, without what is for screen readers alone. */
export function stillOf(element: Element): Still {
  const attributes = kept.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, value]];
  });
  const content = [...element.childNodes].flatMap((node): (Still | string)[] => {
    if (!(node instanceof Element)) return node.textContent ? [node.textContent] : [];
    return node.classList.contains('hidden') ? [] : [stillOf(node)];
  });
  return [element.localName, Object.fromEntries(attributes), ...content];
}

/** The element again: text, shapes and looks. */
export function drawStill([name, attributes, ...content]: Still, within?: Element): Element {
  const isSvg = name === 'svg' || within?.namespaceURI === SVG;
  const element = isSvg ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    // The attribute would be refused by the policy of the page, its meaning is not.
    if (key === 'style') (element as HTMLElement).style.cssText = value;
    else if (kept.includes(key)) element.setAttribute(key, value);
  }
  for (const each of content) element.append(typeof each === 'string' ? each : drawStill(each, element));
  return element;
}
