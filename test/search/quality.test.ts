import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { type Asset, isOfferable } from '../../lib/domain/asset.ts';
import { buildContentIndex } from '../../lib/pages/contentSearch.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';
import { NOW, TODAY } from '../domain/builders.ts';
import { note } from '../notes.ts';
import { queries } from './queries.ts';

/** Least mean reciprocal rank: the right piece first almost always. */
const LEAST = 0.85;

type Search = (query: string) => string[];
const fields = ['title', 'summary', 'body', 'competitor', 'personas', 'industries', 'stages', 'type'];

/** The search of the product beside two libraries as they come: every text field, no option of their own. */
async function searchesOf(language: 'en' | 'fr'): Promise<Record<string, Search>> {
  const assets = sampleWorkspace(language, TODAY).assets.filter((asset) => isOfferable(asset, NOW));
  const ours = await buildContentIndex(assets);
  const mini = new MiniSearch<Asset>({ fields });
  mini.addAll(assets);
  const fuse = new Fuse(assets, { keys: fields });
  return {
    ours: (query) => ours.search(query, NOW, { preferred: language }).assets.map(({ id }) => id),
    MiniSearch: (query) => mini.search(query).map(({ id }) => id),
    'fuse.js': (query) => fuse.search(query).map(({ item }) => item.id),
  };
}

/** 1 / the place of the first right answer; nought where there is none. */
const reciprocalRank = (ids: string[], right: string[]): number => {
  const place = ids.findIndex((id) => right.includes(id));
  return place < 0 ? 0 : 1 / (place + 1);
};

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('what is looked for stands first: mean reciprocal rank beside MiniSearch and fuse.js as they come', async () => {
  expect(queries.length).toBeGreaterThanOrEqual(60);
  const searches = { en: await searchesOf('en'), fr: await searchesOf('fr') };
  const rows = queries.map(([language, kind, query, answers]) => {
    const right = answers.split(' ').map((id) => `${id}-${language}`);
    const ranks = Object.entries(searches[language]).map(([name, search]) => [
      name,
      reciprocalRank(search(query), right),
    ]);
    return { language, kind, query, ranks: Object.fromEntries(ranks) as Record<string, number> };
  });
  const names = Object.keys(searches.en);
  const mrr = (some: typeof rows, name: string) => mean(some.map(({ ranks }) => ranks[name] ?? 0));
  const lines = (['words', 'typo', 'question'] as const).flatMap((kind) =>
    (['en', 'fr'] as const).map((language) => {
      const some = rows.filter((row) => row.kind === kind && row.language === language);
      return `${kind} ${language} (${some.length}): ${names.map((name) => `${name} ${mrr(some, name).toFixed(3)}`).join(', ')}`;
    }),
  );
  const missed = rows.filter(({ ranks }) => (ranks.ours ?? 0) < 0.5).map((row) => `  ${row.query}: ${row.ranks.ours}`);
  note(
    'search quality',
    [
      `mean reciprocal rank, ${rows.length} queries: ${names.map((name) => `${name} ${mrr(rows, name).toFixed(3)}`).join(', ')}`,
      ...lines,
      `not among the first two: ${missed.length}`,
      ...missed,
    ].join('\n'),
  );
  expect(mrr(rows, 'ours')).toBeGreaterThanOrEqual(LEAST);
  for (const other of names.slice(1)) expect(mrr(rows, 'ours')).toBeGreaterThan(mrr(rows, other));
});
