/** A paragraph, with the words before its colon apart where it begins with such; or a list. */
export type Block = { label: string | undefined; text: string } | { items: string[] };

const ITEM = /^[-•*]\s+/;
/** "Where they win: …": a few words and a colon, before which French puts a space. */
const LABEL = /^([^:.?!]{2,40}?)\s?:\s+(?=\S)/u;

/** A text by its lines: each is a paragraph, those that begin with a dash are a list. */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  for (const line of body.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '') continue;
    if (ITEM.test(line)) {
      const item = line.replace(ITEM, '');
      const last = blocks.at(-1);
      if (last && 'items' in last) last.items.push(item);
      else blocks.push({ items: [item] });
      continue;
    }
    const label = LABEL.exec(line);
    blocks.push(label ? { label: label[1], text: line.slice(label[0].length) } : { label: undefined, text: line });
  }
  return blocks;
}
