import type { Asset } from '../../lib/domain/asset.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';

const parts = ['alto', 'bera', 'cimo', 'dura', 'ento', 'fola', 'gris', 'hume', 'ista', 'jova', 'kelm', 'lumi', 'nord'];

/** A made-up name; there are some two thousand of them. */
const nameAt = (index: number): string =>
  [index, index * 7 + 3, index * 11 + 5].map((each) => parts[each % parts.length]).join('');

/**
 * A catalogue of any size: the sample's texts cut and joined anew with names of its own, in both languages, so that words
 * are as frequent as in real ones. The same on every machine but for the days.
 */
export function catalogueOf(count: number, today: string): Asset[] {
  const samples = (['en', 'fr'] as const).map((language) =>
    sampleWorkspace(language, today).assets.filter((asset) => asset.language === language),
  );
  const bodies = samples.map((assets) => assets.flatMap(({ body }) => body ?? []));
  return Array.from({ length: count }, (_, index) => {
    const side = index % 2;
    const assets = samples[side] ?? [];
    const texts = bodies[side] ?? [];
    const base = assets[index % assets.length] as Asset;
    const other = assets[(index * 13 + 7) % assets.length] as Asset;
    const cut = (index * 31) % 120;
    return {
      ...base,
      id: `piece-${index}`,
      title: `${nameAt(index)}: ${base.title} (${nameAt(index * 3 + 1)})`.slice(0, 200),
      summary: `${other.title} · ${nameAt(index * 5)}`.slice(0, 200),
      body: `${texts[index % texts.length]?.slice(cut, cut + 260)} ${texts[(index * 17) % texts.length]?.slice(0, 240)}`,
      state: 'approved' as const,
      ...(index % 4 === 0 && { expiresAt: `${Number(today.slice(0, 4)) + 1}-06-30T18:00`, timeZone: 'Europe/Paris' }),
    };
  });
}
