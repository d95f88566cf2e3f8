import { dayOf } from '../../lib/domain/day.ts';
import { lastMonths, type Range, rangeBefore } from '../../lib/domain/figures/calendar.ts';
import { ALL, OWN, type Scope } from '../../lib/domain/figures/figures.ts';
import { type FiguresView, readFigures } from '../../lib/pages/figuresView.ts';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useStored } from '../../lib/pages/useStored.ts';
import type { Settings } from '../../lib/store/settings.ts';
import { readTeam } from '../../lib/store/teamFigures.ts';
import { useView } from './useView.ts';

export interface ViewProps extends PageProps {
  /** What follows the view in the address. */
  path: string;
}

/** Whose figures, of which months, and whether those of as many months before stand beside them. */
export interface Filter {
  scope: string;
  range: Range;
  compare: boolean;
}

const month = (text: string | null): string | undefined =>
  text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined;

/** Months that are shown unless others are asked for: about the 90 days of the content usage rate. */
const USUAL_MONTHS = 3;

function filterOf(query: string, scopes: Scope[], today: string): Filter {
  const asked = new URLSearchParams(query);
  const usual = lastMonths(today, USUAL_MONTHS);
  const range = { from: month(asked.get('from')) ?? usual.from, to: month(asked.get('to')) ?? usual.to };
  const scope = asked.get('scope');
  const known = scope === OWN || scopes.some(({ id }) => id === scope);
  return {
    scope: known && scope ? scope : scopes.length > 0 ? ALL : OWN,
    range: range.from <= range.to ? range : usual,
    compare: asked.get('compare') !== 'no',
  };
}

const FIELDS = ['scope', 'from', 'to', 'compare'];

/** The part of a query that is the filter, without the state of a table. */
export const filterIn = (query: string): string =>
  new URLSearchParams([...new URLSearchParams(query)].filter(([name]) => FIELDS.includes(name))).toString();

/** The filter in the address: it survives a change of view, and a link to a view has it. */
export const queryOf = ({ scope, range, compare }: Filter): string =>
  new URLSearchParams({ scope, ...range, ...(compare ? {} : { compare: 'no' }) }).toString();

/**
 * The figures that the address asks for. `figures` and `before` are undefined while they are read, `before` also where no
 * comparison is wanted. `scopes`: groups that may be chosen beside the rep's own; empty where there is no team.
 */
export function useFigures(settings: Settings) {
  const { view, rest, query } = useView();
  const team = useStored(async () => (await readTeam()) ?? null);
  const scopes = team?.scopes ?? [];
  const today = dayOf(Date.now());
  const filter = filterOf(query, scopes, today);
  const { scope, range, compare } = filter;
  const read = (months: Range, wanted: boolean): Promise<FiguresView | undefined> =>
    wanted && team !== undefined ? readFigures(scope, months, Date.now(), settings.owner) : Promise.resolve(undefined);
  const inputs = [scope, range.from, range.to, settings.owner, team === undefined];
  const figures = useStored(() => read(range, true), inputs);
  const before = useStored(() => read(rangeBefore(range), compare), [...inputs, compare]);
  return {
    filter,
    setFilter: (change: Partial<Filter>) => {
      location.hash = `${view}${rest && `/${rest}`}?${queryOf({ ...filter, ...change })}`;
    },
    team: team ?? undefined,
    scopes,
    figures,
    before,
  };
}
