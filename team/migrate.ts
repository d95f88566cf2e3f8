import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runner } from 'node-pg-migrate';
import pg from 'pg';

const folder = path.join(import.meta.dirname, 'migrations');
const roles = path.join(import.meta.dirname, 'roles.sql');
const journal = { schema: 'whynow_migrations', table: 'done' };
const OLDEST = 15;
const NEWEST = 18;
/** Two starting at once take turns; any number that nobody else uses. */
const TURN = 7_246_000_017;

/** Throws where this PostgreSQL is none of those that the store is tested with. */
async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ major: number }>(
    "select current_setting('server_version_num')::int / 10000 as major",
  );
  const major = rows[0]?.major ?? 0;
  if (major >= OLDEST && major <= NEWEST) return;
  const advice = major < OLDEST ? `Upgrade it to ${OLDEST} or newer` : `Use one of ${OLDEST} to ${NEWEST}`;
  throw new Error(
    `The team store needs PostgreSQL ${OLDEST} to ${NEWEST}, this is ${major}. ${advice}; nothing was changed.`,
  );
}

/** Throws where a newer program has been at this database: an older one would misread it. */
async function checkJournal(client: pg.Client): Promise<void> {
  const name = `${journal.schema}.${journal.table}`;
  const { rows: found } = await client.query('select to_regclass($1) is not null as there', [name]);
  if (!found[0]?.there) return;
  const known = new Set(readdirSync(folder).map((file) => path.parse(file).name));
  const { rows } = await client.query<{ name: string }>(`select name from ${name} order by id`);
  const strange = rows.map((row) => row.name).filter((each) => !known.has(each));
  if (strange.length === 0) return;
  throw new Error(
    `This database was last used by a newer version of the team store (it knows “${strange[0]}”). Start that version; nothing was changed.`,
  );
}

async function migrateWith(client: pg.Client, most: number): Promise<void> {
  await checkVersion(client);
  await client.query('select pg_advisory_lock($1)', [TURN]);
  await client.query(readFileSync(roles, 'utf8'));
  // All is made as the owner, so that nothing depends on who happened to migrate.
  await client.query('set role whynow_owner');
  await checkJournal(client);
  const quiet = () => undefined;
  await runner({
    dbClient: client,
    dir: folder,
    direction: 'up',
    count: most,
    migrationsSchema: journal.schema,
    migrationsTable: journal.table,
    advisoryLockMode: 'wait',
    logger: { info: quiet, warn: quiet, error: quiet },
  });
}

/**
 * Brings a database to the newest schema, whatever it was; roles and schemas included.
 * @param url of a login with CREATEROLE and CREATE on the database
 * @param most how many migrations, for a test that begins with what an earlier version has left
 */
export async function migrate(url: string, most = Number.POSITIVE_INFINITY): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await migrateWith(client, most);
  } finally {
    await client.end();
  }
}

/** Gives the front's login its password. */
export async function setPassword(url: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`alter role whynow_front password ${client.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
}
