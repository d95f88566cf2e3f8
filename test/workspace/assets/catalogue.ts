import type { Asset } from '../../../lib/domain/asset.ts';
import { guessMapping } from '../../../lib/workspace/assets/mapping.ts';
import { type PlanOptions, planImport } from '../../../lib/workspace/assets/plan.ts';
import { linkTable, readTable, type Table, type TableResult } from '../../../lib/workspace/assets/table.ts';

export const asset = (more: Partial<Asset> = {}): Asset => ({
  id: 'deck',
  type: 'deck',
  title: 'Deck',
  language: 'en',
  owner: 'Max',
  version: '1',
  state: 'draft',
  audience: 'external',
  url: 'https://team.example/deck',
  ...more,
});

export const NOW = Date.parse('2026-11-27T12:00:00Z');

export const table = (result: TableResult): Table => {
  if (result.fault) throw new Error(`the source was refused: ${result.fault}`);
  return result;
};

export const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = 'content.csv') => new File([content], name);

/** What a source would change, by its own headings. */
export async function plan(
  source: string | Uint8Array<ArrayBuffer> | { links: string } | { json: unknown },
  assets: Asset[] = [],
  more: Partial<PlanOptions> = {},
) {
  const result =
    typeof source === 'string' || source instanceof Uint8Array
      ? await readTable(fileOf(source))
      : 'links' in source
        ? linkTable(source.links)
        : await readTable(fileOf(JSON.stringify(source.json), 'content.json'));
  const read = table(result);
  return planImport(read, assets, {
    mapping: guessMapping(read.headings),
    defaults: { owner: 'Max', audience: 'external', state: 'draft' },
    order: 'dayFirst',
    zone: 'Europe/Paris',
    language: 'en',
    by: '',
    approvers: undefined,
    now: NOW,
    ...more,
  });
}

/** "3 Lien address". */
export const said = (rows: { line: number; field: string; reason: string }[]) =>
  rows.map(({ line, field, reason }) => `${line} ${field} ${reason}`.replace('  ', ' '));
