import { type AssetType, assetTypes } from '../asset.ts';
import { type Standing, standings } from '../assetList.ts';
import { type Class, classes } from './assetRow.ts';
import { type Status, statuses } from './status.ts';

/** The columns of the content table, in their order. */
export const columns = [
  'title',
  'type',
  'state',
  'offers',
  'uses',
  'refusals',
  'reasons',
  'reach',
  'lastUse',
  'age',
  'owner',
  'trend',
  'class',
] as const;
export type Column = (typeof columns)[number];

/** What of the content table is shown, and how. A filter that is missing lets everything through. */
export interface TableState {
  text: string;
  type?: AssetType;
  state?: Standing;
  owner?: string;
  status?: Status;
  class?: Class;
  sort: Column;
  descending: boolean;
  columns: Column[];
}

export const usualState: TableState = {
  text: '',
  sort: 'uses',
  descending: true,
  // Most of what is looked at here is approved.
  columns: columns.filter((column) => column !== 'type' && column !== 'state'),
};

export const filters = ['type', 'state', 'owner', 'class'] as const;

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | undefined =>
  list.find((each) => each === text);

/** The state as the address has it: only what is not as usual; a status alone is one word. */
export function addressOfState(state: TableState): string {
  const asked = new URLSearchParams();
  for (const key of ['text', 'status', ...filters] as const) {
    const value = state[key];
    if (value) asked.set(key, value);
  }
  const { sort, descending } = state;
  if (sort !== usualState.sort || descending !== usualState.descending)
    asked.set('sort', (descending ? '-' : '') + sort);
  if (state.columns.join() !== usualState.columns.join()) asked.set('columns', state.columns.join('.'));
  return asked.size === 1 && state.status ? state.status : asked.toString();
}

/** The state of an address; what it does not know in it is as usual. */
export function stateOfAddress(address: string): TableState {
  const asked = new URLSearchParams(address.includes('=') ? address : { status: address });
  const sort = asked.get('sort');
  const by = oneOf(columns, (sort ?? '').replace(/^-/, ''));
  const wanted = asked.get('columns')?.split('.');
  const parts = {
    type: oneOf(assetTypes, asked.get('type')),
    state: oneOf(standings, asked.get('state')),
    status: oneOf(statuses, asked.get('status')),
    class: oneOf(classes, asked.get('class')),
    owner: asked.get('owner') || undefined,
  };
  return {
    ...usualState,
    text: asked.get('text') ?? '',
    ...(Object.fromEntries(Object.entries(parts).filter(([, value]) => value)) as typeof parts as Partial<TableState>),
    ...(by && { sort: by, descending: sort?.startsWith('-') === true }),
    // A row without its title is nothing.
    ...(wanted && { columns: columns.filter((column) => column === 'title' || wanted.includes(column)) }),
  };
}
