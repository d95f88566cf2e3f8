import type { Asset } from '../../domain/asset.ts';
import { importAssets } from '../../store/assetImport.ts';
import { readAssets, readHead } from '../../store/workspace.ts';
import type { WrongRow } from '../report.ts';
import { type CollectionPlan, planCollections } from './collections.ts';
import { type DayOrder, orderIn } from './days.ts';
import type { AssetField } from './fields.ts';
import { guessMapping, keyOfHeadings, type Mapping, samplesOf } from './mapping.ts';
import type { Defaults } from './mergeRow.ts';
import { type AssetPlan, planImport, toWrite } from './plan.ts';
import type { Table } from './table.ts';

/** What a user is told of a table before it is read. */
export interface Overview {
  headings: string[];
  /** Stands for the set of headings. */
  key: string;
  samples: string[][];
  /** By the headings alone. */
  mapping: Mapping;
  rows: number;
}

export interface ImportChoices {
  mapping: Mapping;
  defaults: Defaults;
  /** For dates that do not tell; undefined: as the workspace's language has it. */
  order: DayOrder | undefined;
  /** The name that the user goes by among those who approve; empty: none. */
  owner: string;
}

export interface PreviewRow {
  line: number;
  asset: Pick<Asset, 'id' | 'title' | 'type' | 'language' | 'state' | 'url' | 'owner' | 'expiresAt' | 'timeZone'>;
  what: 'fresh' | 'changed' | 'unchanged';
  changed: AssetField[];
  heldBack: boolean;
}

/** What would be written, and what would not. */
export interface Preview {
  counts: Record<'fresh' | 'changed' | 'unchanged' | 'wrong' | 'heldBack' | 'collections', number>;
  /** How many assets change in a field, the most frequent first. */
  fields: { field: AssetField; count: number }[];
  first: PreviewRow[];
  wrong: WrongRow[];
  warnings: WrongRow[];
  wholeDays: number;
  /** The zone in which days begin and end. */
  zone: string;
  order: DayOrder;
  /** A date that can be read in two ways where no other one tells which. */
  ambiguous: string | undefined;
}

interface Planned {
  plan: AssetPlan;
  collections: CollectionPlan;
}

/** Rows of the preview. */
const FIRST = 25;

export const overviewOf = (table: Table): Overview => ({
  headings: table.headings,
  key: keyOfHeadings(table.headings),
  samples: samplesOf(table),
  mapping: guessMapping(table.headings),
  rows: table.rows.length,
});

/** The order of days and months: as the dates tell, else as the user says, else as the workspace's language has it. */
function orderOf({ rows }: Table, { mapping, order }: ImportChoices, language: string) {
  const columns = (['expiresAt', 'approvedAt'] as const).map((field) => mapping.indexOf(field)).filter((at) => at >= 0);
  const cells = rows.flatMap((row) => columns.map((at) => String(row.cells[at] ?? '')));
  const told = orderIn(cells);
  if (told && 'order' in told) return { order: told.order, ambiguous: undefined };
  return {
    order: order ?? (language === 'en' ? ('monthFirst' as const) : ('dayFirst' as const)),
    ambiguous: told?.open,
  };
}

function previewOf({ plan, collections }: Planned, about: Pick<Preview, 'zone' | 'order' | 'ambiguous'>): Preview {
  const whatOf = ({ before, changed }: AssetPlan['rows'][number]) =>
    before ? (changed.length > 0 ? 'changed' : 'unchanged') : 'fresh';
  const count = (what: PreviewRow['what']) => plan.rows.filter((row) => whatOf(row) === what).length;
  const fields = Map.groupBy(
    plan.rows.flatMap(({ changed }) => changed),
    (field) => field,
  );
  // What changes something is worth seeing first.
  const order: PreviewRow['what'][] = ['changed', 'fresh', 'unchanged'];
  const first = order
    .flatMap((what) => plan.rows.filter((row) => whatOf(row) === what).slice(0, FIRST))
    .slice(0, FIRST);
  const wrong = [...plan.wrong, ...collections.wrong];
  return {
    ...about,
    counts: {
      fresh: count('fresh'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      wrong: new Set(plan.wrong.map(({ line }) => line)).size,
      heldBack: plan.rows.filter(({ heldBack }) => heldBack).length,
      collections: collections.changed.length,
    },
    fields: [...fields].map(([field, all]) => ({ field, count: all.length })).sort((a, b) => b.count - a.count),
    first: first.map((row) => ({
      line: row.line,
      asset: row.asset,
      what: whatOf(row),
      changed: row.changed,
      heldBack: row.heldBack,
    })),
    wrong,
    warnings: plan.warnings,
    wholeDays: plan.wholeDays,
  };
}

/**
 * What a table would make of the catalogue in force, by the user's choices; undefined where there is no workspace.
 * @param deviceZone the zone of days where the workspace has none
 */
export async function prepareImport(
  table: Table,
  choices: ImportChoices,
  { now, deviceZone, onProgress }: { now: number; deviceZone: string; onProgress?: (share: number) => void },
): Promise<(Planned & { preview: Preview }) | undefined> {
  const [head, assets] = await Promise.all([readHead(), readAssets()]);
  if (!head) return undefined;
  const { language, settings, collections: before = [] } = head;
  const zone = settings.timeZone ?? deviceZone;
  const { order, ambiguous } = orderOf(table, choices, language);
  const { mapping, defaults, owner } = choices;
  const options = { mapping, defaults, order, zone, language, by: owner, approvers: settings.approvers, now };
  const plan = planImport(table, assets, options, onProgress);
  const ids = new Set([...assets.map(({ id }) => id), ...plan.rows.map(({ asset }) => asset.id)]);
  const collections = planCollections(table.collections, before, ids);
  return { plan, collections, preview: previewOf({ plan, collections }, { zone, order, ambiguous }) };
}

/** Puts in force what was prepared. @throws as `importAssets` */
export const installImport = (
  { plan, collections }: Planned,
  { by, at, onProgress }: { by: string; at: number; onProgress?: (share: number) => void },
): Promise<void> => importAssets({ rows: toWrite(plan), collections: collections.changed, by, at }, onProgress);
