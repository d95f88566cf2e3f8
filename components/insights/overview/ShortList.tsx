import type { Sum } from '../../../lib/domain/figures/sum.ts';
import { useTexts } from '../../texts.tsx';
import { sumText } from '../figures/format.ts';

interface ShortListProps {
  title: string;
  rows: { id: string; title: string; address: string; sum: Sum }[];
  /** Where the whole list is. */
  address: string;
  smallest: number;
}

/** The first few assets of a list, and the way to all of it. */
export function ShortList({ title, rows, address, smallest }: ShortListProps) {
  const texts = useTexts();
  return (
    rows.length > 0 && (
      <section className="short-list">
        <h3>
          <a href={address}>{title}</a>
        </h3>
        <ol>
          {rows.map((row) => (
            <li key={row.id}>
              <a href={row.address} title={row.title}>
                {row.title}
              </a>
              <span>{sumText(row.sum, smallest, texts)}</span>
            </li>
          ))}
        </ol>
      </section>
    )
  );
}
