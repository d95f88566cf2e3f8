import type { Signal } from '../../lib/domain/signal.ts';
import { useTexts } from '../texts.tsx';
import { nameOf } from './facts.ts';

/** Where a fact comes from; a link where there is an address. */
export function SourceLink({ source, me }: { source: Signal['source']; me: string }) {
  const texts = useTexts();
  return source.url ? (
    <a href={source.url} target="_blank" rel="noreferrer">
      {source.name}
    </a>
  ) : (
    <span>{nameOf(source.name, me, texts)}</span>
  );
}
