/** Views of the catalogue that have a name of their own. */
const names = ['new', 'import', 'collections', 'settings'];

/** The address, behind `#`, at which an asset is edited. Ids are chosen by the team, so one may be called like a view. */
export const addressOf = (id: string): string => `catalogue/${names.includes(id) ? 'asset/' : ''}${id}`;

export type Place = { at: 'list' | 'new' | 'import' | 'settings' } | { at: 'collections' | 'asset'; id: string };

/** Where in the catalogue an address leads; the part of it behind `#catalogue/`. */
export function placeOf(path: string): Place {
  const [first = '', ...rest] = path.split('/');
  if (first === '') return { at: 'list' };
  if (first === 'asset' && rest.length > 0) return { at: 'asset', id: rest.join('/') };
  if (first === 'collections') return { at: 'collections', id: rest.join('/') };
  if (first === 'new' || first === 'import' || first === 'settings') return { at: first };
  return { at: 'asset', id: path };
}
