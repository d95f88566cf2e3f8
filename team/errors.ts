import { GraphQLError } from 'postgraphile/graphql';
import { Refusal } from './refusal.ts';

const away = new Refusal('WN503', 'The team store’s database does not answer. Nothing is lost; try again later.');
const full = new Refusal(
  'WN503',
  'The team store’s database has no room left. Nothing is lost; tell your administrator.',
);
const unexpected = new Refusal('WN422', 'The team store did not expect this.');
const tooMuch = new Refusal('WN413', 'This is too much at once.');

/** What PostgreSQL says by the beginning of its SQLSTATE, as far as it is not the store's own word. */
const bySqlState: [RegExp, Refusal][] = [
  [/^42501/, new Refusal('WN403', 'Your role may not do this.')],
  [/^53[12]/, full],
  [/^(08|53|57|40)/, away],
  [/^(54)/, tooMuch],
  [/^(22|23)/, unexpected],
];

const isAway = (error: { code?: unknown; message?: unknown }) =>
  /^E(CONN|PIPE|TIMEDOUT|AI_AGAIN|NOTFOUND)/.test(String(error.code)) ||
  /terminat|timeout|not queryable/i.test(String(error.message));

/** What a client is told of an error of the database: a code of the store's and a sentence. */
function toldOf(error: { code?: unknown; message?: unknown }): Refusal | undefined {
  // Nested so deeply that it cannot even be written down again.
  if (error instanceof RangeError) return tooMuch;
  const state = String(error.code);
  if (/^WN\d{3}$/.test(state)) return new Refusal(state, String(error.message));
  return bySqlState.find(([pattern]) => pattern.test(state))?.[1] ?? (isAway(error) ? away : undefined);
}

let last = { line: '', at: 0 };

/** One line in a minute of what fails again and again: a database that is away fails every request. */
function log(line: string): void {
  const now = Date.now();
  if (line === last.line && now - last.at < 60_000) return;
  last = { line, at: now };
  console.error(`${new Date(now).toISOString()} ${line}`);
}

/** Only what the store means to say goes out; of anything else the log has its kind and never its data. */
export function maskError(error: GraphQLError): GraphQLError {
  const { originalError, nodes, source, positions, path } = error;
  if (!originalError || originalError instanceof GraphQLError) return error;
  const told = toldOf(originalError as { code?: unknown });
  if (!told || told.status >= 500) {
    const { code } = originalError as { code?: unknown };
    log(`${code ?? originalError.name}: ${originalError.message}`.slice(0, 300));
  }
  return new GraphQLError(told?.message ?? 'The team store has failed. Nothing is lost; try again later.', {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { code: told?.code ?? 'WN500' },
  });
}
